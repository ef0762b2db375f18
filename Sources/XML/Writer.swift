/// Writes well-formed XML straight into bytes.
///
/// Names come from code and are trusted to be names; values may be anything: what XML 1.0 cannot hold becomes U+FFFD,
/// so that the loss is seen. An element with text of its own is not indented inside.
package struct Writer {
    private struct Open {
        let name: String
        var hasChildren = false
        var hasText = false
    }

    /// What has been written so far.
    package private(set) var bytes: [UInt8] = []

    private let indentation: Int
    private var open: [Open] = []
    private var isTagOpen = false

    /// A writer that indents by so many spaces a level; nil writes no white space of its own.
    package init(indentation: Int? = 2, capacity: Int = 0) {
        self.indentation = indentation ?? -1
        bytes.reserveCapacity(capacity)
    }

    /// Writes the XML declaration; the encoding is UTF-8.
    package mutating func declaration() {
        precondition(bytes.isEmpty, "the declaration comes first")
        bytes += #"<?xml version="1.0" encoding="UTF-8"?>"#.utf8
    }

    /// Opens an element.
    package mutating func open(_ name: String) {
        precondition(!name.isEmpty, "an element has a name")
        beginMarkup()
        bytes.append(UInt8(ascii: "<"))
        bytes += name.utf8
        open.append(Open(name: name))
        isTagOpen = true
    }

    /// Writes an attribute of the element opened last, before anything is written in it.
    package mutating func attribute(_ name: String, _ value: String) {
        precondition(isTagOpen, "an attribute follows the start of its element")
        bytes.append(UInt8(ascii: " "))
        bytes += name.utf8
        bytes += #"=""#.utf8
        Escape.append(value, to: &bytes, inAttribute: true)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes text into the element opened last.
    package mutating func text(_ value: String) {
        precondition(!open.isEmpty, "text stands in an element")
        closeTag()
        open[open.count - 1].hasText = true
        Escape.append(value, to: &bytes, inAttribute: false)
    }

    /// Writes a comment; `--` is taken apart, which XML 1.0 §2.5 does not allow in one.
    package mutating func comment(_ value: some StringProtocol) {
        beginMarkup()
        bytes += "<!-- ".utf8
        Escape.appendComment(value, to: &bytes)
        bytes += " -->".utf8
    }

    /// Closes the element opened last.
    package mutating func close() {
        guard let element = open.popLast() else { preconditionFailure("nothing is open") }
        if isTagOpen {
            bytes += "/>".utf8
            isTagOpen = false
            return
        }
        if element.hasChildren, !element.hasText { breakLine(depth: open.count) }
        bytes += "</".utf8
        bytes += element.name.utf8
        bytes.append(UInt8(ascii: ">"))
    }

    /// Writes an element, its attributes and what the closure writes into it.
    package mutating func element<Failure: Error>(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
        _ content: (inout Writer) throws(Failure) -> Void
    ) throws(Failure) {
        open(name)
        for (name, value) in attributes { attribute(name, value) }
        try content(&self)
        close()
    }

    /// Writes an element with attributes and, if there is any, text.
    package mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text value: String? = nil
    ) {
        open(name)
        for (name, value) in attributes { attribute(name, value) }
        if let value { text(value) }
        close()
    }

    /// Ends the document with a line break and hands its bytes over.
    package consuming func finish() -> [UInt8] {
        precondition(open.isEmpty, "an element is still open")
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private mutating func closeTag() {
        guard isTagOpen else { return }
        bytes.append(UInt8(ascii: ">"))
        isTagOpen = false
    }

    private mutating func beginMarkup() {
        closeTag()
        let isIndented = open.last.map { !$0.hasText } ?? !bytes.isEmpty
        if isIndented { breakLine(depth: open.count) }
        if !open.isEmpty { open[open.count - 1].hasChildren = true }
    }

    private mutating func breakLine(depth: Int) {
        guard indentation >= 0 else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * indentation))
    }
}
