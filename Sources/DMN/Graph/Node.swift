/// An element of the requirement graph: where it was defined and which slot of a frame holds its value.
struct Node: Sendable {
    /// The kinds of elements that have a value.
    enum Kind: Sendable {
        case decision
        case function
        case input
        case service
    }

    let kind: Kind

    /// Number of the model it lies in.
    let model: Int

    /// Its number among the elements of its kind in that model.
    let index: Int

    let id: String?
    let name: String
    let source: Source
}
