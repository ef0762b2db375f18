/// What the facts of a submission are called, which type they have and where in its XML they stand.
///
/// One description, three uses: it maps a valid document to a FEEL context, it says which texts of the canonical JSON
/// are dates and numbers when the context is read back, and it is what the item definitions of a rulebook are held
/// against. It does not say what is allowed: the schema does.
package final class Form: Sendable {
    /// The members in the order of the context's entries.
    package let members: [Member]

    /// The form made ready for use.
    let mapping: Mapping

    /// A form of these members.
    package init(_ members: [Member]) {
        self.members = members
        mapping = Mapping(members)
    }

    /// One fact: an entry of the context.
    package struct Member: Sendable {
        /// The name of the entry in FEEL and in JSON.
        package let name: String
        /// What the entry holds.
        package let content: Content
        /// Where it comes from.
        package let source: Source
        /// Whether the entry can be null; lists are empty instead.
        package let isOptional: Bool
    }

    /// What an entry holds.
    package indirect enum Content: Sendable {
        case boolean
        case date
        case form(Form)
        case list(Content)
        case number
        case text
    }

    /// Where in an element an entry comes from.
    package enum Source: Sendable {
        /// Whether none of the children has this name.
        case absence(of: String)
        /// The attribute of this name.
        case attribute(String)
        /// The attribute of this name, on the child of that name.
        case attributeOf(String, child: String)
        /// The child of this name.
        case child(String)
        /// The one child that has one of these names.
        case childOf([String])
        /// All children of this name.
        case children(String)
        /// How many children have this name.
        case count(of: String)
        /// The kind of the submission.
        case document
        /// The element's own text.
        case itself
        /// The line on which the element starts.
        case line
        /// Whether one of the children has one of these names.
        case presence(of: [String])
        /// The ISO code of the province told by the member of this name, which stands before.
        case province(of: String)
        /// All children of the second name, within the one child of the first.
        case wrapped(in: String, each: String)
    }
}

extension Form.Member {
    /// An attribute of the same name.
    static func attribute(_ name: String, _ content: Form.Content = .text) -> Self {
        Self(name: name, content: content, source: .attribute(name), isOptional: false)
    }

    /// A child of the same name.
    static func child(_ name: String, _ content: Form.Content = .text) -> Self {
        Self(name: name, content: content, source: .child(name), isOptional: false)
    }

    /// A list of all children of the same name.
    static func children(_ name: String, _ content: Form.Content = .text) -> Self {
        Self(name: name, content: .list(content), source: .children(name), isOptional: false)
    }

    /// A list of all children of a name within one child of the member's name.
    static func list(_ name: String, of item: String, _ form: Form) -> Self {
        Self(name: name, content: .list(.form(form)), source: .wrapped(in: name, each: item), isOptional: false)
    }

    /// A member from another source.
    static func member(_ name: String, _ content: Form.Content, from source: Form.Source) -> Self {
        Self(name: name, content: content, source: source, isOptional: false)
    }

    /// The same member, null where nothing is given.
    var optional: Self { Self(name: name, content: content, source: source, isOptional: true) }

    /// The line of the element.
    static let line = member("line", .number, from: .line)

    /// The kind of the submission that says so.
    static let document = member("document", .text, from: .document)

    /// The ISO code of the province that stands before; null while the code is not known.
    static let provinceIso = member("provinceIso", .text, from: .province(of: "province")).optional
}
