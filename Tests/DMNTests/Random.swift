import FEEL

/// Seeded random tables and values: the same in every run.
struct Random: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    // SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return bits ^ bits >> 31
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }

    mutating func shuffled<T>(_ values: [T]) -> [T] { values.shuffled(using: &self) }

    /// A table of one to three inputs with cells of all kinds; its results are 0 to 4, best first.
    mutating func table(rows: Int) -> TableText {
        let inputs = 1 + below(3)
        var table = TableText(
            pick(["UNIQUE", "ANY", "PRIORITY", "FIRST", "RULE ORDER", "OUTPUT ORDER", "COLLECT"]), inputs: inputs,
            output: .init(allowed: "0, 1, 2, 3, 4"), [])
        // A column mostly of one kind, as people write them, with some of any other between.
        let kinds = (0..<inputs).map { _ in below(6) }
        table.rows = (0..<rows).map { _ in
            kinds.map { kind in below(4) == 0 ? "-" : cell(below(8) == 0 ? below(7) : kind) } + ["\(below(5))"]
        }
        return table
    }

    /// A cell of a kind: numbers, strings, booleans and null, dates, durations, mixed, computed.
    private mutating func cell(_ kind: Int) -> String {
        switch kind {
        case 0: test(number())
        case 1:
            pick([
                "\(text())", "\(text()), \(text())", "not(\(text()))", "!= \(text())", "< \(text())", "[\"a\"..\"c\"]",
            ])
        case 2: pick(["true", "false", "not(true)", "null", "not(null)", "true, null", "[1, 2, \"a\"]"])
        case 3: test("date(\"2026-01-0\(1 + below(9))\")")
        case 4: test(pick(["duration(\"P\(below(5))D\")", "duration(\"P\(below(5))M\")"]))
        case 5: "\(number()), \(text())"
        default:
            pick([
                "? > 2", "? = null", "i0", "< i0", "not(\(number()), \(text()))", "? in [1, 2]", "string(?) = \"3\"",
                "@\"10:00:00\"",
            ])
        }
    }

    private mutating func test(_ constant: String) -> String {
        switch below(10) {
        case 0: "< \(constant)"
        case 1: "<= \(constant)"
        case 2: "> \(constant)"
        case 3: ">= \(constant)"
        case 4: "not(\(constant))"
        case 5: "\(constant), \(constant)"
        case 6: "[1..\(number())), \(constant)"
        case 7: "not([\(number())..4], \(number()))"
        case 8: "!= \(constant)"
        default: constant
        }
    }

    private mutating func number() -> String { pick(["-1.5", "0", "1", "2", "2.0", "3", "3.5", "4", "10"]) }

    private mutating func text() -> String { pick(["\"\"", "\"a\"", "\"b\"", "\"c\"", "\"word\""]) }

    /// A value of any kind, numbers and strings more often than others.
    mutating func value() -> Value {
        switch below(12) {
        case 0...3:
            .number(
                Number(parsing: pick(["-2", "-1.5", "0", "0.5", "1.0", "2", "3", "3.50", "4", "7", "10.00"])) ?? .zero)
        case 4, 5: .string(pick(["", "a", "b", "c", "d", "word"]))
        case 6: .boolean(below(2) == 0)
        case 7: .null
        case 8: CalendarDate(year: 2026, month: 1, day: 1 + below(12)).map { .date($0) } ?? .null
        case 9: TimeDuration(parsing: "P\(below(6))D").map { .timeDuration($0) } ?? .null
        case 10: MonthsDuration(parsing: "P\(below(6))M").map { .monthsDuration($0) } ?? .null
        default:
            pick([
                .list([1, 2]), .list(["a"]), .context(["a": 1]),
                TimeOfDay(parsing: "10:00:00").map { .time($0) } ?? .null,
            ])
        }
    }
}
