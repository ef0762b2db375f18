extension Builtin {
    /// Functions of contexts.
    static let contexts = [
        Builtin("context", Signature("entries") { (entries: [Value]) in context(of: entries) }),
        Builtin(
            "context merge",
            Signature("contexts") { (contexts: [Value]) -> Context.Entries? in merged(contexts) }),
        Builtin(
            "context put",
            Signature("context", "key", "value") { (context: Context.Entries, key: String, value: Value) in
                Context.Entries(context.context.setting(key, to: value))
            },
            Signature("context", "keys", "value") { (context: Context.Entries, keys: [Value], value: Value) in
                put(value, at: keys[...], in: context.context).map { Context.Entries($0) }
            }),
        Builtin(
            "get entries",
            Signature("m") { (m: Context.Entries) in
                zip(m.context.shape.names, m.context.values).map { name, value in
                    Value.context(shape: entry, values: [.string(name), value])
                }
            }),
        Builtin(
            "get value",
            Signature("m", "key") { (m: Context.Entries, key: String) -> Value? in m.context[key] ?? .null }),
    ]

    private static let entry = ContextShape(["key", "value"])

    private static func context(of entries: [Value]) -> Context.Entries? {
        var names: [String] = []
        var values: [Value] = []
        var known: Set<String> = []
        for entry in entries {
            guard let context = entry.asContext, case .string(let key)? = context["key"],
                let value = context["value"], known.insert(key).inserted
            else { return nil }
            names.append(key)
            values.append(value)
        }
        return Context.Entries(Context(shape: ContextShape(names), values: values))
    }

    private static func merged(_ contexts: [Value]) -> Context.Entries? {
        var names: [String] = []
        var values: [String: Value] = [:]
        for value in contexts {
            guard let context = value.asContext else { return nil }
            for (name, value) in zip(context.shape.names, context.values)
            where values.updateValue(value, forKey: name) == nil {
                names.append(name)
            }
        }
        return Context.Entries(Context(shape: ContextShape(names), values: names.map { values[$0] ?? .null }))
    }

    // Each key but the last must lead to a context.
    private static func put(_ value: Value, at keys: ArraySlice<Value>, in context: Context) -> Context? {
        guard case .string(let key)? = keys.first else { return nil }
        if keys.count == 1 { return context.setting(key, to: value) }
        guard let inner = context[key]?.asContext, let changed = put(value, at: keys.dropFirst(), in: inner) else {
            return nil
        }
        return context.setting(key, to: .context(changed))
    }
}
