/// A pattern as instructions for the matcher.
struct PatternProgram: Sendable {
    enum Instruction: Sendable {
        case anyCharacter
        case character(Unicode.Scalar)
        case end
        case jump(Int)
        case match
        case member(PatternClass)
        /// Remembers the position, so that an empty round of a loop can be told.
        case mark(Int)
        /// Fails if nothing was consumed since the mark.
        case progress(Int)
        case reference(Int)
        case save(Int)
        /// Goes on at the first place, and at the second if that fails.
        case split(Int, Int)
        case start
    }

    private(set) var instructions: [Instruction] = []

    /// How many positions the matcher keeps: two for each group, then the marks.
    private(set) var registerCount: Int

    // What repetitions are written out; those of nothing make no instructions, but work.
    private var termCount = 0

    /// How many terms a pattern may have once its repetitions are written out.
    private static let largestSize = 20_000

    /// The program of a pattern; `nil` if it is too long.
    init?(_ term: PatternTerm, groupCount: Int) {
        registerCount = 2 * (groupCount + 1)
        emit(.save(0))
        guard append(term) else { return nil }
        emit(.save(1))
        emit(.match)
    }

    private mutating func emit(_ instruction: Instruction) { instructions.append(instruction) }

    private mutating func append(_ term: PatternTerm) -> Bool {
        termCount += 1
        guard termCount <= Self.largestSize else { return false }
        switch term {
        case .alternatives(let terms): return append(alternatives: terms)
        case .anyCharacter: emit(.anyCharacter)
        case .character(let scalar): emit(.character(scalar))
        case .end: emit(.end)
        case .group(let inner, let number):
            emit(.save(2 * number))
            guard append(inner) else { return false }
            emit(.save(2 * number + 1))
        case .member(let members): emit(.member(members))
        case .reference(let number): emit(.reference(number))
        case .repetition(let inner, let least, let most, let isLazy):
            return append(inner, least: least, most: most, isLazy: isLazy)
        case .sequence(let terms):
            for term in terms {
                guard append(term) else { return false }
            }
        case .start: emit(.start)
        }
        return true
    }

    private mutating func append(alternatives: [PatternTerm]) -> Bool {
        var exits: [Int] = []
        for alternative in alternatives.dropLast() {
            let split = instructions.count
            emit(.match)
            guard append(alternative) else { return false }
            exits.append(instructions.count)
            emit(.match)
            instructions[split] = .split(split + 1, instructions.count)
        }
        guard let last = alternatives.last, append(last) else { return false }
        for exit in exits { instructions[exit] = .jump(instructions.count) }
        return true
    }

    private mutating func append(_ inner: PatternTerm, least: Int, most: Int?, isLazy: Bool) -> Bool {
        for _ in 0..<least {
            guard append(inner) else { return false }
        }
        guard let most else { return append(loopOf: inner, isLazy: isLazy) }
        var splits: [Int] = []
        for _ in least..<max(most, least) {
            splits.append(instructions.count)
            emit(.match)
            guard append(inner) else { return false }
        }
        for split in splits { instructions[split] = branch(split, to: instructions.count, isLazy: isLazy) }
        return true
    }

    private mutating func append(loopOf inner: PatternTerm, isLazy: Bool) -> Bool {
        let mark = registerCount
        registerCount += 1
        let split = instructions.count
        emit(.match)
        emit(.mark(mark))
        guard append(inner) else { return false }
        emit(.progress(mark))
        emit(.jump(split))
        instructions[split] = branch(split, to: instructions.count, isLazy: isLazy)
        return true
    }

    private func branch(_ split: Int, to exit: Int, isLazy: Bool) -> Instruction {
        isLazy ? .split(exit, split + 1) : .split(split + 1, exit)
    }
}
