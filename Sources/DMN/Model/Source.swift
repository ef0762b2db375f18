/// Where something stands in the files of a model: a file by its number, and the place of an element's start tag.
struct Source: Sendable, Hashable {
    /// Index of the file in the order in which the caller supplied them.
    let file: Int32

    /// Line of the element's start tag, from 1.
    let line: Int32

    /// Column of the element's start tag, from 1.
    let column: Int32
}
