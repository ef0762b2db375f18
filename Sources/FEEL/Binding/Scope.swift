/// The names an expression may use, with their types and the slots their values stand in.
///
/// Scopes nest: a name of the inner one hides an equal name of its parent. Below them all lie the built-in functions.
package final class Scope: Sendable {
    /// One name of a scope.
    package struct Entry: Sendable {
        /// The name, normalised.
        package let name: String

        /// What is known of its values.
        package let type: FEELType

        /// The slot of the frame the value stands in.
        package let slot: Int

        /// A name whose value stands in a slot.
        package init(_ name: String, type: FEELType = .any, slot: Int) {
            self.name = Name.normalized(name)
            self.type = type
            self.slot = slot
        }
    }

    /// The names, in the order given.
    package let entries: [Entry]

    /// The types known by a name of their own.
    package let types: [String: FEELType]

    /// The scope around this one.
    package let parent: Scope?

    /// What makes functions of `external` definitions, if anything does.
    package let externals: ExternalFunctions?

    /// The names of members in the types of all names, if they are more than one word.
    let memberNames: [String]

    private let index: NameIndex

    /// The scope without names.
    package static let empty = Scope([])

    /// A scope of the entries given, inside of another.
    ///
    /// Where two entries have one name, the later one counts.
    package init(
        _ entries: [Entry], types: [String: FEELType] = [:], parent: Scope? = nil,
        externals: ExternalFunctions? = nil
    ) {
        self.entries = entries
        self.types = types
        self.parent = parent
        self.externals = externals ?? parent?.externals
        index = NameIndex(entries.map(\.name))
        var names = Set(parent?.memberNames ?? [])
        for entry in entries { Self.collect(entry.type, into: &names) }
        memberNames = names.sorted()
    }

    // A name of one plain word needs no list to be recognised.
    private static func collect(_ type: FEELType, into names: inout Set<String>) {
        switch type {
        case .list(let element): collect(element, into: &names)
        case .context(let members):
            for member in members {
                if member.name.utf8.contains(where: { $0 < 0x30 }) { names.insert(member.name) }
                collect(member.type, into: &names)
            }
        default: break
        }
    }

    /// The longest name of this scope that stands at the scanner's position.
    func match(at scanner: Scanner) -> (entry: Entry, end: Int)? {
        index.match(at: scanner).map { (entries[$0.index], $0.end) }
    }

    /// The type known by a name, here or further out.
    package func type(named name: String) -> FEELType? {
        types[name] ?? parent?.type(named: name)
    }

    /// All names of this scope and those around it.
    var allNames: [String] { entries.map(\.name) + (parent?.allNames ?? []) }

    /// All type names of this scope and those around it.
    var allTypeNames: [String] { Array(types.keys) + (parent?.allTypeNames ?? []) }
}

/// Makes functions of definitions whose body is `external`.
///
/// The first argument is the body's context, the second the names of the parameters; `nil` if there is no such function.
package struct ExternalFunctions: Sendable {
    let resolve: @Sendable (Context, [FunctionValue.Parameter]) -> FunctionValue?

    /// A source of external functions.
    package init(_ resolve: @escaping @Sendable (Context, [FunctionValue.Parameter]) -> FunctionValue?) {
        self.resolve = resolve
    }
}
