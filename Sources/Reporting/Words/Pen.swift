internal import Qualifying

/// Writes facts into a page in the way of a language, escaping them while it copies.
struct Pen {
    /// What has been written so far.
    private(set) var bytes: [UInt8] = []

    /// The words of the language.
    let words: Words

    private var source: FactSource
    private let medium: Medium
    private let titles: [Titles]
    private let clock: Clock

    /// A pen for a page of a language, or a part of one, that tells the facts of one encoding.
    init(
        _ words: Words, _ medium: Medium = .markup, facts: Facts, clock: Clock, titles: [Titles] = [],
        capacity: Int = 4096
    ) {
        self.words = words
        source = facts.source
        self.medium = medium
        self.clock = clock
        self.titles = titles
        bytes.reserveCapacity(capacity)
    }

    /// Goes on with the facts of another encoding.
    mutating func turn(to facts: Facts) { source = facts.source }

    /// The fact at a node.
    func facts(_ node: Facts.Node) -> Facts { Facts(source, at: node) }

    /// Whether there is a fact at a node.
    func isSomething(_ node: Facts.Node) -> Bool { source.isSomething(node) }

    /// Writes a fact in a manner.
    mutating func fact(_ facts: Facts, _ manner: Content.Manner) {
        switch manner {
        case .date: date(facts)
        case .number: number(facts)
        case .percent: percent(facts)
        case .province: province(facts)
        case .question: question(facts)
        case .subject: subject(facts)
        case .term: term(facts)
        case .text: text(facts)
        case .title: title(facts)
        }
    }

    /// Copies bytes as they are.
    mutating func copy(_ slice: ArraySlice<UInt8>) { bytes.append(contentsOf: slice) }

    /// Copies a part of bytes as they are.
    mutating func copy(_ source: [UInt8], _ range: Range<Int>) {
        bytes.append(contentsOf: source[range])
    }

    /// Copies a byte as it is.
    mutating func copy(_ byte: UInt8) { bytes.append(byte) }

    /// Copies a text of our own as it is.
    mutating func copy(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// What has been written since the last time, for those who put pieces together.
    mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// Writes a text.
    mutating func text(_ text: String) {
        if text.utf8.allSatisfy(Escape.isPlain) {
            bytes.append(contentsOf: text.utf8)
        } else {
            Escape.append(text.utf8, to: &bytes, medium: medium)
        }
    }

    /// Writes the text of a fact; a list's one after another.
    mutating func text(_ facts: Facts) {
        if facts.isList { return list(facts) { pen, element in pen.text(element) } }
        guard let range = facts.plainRange else {
            let medium = medium
            _ = facts.withBytes { Escape.append($0, to: &bytes, medium: medium) }
            return
        }
        copy(facts.source.bytes, range)
    }

    /// Writes a whole number.
    mutating func integer(_ integer: Int) { text(words.wording.number(String(integer))) }

    /// Writes a date.
    mutating func date(_ facts: Facts) {
        let dates = words.dates
        let isWritten = facts.withBytes { dates.append($0, to: &bytes) }
        if isWritten == false { text(facts) }
    }

    /// Writes a number.
    mutating func number(_ facts: Facts) {
        let isShort = facts.withBytes { $0.count <= 3 && $0.allSatisfy(Self.isDigit) }
        if isShort == true { return text(facts) }
        facts.text.map { text(words.wording.number($0)) }
    }

    /// Writes a share in hundredths.
    mutating func percent(_ facts: Facts) {
        guard !facts.isMissing else { return }
        number(facts)
        copy("%")
    }

    /// Writes a moment with its offset from universal time.
    mutating func instant(_ instant: Int64) { text(clock.text(instant, words.wording)) }

    /// Writes the word for a code, or the code.
    mutating func term(_ facts: Facts) {
        if facts.isList { return list(facts) { pen, element in pen.term(element) } }
        facts.text.map { word($0) }
    }

    /// Writes the word for a code, or the code.
    mutating func word(_ code: String) {
        guard let phrase = words.term(code) else { return text(code) }
        write(phrase, .none)
    }

    /// Writes the name of a province, or its code.
    mutating func province(_ facts: Facts) {
        facts.text.map { text(words.province($0) ?? $0) }
    }

    /// Writes the title of a section, a sub-element or an area, or its id.
    mutating func title(_ facts: Facts) {
        guard let id = facts.text else { return }
        text(title(id) ?? id)
    }

    /// The title of a section, a sub-element or an area.
    func title(_ id: String) -> String? {
        for checklist in titles {
            if let title = checklist.title(id) { return title }
        }
        return nil
    }

    /// Writes a question's id with its text, as far as it is known.
    mutating func question(_ facts: Facts) {
        if facts.isList { return list(facts) { pen, element in pen.question(element) } }
        guard let id = facts.text else { return }
        text(question(id).map { words.wording.question(id, text: $0) } ?? id)
    }

    /// The text of a question.
    func question(_ id: String) -> String? {
        for checklist in titles {
            if let question = checklist.question(id) { return question }
        }
        return nil
    }

    /// Writes what a finding is about: a question or a section with its text, a paper by its word and number, a word.
    mutating func subject(_ facts: Facts) {
        guard let raw = facts.text else { return }
        if let question = question(raw) { return text(words.wording.question(raw, text: question)) }
        if let title = title(raw) { return text(raw + words.wording.gap + title) }
        guard let gap = raw.firstIndex(of: " ") else { return word(raw) }
        word(String(raw[..<gap]))
        text(words.wording.gap)
        text(String(raw[raw.index(after: gap)...]))
    }

    /// Writes what was compared: a date and a number in the way of the language, a code as its word.
    mutating func scalar(_ facts: Facts) {
        if facts.isList { return list(facts) { pen, element in pen.scalar(element) } }
        guard let raw = facts.text else { return }
        switch Scalar(raw) {
        case .code: term(facts)
        case .date: date(facts)
        case .number: text(words.wording.number(raw))
        case .other: text(facts)
        }
    }

    /// Writes the value of a finding as its message writes it, so that 74 is 74% in both places.
    mutating func compared(_ finding: Facts, _ name: String) {
        let format = finding["message"].text.flatMap { words[$0]?.format(of: name) }
        if let format, format != .term {
            value(finding[name], format)
        } else {
            scalar(finding[name])
        }
    }

    /// Writes a message with its values put in; a key without a text is written itself.
    mutating func message(_ key: String, _ arguments: Facts) {
        guard let phrase = words[key] else { return text(key) }
        write(phrase, arguments)
    }

    /// Writes a phrase with its values put in.
    mutating func write(_ phrase: Phrase, _ arguments: Facts) {
        for part in phrase.parts {
            switch part {
            case .literal(let plain, let escaped):
                bytes.append(contentsOf: medium == .markup ? phrase.escaped[escaped] : phrase.plain[plain])
            case .value(let name, let format):
                let value = arguments.argument(name)
                if value.isMissing {
                    text("–")
                } else {
                    let start = bytes.count
                    self.value(value, format)
                    // A value that is empty takes the blank before it along.
                    if bytes.count == start, bytes.last == 0x20 { bytes.removeLast() }
                }
            }
        }
    }

    private mutating func value(_ value: Facts, _ format: Template.Format?) {
        if value.isList { return list(value) { pen, element in pen.value(element, format == .list ? nil : format) } }
        switch format {
        case .date: date(value)
        case .number: number(value)
        case .percent: percent(value)
        case .question: question(value)
        case .term: term(value)
        case .list, nil: plain(value)
        }
    }

    // A date is a date whether the message says so or not; digits may be a certificate's, so that they stay together.
    private mutating func plain(_ value: Facts) {
        guard let raw = value.text, Scalar(raw) == .date else { return text(value) }
        date(value)
    }

    private mutating func list(_ facts: Facts, _ write: (inout Pen, Facts) -> Void) {
        let elements = facts.elements
        for (index, element) in elements.enumerated() {
            write(&self, element)
            guard index < elements.count - 1 else { continue }
            text(words.wording.separator(isLast: index == elements.count - 2))
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension Wording {
    /// What stands between a word and its number.
    var gap: String { " " }

    /// What stands between two elements of an enumeration.
    func separator(isLast: Bool) -> String {
        switch language {
        case .en: isLast ? " and " : ", "
        case .id: isLast ? " dan " : ", "
        case .ja: "、"
        }
    }
}
