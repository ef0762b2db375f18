/// Reads Mustache templates.
///
/// Read are `{{name}}`, `{{{name}}}` and `{{&name}}`, `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}`, `{{! remark }}` and
/// `{{> template}}`; a tag other than a value that stands alone on its line leaves no blank line (Mustache,
/// "Standalone lines"). `{{text.KEY}}` is a text of the language, `{{{asset.NAME}}}` the content of an asset.
struct LayoutReader {
    /// The files by name: `templates/report.en.mustache`, `assets/report.css`.
    let files: [String: [UInt8]]
    /// The texts of the language, escaped for HTML.
    let text: (String) -> [UInt8]?

    private var steps: [Layout.Step] = []
    private var literals: [UInt8] = []
    /// Where the bytes begin that no step copies yet.
    private var pending = 0

    init(files: [String: [UInt8]], text: @escaping (String) -> [UInt8]?) {
        self.files = files
        self.text = text
    }

    /// Reads the template of this name.
    mutating func layout(_ name: String) throws(Misprint) -> Layout {
        steps = []
        literals = []
        pending = 0
        try include(name, depth: 0, from: name, line: 0)
        finishLiteral()
        return Layout(steps: steps, literals: literals)
    }

    private mutating func include(_ name: String, depth: Int, from caller: String, line: Int) throws(Misprint) {
        let file = "templates/\(name).mustache"
        guard let bytes = files[file] else {
            throw line == 0
                ? Misprint(file: file, line: 0, matter: .fileMissing)
                : Misprint(file: caller, line: line, matter: .partialUnknown(name))
        }
        guard depth <= Layout.depthLimit else { throw Misprint(file: file, line: 0, matter: .nestingTooDeep) }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw Misprint(file: file, line: 0, matter: .fileNotUTF8)
        }
        var open: [(name: String, step: Int, line: Int)] = []
        var tags = MustacheTags(bytes, file: file)
        while let piece = try tags.next() {
            switch piece {
            case .text(let range): literals += bytes[range]
            case .tag(let tag): try add(tag, to: &open, in: file, depth: depth)
            }
        }
        if let section = open.last {
            throw Misprint(file: file, line: section.line, matter: .sectionUnclosed(section.name))
        }
    }

    private mutating func add(
        _ tag: MustacheTags.Tag, to open: inout [(name: String, step: Int, line: Int)], in file: String, depth: Int
    ) throws(Misprint) {
        switch tag.kind {
        case .comment: break
        case .close:
            guard let section = open.popLast(), section.name == tag.name else {
                throw Misprint(file: file, line: tag.line, matter: .sectionMismatched(tag.name))
            }
            finishLiteral()
            switch steps[section.step].action {
            case .section(let slot, _): steps[section.step].action = .section(slot, end: steps.count)
            case .inverted(let slot, _): steps[section.step].action = .inverted(slot, end: steps.count)
            case .none, .value: break
            }
        case .inverted, .section:
            let slot = try slot(tag, in: file)
            open.append((tag.name, steps.count, tag.line))
            add(tag.kind == .section ? .section(slot, end: 0) : .inverted(slot, end: 0))
        case .partial: try include(tag.name, depth: depth + 1, from: file, line: tag.line)
        case .unescaped, .value: try addValue(tag, in: file)
        }
    }

    private mutating func addValue(_ tag: MustacheTags.Tag, in file: String) throws(Misprint) {
        if tag.name.hasPrefix("text.") {
            let key = String(tag.name.dropFirst(5))
            guard let text = text(key) else { throw Misprint(file: file, line: tag.line, matter: .textUnknown(key)) }
            literals += text
        } else if tag.name.hasPrefix("asset.") {
            let asset = "assets/" + tag.name.dropFirst(6)
            guard let bytes = files[asset] else { throw Misprint(file: asset, line: 0, matter: .fileMissing) }
            literals += bytes
        } else {
            add(.value(try slot(tag, in: file)))
        }
    }

    private func slot(_ tag: MustacheTags.Tag, in file: String) throws(Misprint) -> Slot {
        if let slot = Slot(named: tag.name) { return slot }
        let nearest = Slot.allCases.map(\.name).min { Self.distance($0, tag.name) < Self.distance($1, tag.name) }
        throw Misprint(file: file, line: tag.line, matter: .nameUnknown(tag.name, nearest: nearest ?? ""))
    }

    /// Adds a step that copies what has been read and does this.
    private mutating func add(_ action: Layout.Action) {
        steps.append(Layout.Step(literal: pending..<literals.count, action: action))
        pending = literals.count
    }

    private mutating func finishLiteral() {
        if pending < literals.count { add(.none) }
    }

    private static func distance(_ left: String, _ right: String) -> Int {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var previous = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let cost = min(row[j] + 1, row[j + 1] + 1, previous + (a == b ? 0 : 1))
                previous = row[j + 1]
                row[j + 1] = cost
            }
        }
        return row[right.count]
    }
}
