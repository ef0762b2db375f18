internal import Qualifying

/// Writes what a view names into a page in the way of a language, escaping while it copies.
struct Pen {
    /// What has been written so far.
    private(set) var bytes: [UInt8] = []

    private let words: Words
    private let phrases: Phrases
    private let medium: Medium
    private let clock: Clock

    /// A pen for a page of a language, or a part of one.
    init(_ words: Words, _ medium: Medium = .markup, clock: Clock, capacity: Int = 4096) {
        self.words = words
        phrases = words.phrases(medium)
        self.medium = medium
        self.clock = clock
        bytes.reserveCapacity(capacity)
    }

    /// Copies bytes as they are.
    mutating func copy(_ part: Span<UInt8>) { bytes.append(part) }

    /// Copies a text of our own as it is.
    mutating func copy(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// What has been written since the last time, for those who put pieces together.
    mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// Writes a value of a view.
    mutating func write(_ content: Content, of view: View) {
        switch content {
        case .fact(let node, let manner): fact(node, manner, of: view)
        case .flag, .rows: break
        case .instant(let instant): text(clock.text(instant, words.wording))
        case .integer(let integer): words.numbers.append(integer, to: &bytes)
        case .markup(let number): bytes += view.pieces[Int(number)]
        case .message(let text, let arguments): phrase(Int(text), Int(arguments), of: view)
        case .named(let word, let node):
            phrase(Int(word), of: view)
            text(words.wording.gap)
            let content = view.bytes.span.extracting(view.nodes[Int(node)].content)
            if view.nodes[Int(node)].kind == .stringEscaped {
                tail(FactSource.unescaped(content).span)
            } else {
                tail(content)
            }
        case .phrase(let text): phrase(Int(text), of: view)
        case .picture(let number): view.pictures[Int(number)].draw(to: &self, of: view)
        case .text(let start, let end, let manner):
            write(view.texts.span.extracting(Int(start)..<Int(end)), manner, of: view)
        }
    }

    /// Writes a message of the rulebook or a text of the pages, which may name values of a view's facts.
    mutating func message(_ key: String, _ view: inout View, _ facts: Facts = .none) {
        let content = view.message(key, facts)
        write(content, of: view)
    }

    /// Writes a fact; a list's elements one after another.
    mutating func fact(_ index: Int32, _ manner: Manner, of view: View) {
        guard index >= 0 else { return }
        let node = view.nodes[Int(index)]
        switch node.kind {
        case .array:
            var child = index + 1
            while child < node.next {
                fact(child, manner, of: view)
                child = view.nodes[Int(child)].next
                guard child < node.next else { break }
                text(words.wording.separator(isLast: view.nodes[Int(child)].next == node.next))
            }
        case .object: break
        case .string where manner == .text: bytes.append(view.bytes.span.extracting(node.content))
        case .plain, .string, .stringMarked: write(view.bytes.span.extracting(node.content), manner, of: view)
        case .stringEscaped:
            write(FactSource.unescaped(view.bytes.span.extracting(node.content)).span, manner, of: view)
        }
    }

    /// Writes a text.
    mutating func text(_ text: String) { Escape.append(text.utf8, to: &bytes, medium: medium) }

    /// Writes a text.
    mutating func text(_ text: Span<UInt8>) { Escape.append(text, to: &bytes, medium: medium) }

    /// Writes a number of a drawing, which is not for reading.
    mutating func number(_ integer: Int) { bytes.append(integer: integer) }

    private mutating func write(_ content: Span<UInt8>, _ manner: Manner, of view: View) {
        switch manner {
        case .compared:
            switch Scalar(content) {
            case .code: write(content, .term, of: view)
            case .date: write(content, .date, of: view)
            case .number: write(content, .number, of: view)
            case .other: text(content)
            }
        case .date, .plain: if !words.dates.append(content, to: &bytes) { text(content) }
        case .number: if !words.numbers.append(content, to: &bytes) { text(content) }
        case .percent:
            write(content, .number, of: view)
            bytes.append(UInt8(ascii: "%"))
        case .question: phrase(view.question(content), or: content, of: view)
        case .term: phrase(view.vocabulary.terms.number(content), or: content, of: view)
        case .text: text(content)
        }
    }

    private mutating func tail(_ content: Span<UInt8>) {
        for index in content.indices where content[index] == 0x20 {
            return text(content.extracting((index + 1)...))
        }
    }

    private mutating func phrase(_ number: Int, or content: Span<UInt8>, of view: View) {
        if number < 0 { text(content) } else { phrase(number, of: view) }
    }

    /// Writes a text of the vocabulary with its values put in, if it is given any.
    private mutating func phrase(_ number: Int, _ arguments: Int = -1, of view: View) {
        for index in phrases[number] {
            switch phrases.parts[index] {
            case .literal(let start, let end): phrases.copy(start, end, to: &bytes)
            case .value(let name, let manner):
                let node = arguments < 0 ? -1 : view.arguments[arguments + Int(name)]
                guard node >= 0 else {
                    text("–")
                    continue
                }
                let start = bytes.count
                fact(node, manner, of: view)
                // A value that is empty takes the blank before it along.
                if bytes.count == start, bytes.last == 0x20 { bytes.removeLast() }
            }
        }
    }
}
