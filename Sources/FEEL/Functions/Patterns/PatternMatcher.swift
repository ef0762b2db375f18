/// Runs a pattern's program over a text, going back to the last choice when it fails.
struct PatternMatcher {
    // What to do when the way taken fails: try the other place, or undo what a register held on this way.
    private enum Choice {
        case place(Int, offset: Int)
        case register(Int, value: Int)
    }

    private let instructions: [PatternProgram.Instruction]
    private let registerCount: Int
    private let text: [Unicode.Scalar]
    private let ignoresCase: Bool
    private let isMultiline: Bool
    private let dotMatchesAll: Bool
    private var choices: [Choice] = []

    // How many choices may be open; a text that needs more is as good as endless.
    private static let largestChoiceCount = 1 << 20

    init(_ program: PatternProgram, _ flags: PatternFlags, _ text: [Unicode.Scalar]) {
        instructions = program.instructions
        registerCount = program.registerCount
        self.text = text
        ignoresCase = flags.contains(.caseInsensitive)
        isMultiline = flags.contains(.multiline)
        dotMatchesAll = flags.contains(.dotAll)
    }

    /// The registers of a match that begins at an offset.
    mutating func match(at start: Int, steps: inout Int) throws(Pattern.Exhaustion) -> [Int]? {
        var registers = [Int](repeating: -1, count: registerCount)
        var place = 0
        var offset = start
        choices.removeAll(keepingCapacity: true)
        while true {
            steps -= 1
            guard steps >= 0, choices.count <= Self.largestChoiceCount else { throw Pattern.Exhaustion() }
            var isGood = true
            switch instructions[place] {
            case .anyCharacter:
                isGood = offset < text.count && (dotMatchesAll || text[offset] != "\n" && text[offset] != "\r")
                offset += 1
            case .character(let scalar):
                isGood = offset < text.count && same(text[offset], scalar)
                offset += 1
            case .end: isGood = isEnd(offset)
            case .jump(let target): place = target - 1
            case .mark(let register), .save(let register):
                choices.append(.register(register, value: registers[register]))
                registers[register] = offset
            case .match: return registers
            case .member(let members):
                isGood = offset < text.count && members.contains(text[offset], ignoringCase: ignoresCase)
                offset += 1
            case .progress(let register): isGood = registers[register] != offset
            case .reference(let number):
                isGood = skip(range(of: number, in: registers), &offset)
            case .split(let first, let second):
                choices.append(.place(second, offset: offset))
                place = first - 1
            case .start: isGood = isStart(offset)
            }
            place += 1
            if !isGood {
                guard goBack(&place, &offset, &registers) else { return nil }
            }
        }
    }

    /// What a group matched.
    func range(of number: Int, in registers: [Int]) -> Range<Int>? {
        let start = registers[2 * number]
        let end = registers[2 * number + 1]
        return start >= 0 && end >= start ? start..<end : nil
    }

    private mutating func goBack(_ place: inout Int, _ offset: inout Int, _ registers: inout [Int]) -> Bool {
        while let choice = choices.popLast() {
            switch choice {
            case .place(let other, let there):
                place = other
                offset = there
                return true
            case .register(let register, let value): registers[register] = value
            }
        }
        return false
    }

    // A group that took no part matched nothing, and so does a reference to it.
    private func skip(_ range: Range<Int>?, _ offset: inout Int) -> Bool {
        guard let range else { return true }
        guard offset + range.count <= text.count else { return false }
        for index in range {
            guard same(text[index], text[offset]) else { return false }
            offset += 1
        }
        return true
    }

    private func same(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        left == right || ignoresCase && left.folded == right.folded
    }

    private func isStart(_ offset: Int) -> Bool {
        offset == 0 || isMultiline && offset < text.count && text[offset - 1] == "\n"
    }

    private func isEnd(_ offset: Int) -> Bool { offset == text.count || isMultiline && text[offset] == "\n" }
}
