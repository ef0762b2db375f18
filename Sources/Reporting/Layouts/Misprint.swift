/// What is wrong with a template, a text or an asset: pages are not made with it, and the last good ones stay.
package struct Misprint: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong.
    package enum Matter: Equatable, Sendable {
        /// A file that every set has is not there.
        case fileMissing
        /// A file is no UTF-8.
        case fileNotUTF8
        /// Templates call one another without end.
        case nestingTooDeep
        /// The name is none of those a page has values for; the nearest one that is.
        case nameUnknown(String, nearest: String)
        /// There is no such template to call.
        case partialUnknown(String)
        /// A section is closed that is not the one opened last.
        case sectionMismatched(String)
        /// A section is never closed.
        case sectionUnclosed(String)
        /// A tag is opened and never closed.
        case tagUnclosed
        /// A kind of tag that is not supported: delimiters, inheritance.
        case tagUnsupported(String)
        /// The texts of a language are not as their schema says.
        case textsUnreadable(String)
        /// There is no text with this key, or it has placeholders, which a template cannot fill.
        case textUnknown(String)
    }

    /// The file, by the name it was given under.
    package let file: String
    /// The line, from 1; 0 if it concerns the whole file.
    package let line: Int
    /// What is wrong.
    package let matter: Matter

    /// `file:line: what is wrong`.
    package var description: String {
        let text =
            switch matter {
            case .fileMissing: "the file is missing"
            case .fileNotUTF8: "the file is not UTF-8"
            case .nestingTooDeep: "templates call one another more than \(Layout.depthLimit) deep"
            case .nameUnknown(let name, let nearest): "unknown name `\(name)`; the nearest one is `\(nearest)`"
            case .partialUnknown(let name): "unknown template `\(name)`"
            case .sectionMismatched(let name): "`{{/\(name)}}` does not close the section opened last"
            case .sectionUnclosed(let name): "`{{#\(name)}}` is not closed"
            case .tagUnclosed: "`{{` is not closed"
            case .tagUnsupported(let tag): "tags such as `{{\(tag)` are not supported"
            case .textsUnreadable(let detail): "the texts cannot be read: \(detail)"
            case .textUnknown(let key): "unknown text `\(key)`"
            }
        return line == 0 ? "\(file): \(text)" : "\(file):\(line): \(text)"
    }
}
