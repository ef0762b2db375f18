/// One pass over the bytes of a document before libxml2 sees them: characters, nesting, attributes, namespaces, DOCTYPE.
///
/// It reads the same tags as libxml2 does. Where the markup deviates from the grammar it stops and notes the place:
/// behind it the two could disagree about what is a tag, so that libxml2 is shown only a short window of what follows,
/// too short to do harm and long enough to say what is wrong.
struct Preflight {
    /// How many bytes behind a deviation libxml2 may see.
    static let window = 256

    /// What broke a limit, in the order of the text.
    private(set) var findings: [RawFinding] = []

    /// Where the markup stops being readable, if it does.
    private(set) var deviation: Int?

    /// The offset of each start tag's `<`, in document order.
    private(set) var starts: [Int] = []

    private let limits: Limits
    private var depth = 0
    private var namespaces = 0
    private var nodes = 0
    private var hasStopped = false

    init(_ source: Source, limits: Limits) {
        self.limits = limits
        // One start tag in 16 bytes is more than documents have that are not made of tags alone.
        starts.reserveCapacity(source.bytes.count / 16)
        scan(source.bytes.span)
    }

    private mutating func scan(_ text: Span<UInt8>) {
        var index = 0
        while true {
            let start = index
            index = skip(from: index, in: text, until: UInt8(ascii: "<"))
            check(start, index)
            guard index < text.count, !hasStopped else { return }
            index = markup(at: index, in: text)
            guard deviation == nil, !hasStopped else { return }
        }
    }

    /// Reads the markup that begins with the `<` at `open` and returns the offset behind it.
    private mutating func markup(at open: Int, in text: Span<UInt8>) -> Int {
        guard open + 1 < text.count else { return deviate(at: open + 1) }
        switch text[open + 1] {
        case UInt8(ascii: "/"): return endTag(at: open, in: text)
        case UInt8(ascii: "!"): return declaration(at: open, in: text)
        case UInt8(ascii: "?"):
            let name = TagScan.name(from: open + 2, in: text)
            guard name > open + 2 else { return deviate(at: open + 2) }
            // libxml2 leaves a broken XML declaration at its first `>`, wherever that stands.
            if open == 0, name == 5, text.has("xml", at: 2) {
                let end = skip(from: name, in: text, until: UInt8(ascii: ">"))
                check(open, end)
                guard text[end - 1] == UInt8(ascii: "?") else { return deviate(at: end) }
            }
            return section(from: name, in: text, open: open, closing: "?>")
        default: return startTag(at: open, in: text)
        }
    }

    private mutating func declaration(at open: Int, in text: Span<UInt8>) -> Int {
        if text.has("--", at: open + 2) {
            return section(from: open + 4, in: text, open: open, closing: "-->")
        }
        if depth > 0, text.has("[CDATA[", at: open + 2) {
            return section(from: open + 9, in: text, open: open, closing: "]]>")
        }
        guard text.has("DOCTYPE", at: open + 2) else { return deviate(at: open + 2) }
        // Entities are declared nowhere else: without a DOCTYPE there is no expansion, no external subset, no default.
        findings.append(RawFinding(.doctypeNotAllowed, at: open))
        hasStopped = true
        return open
    }

    private mutating func section(
        from start: Int, in text: Span<UInt8>, open: Int, closing: StaticString
    ) -> Int {
        let first = unsafe closing.utf8Start.pointee
        var index = start
        while true {
            index = skip(from: index, in: text, until: first)
            guard index < text.count else {
                check(open, index)
                return deviate(at: index)
            }
            guard !text.has(closing, at: index) else {
                check(open, index + closing.utf8CodeUnitCount)
                return index + closing.utf8CodeUnitCount
            }
            index += 1
        }
    }

    private mutating func endTag(at open: Int, in text: Span<UInt8>) -> Int {
        var index = TagScan.name(from: open + 2, in: text)
        guard index > open + 2 else { return deviate(at: index) }
        index = TagScan.space(from: index, in: text)
        guard index < text.count, text[index] == UInt8(ascii: ">") else { return deviate(at: index) }
        depth -= 1
        return index + 1
    }

    private mutating func startTag(at open: Int, in text: Span<UInt8>) -> Int {
        let nameEnd = TagScan.name(from: open + 1, in: text)
        guard nameEnd > open + 1 else { return deviate(at: nameEnd) }
        starts.append(open)
        let tag = attributes(of: open, from: nameEnd, in: text)
        // INVARIANT: a tag is weighed however it ends. One that is broken off has its attributes before the break, and
        // libxml2 compares them all with one another before it notices.
        namespaces += tag.declared
        nodes += 1 + tag.count
        if nodes > limits.nodes, !hasStopped {
            findings.append(RawFinding(.nodesTooMany, [.init(.limit, "\(limits.nodes)")], at: open))
            hasStopped = true
        }
        if tag.count > limits.attributesPerElement || tag.declared > 0 || tag.end - open > limits.tagBytes {
            checkTag(open, tag.end, tag.count, tag.declared, name: text.string(open + 1, nameEnd))
        }
        return tag.end
    }

    /// Reads a start tag behind its name: how many attributes it has, how many of them declare namespaces, its end.
    private mutating func attributes(
        of open: Int, from nameEnd: Int, in text: Span<UInt8>
    ) -> (count: Int, declared: Int, end: Int) {
        var (index, count, declared) = (nameEnd, 0, 0)
        while true {
            let gap = index
            index = TagScan.space(from: index, in: text)
            guard index < text.count else { return (count, declared, deviate(at: index)) }
            if text[index] == UInt8(ascii: ">") {
                depth += 1
                checkDepth(depth, at: open)
                return (count, declared, index + 1)
            }
            if text[index] == UInt8(ascii: "/") {
                guard text.has("/>", at: index) else { return (count, declared, deviate(at: index)) }
                checkDepth(depth + 1, at: open)
                return (count, declared, index + 2)
            }
            guard index > gap, let value = TagScan.valueStart(from: index, in: text) else {
                return (count, declared, deviate(at: index))
            }
            count += 1
            if TagScan.isNamespaceDeclaration(at: index, in: text) { declared += 1 }
            let quote = text[value - 1]
            index = skip(from: value, in: text, until: quote, or: UInt8(ascii: "<"))
            guard index < text.count, text[index] == quote else { return (count, declared, deviate(at: index)) }
            index += 1
        }
    }

    private mutating func checkTag(_ open: Int, _ end: Int, _ attributes: Int, _ declared: Int, name: String) {
        if attributes > limits.attributesPerElement {
            add(.attributesTooMany, limits.attributesPerElement, attributes, name, at: open)
        }
        if declared > limits.namespacesPerElement {
            add(.namespacesTooMany, limits.namespacesPerElement, declared, name, at: open)
        } else if namespaces > limits.namespaces, namespaces - declared <= limits.namespaces {
            add(.namespacesTooMany, limits.namespaces, namespaces, name, at: open)
        }
        if end - open > limits.tagBytes { add(.tagTooLong, limits.tagBytes, end - open, name, at: open) }
    }

    private mutating func add(_ kind: Problem.Kind, _ limit: Int, _ found: Int, _ element: String, at offset: Int) {
        let arguments: [Problem.Argument] = [
            .init(.element, element), .init(.found, "\(found)"), .init(.limit, "\(limit)"),
        ]
        findings.append(RawFinding(kind, arguments, at: offset))
    }

    private mutating func checkDepth(_ depth: Int, at offset: Int) {
        guard depth > limits.depth else { return }
        findings.append(RawFinding(.depthTooGreat, [.init(.limit, "\(limits.depth)")], at: offset))
        hasStopped = true
    }

    private mutating func check(_ start: Int, _ end: Int) {
        guard end - start > limits.textBytes else { return }
        findings.append(RawFinding(.textTooLong, [.init(.limit, "\(limits.textBytes)")], at: start))
    }

    private mutating func deviate(at offset: Int) -> Int {
        deviation = offset
        return offset
    }

    /// The offset of the next byte that is one of the two, or the end; all characters between are checked.
    @inline(__always)
    private mutating func skip(
        from start: Int, in text: Span<UInt8>, until stop: UInt8, or other: UInt8? = nil
    ) -> Int {
        var index = start
        let other = other ?? stop
        while index < text.count {
            if index + 8 <= text.count {
                // SAFETY: the eight bytes lie within the text.
                let word = unsafe text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
                let plain = ByteWord(word).plainPrefix(until: stop, or: other)
                index += plain
                guard plain < 8 else { continue }
            }
            // SAFETY: the loop's condition is the bounds check.
            let byte = unsafe text[unchecked: index]
            if byte == stop || byte == other { return index }
            // One comparison says "ASCII and not a control".
            if byte &- 0x20 < 0x60 || byte == 0x0A {
                index += 1
            } else {
                index = inspect(at: index, in: text)
            }
        }
        return index
    }

    /// Checks the control or the multi-byte character at an offset and returns the offset behind it.
    @inline(never)
    private mutating func inspect(at index: Int, in text: Span<UInt8>) -> Int {
        let byte = text[index]
        if byte == 0x0A || byte == 0x0D || byte == 0x09 { return index + 1 }
        guard let (scalar, width) = text.scalar(at: index) else {
            if findings.count <= limits.problems {
                let hex = String(byte, radix: 16, uppercase: true)
                findings.append(RawFinding(.encodingInvalid, [.init(.found, "byte 0x\(hex)")], at: index))
            }
            return index + 1
        }
        // XML 1.0 §2.2, production Char: no controls but tab, LF and CR, no U+FFFE, no U+FFFF.
        if scalar < 0x20 || scalar == 0xFFFE || scalar == 0xFFFF, findings.count <= limits.problems {
            let hex = String(scalar, radix: 16, uppercase: true)
            let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
            findings.append(RawFinding(.characterNotAllowed, [.init(.found, code)], at: index))
        }
        return index + width
    }
}
