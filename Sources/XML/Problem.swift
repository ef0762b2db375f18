/// One thing that is wrong with a document, with its place.
///
/// A problem is kind, arguments and place; words in the reader's language are made from these elsewhere. ``message`` is
/// the plain English fallback.
package struct Problem: CustomStringConvertible, Equatable, Sendable {
    /// A named value of a problem, to be put into its message.
    package struct Argument: Equatable, Sendable {
        /// What the value is: `attribute`, `element`, `expected`, `found`, `limit`, ….
        package let name: Name

        /// The value, clipped when it is long.
        package let value: String

        /// The names an argument can have.
        package enum Name: String, CaseIterable, Sendable {
            case attribute
            case detail
            case element
            case entity
            case expected
            case found
            case limit
            case line
            case prefix
        }
    }

    /// What is wrong.
    package let kind: Kind

    /// The values the message speaks of, in a fixed order for each kind.
    package let arguments: [Argument]

    /// Where it is wrong.
    package let place: Place

    /// A problem of a kind at a place.
    package init(_ kind: Kind, _ arguments: [Argument] = [], at place: Place) {
        self.kind = kind
        self.arguments = arguments
        self.place = place
    }

    /// The stable name of the kind, such as `element-unexpected`.
    package var id: String { kind.rawValue }

    /// The value of the argument with this name.
    package subscript(name: Argument.Name) -> String? { arguments.first { $0.name == name }?.value }

    /// `line:column id: message`.
    package var description: String { "\(place) \(id): \(message)" }
}

extension Problem.Argument {
    /// How many code points of a value are shown; what is longer ends in `…`.
    package static let clip = 120

    /// An argument whose value is clipped to a readable length.
    package init(_ name: Name, _ value: some StringProtocol) {
        self.name = name
        let scalars = value.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: Self.clip, limitedBy: scalars.endIndex),
            end != scalars.endIndex
        else {
            self.value = String(value)
            return
        }
        self.value = String(String.UnicodeScalarView(scalars[..<end])) + "…"
    }
}
