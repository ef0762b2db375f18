/// When the clocks of a named zone stood at which offset: the changes on record, then a yearly rule for ever.
///
/// A class, so that each zone is held once and a value in it costs one word.
package final class ZoneRules: Sendable {
    /// The name as the database spells it.
    package let name: String

    /// The instants of change, in seconds since the epoch, ascending.
    private let instants: [Int]
    /// The first moment, by the clock that showed the later time, at which each change has taken place.
    private let locals: [Int]
    /// The offset before the first change, then the one after each.
    private let offsets: [Int]
    /// What holds after the last change.
    private let rule: YearlyRule?

    init(name: String, firstOffset: Int, changes: [(instant: Int, offset: Int)], rule: YearlyRule?) {
        self.name = name
        self.rule = rule
        instants = changes.map(\.instant)
        offsets = [firstOffset] + changes.map(\.offset)
        var before = firstOffset
        locals = changes.map { change in
            defer { before = change.offset }
            // Clocks put forward skip the time up to the later offset; clocks put back show that time twice, and the
            // first showing counts. Either way the change is complete at the later of the two readings.
            return change.instant + max(before, change.offset)
        }
    }

    /// The offset when the zone's clock shows the moment.
    package func offset(atLocalSecond second: Int) -> Int {
        let count = Self.countUpTo(second, in: locals)
        if count == locals.count, let rule { return rule.offset(atLocalSecond: second) }
        return offsets[count]
    }

    /// The offset at the instant.
    package func offset(atEpochSecond second: Int) -> Int {
        let count = Self.countUpTo(second, in: instants)
        if count == instants.count, let rule { return rule.offset(atEpochSecond: second) }
        return offsets[count]
    }

    /// The offset outside of summer time: by the rule, or else the last on record.
    package var standardOffset: Int {
        rule?.winterOffset ?? offsets[offsets.count - 1]
    }

    /// How many of the ascending numbers are not above the limit.
    private static func countUpTo(_ limit: Int, in ascending: [Int]) -> Int {
        var low = 0
        var high = ascending.count
        while low < high {
            let middle = (low + high) / 2
            if ascending[middle] <= limit {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }
}

extension ZoneRules: Hashable {
    /// Whether the rules are those of the same name.
    package static func == (left: ZoneRules, right: ZoneRules) -> Bool { left === right || left.name == right.name }

    /// Feeds the name.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(name)
    }
}
