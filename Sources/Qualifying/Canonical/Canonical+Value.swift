package import FEEL

extension Canonical {
    /// The encoding of a value.
    package static func encode(_ value: Value, limits: Limits = Limits()) throws(Fault) -> [UInt8] {
        var writer = Writer(limits: limits)
        try writer.value(value)
        return writer.bytes
    }

    /// The value of an encoding; decimals and dates stay strings, because the encoding does not tell them apart.
    package static func decode(_ bytes: [UInt8], limits: Limits = Limits()) throws(Fault) -> Value {
        var reader = try CanonicalReader(bytes, limits: limits)
        let value = try reader.value()
        try reader.expectEnd()
        return value
    }

    /// The value of an encoding, typed as a form says.
    package static func decode(_ bytes: [UInt8], as form: Form, limits: Limits = Limits()) throws(Fault) -> Value {
        var reader = try CanonicalReader(bytes, limits: limits)
        let value = try reader.context(Mapping(form))
        try reader.expectEnd()
        return value
    }
}

extension CanonicalReader {
    /// Reads a context whose entries have the names and types of a mapping.
    mutating func context(_ mapping: Mapping) throws(Canonical.Fault) -> Value {
        var values = mapping.defaults
        try object(mapping.entries) { (reader, entry) throws(Canonical.Fault) in
            values[entry.slot] = try reader.content(entry.content)
        }
        return .context(shape: mapping.shape, values: values)
    }

    private mutating func content(_ content: Mapping.Content) throws(Canonical.Fault) -> Value {
        switch content {
        case .context(let mapping): try context(mapping)
        case .list(let element):
            try array { (reader) throws(Canonical.Fault) in try reader.content(element) }
        case .scalar(.boolean): .boolean(try boolean())
        case .scalar(.text): .string(try string())
        case .scalar(let scalar): try typed(scalar)
        }
    }

    private mutating func typed(_ scalar: Mapping.Scalar) throws(Canonical.Fault) -> Value {
        let fault = fault(.valueNotOfType)
        let text = try string()
        let value = scalar.value(Array(text.utf8).span)
        guard !value.isNull else { throw fault }
        return value
    }
}
