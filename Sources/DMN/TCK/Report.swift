/// What became of a run of test cases.
package struct Report: Sendable {
    /// Every case, in the order run.
    package private(set) var outcomes: [Outcome] = []

    /// What became of one case.
    package struct Outcome: Sendable {
        /// Folder of the test file.
        package let folder: String

        /// Name of the test file without its ending.
        package let file: String

        /// Id of the case.
        package let id: String

        /// How it went.
        package let verdict: Verdict

        /// What differed; empty for a success.
        package let message: String

        /// Whether it expects at least one value that is not null, so that an engine without any answer would fail it.
        package let expectsValue: Bool

        /// How many results were expected to be errors and left no diagnostic.
        package let silentErrors: Int
    }

    /// How a case went.
    package enum Verdict: String, Sendable {
        case error = "ERROR"
        case ignored = "IGNORED"
        case success = "SUCCESS"
    }

    /// An empty report.
    package init() {}

    /// Adds what became of a case.
    package mutating func append(_ outcome: Outcome) { outcomes.append(outcome) }

    /// Adds another run's outcomes.
    package mutating func append(_ other: Report) {
        outcomes += other.outcomes
    }

    /// How many cases were run.
    package var count: Int { outcomes.count }

    /// How many passed.
    package var passed: Int { outcomes.count { $0.verdict == .success } }

    /// How many cases expect a value.
    package var countWithValue: Int { outcomes.count { $0.expectsValue } }

    /// How many of the cases that expect a value passed: the figure that tells progress, since nulls pass by themselves.
    package var passedWithValue: Int { outcomes.count { $0.expectsValue && $0.verdict == .success } }

    /// How many results that must be errors left no diagnostic.
    package var silentErrors: Int { outcomes.reduce(0) { $0 + $1.silentErrors } }

    /// The outcomes as the kit's own CSV: folder, test file, case id, verdict, message.
    package var csv: [UInt8] {
        var bytes: [UInt8] = []
        for outcome in outcomes {
            let fields = [outcome.folder, outcome.file, outcome.id, outcome.verdict.rawValue, outcome.message]
            for (index, field) in fields.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                Self.append(field, to: &bytes)
            }
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    /// Passes of all, and of the cases that expect a value, on one line.
    package var summary: String {
        "\(passed) of \(count) cases pass, \(passedWithValue) of \(countWithValue) that expect a value; "
            + "\(silentErrors) expected errors left no diagnostic"
    }

    private static func append(_ field: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in field.utf8 {
            // A quote is doubled; a line break would break the row.
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") ? UInt8(ascii: " ") : byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
