private import FEEL
private import Qualifying

/// The measurements behind `Benchmarks/run`: one verb each, results as lines `NAME <tab> VALUE`.
@main struct Measuring {
    private static let usage = """
        measuring generate SAMPLE COUNT FIRST FOLDER   copies of a submission, each of another supplier
        measuring samples SHARE SUBMISSION FOLDER      what Layak makes of one submission, for the C program to write
        measuring stages SHARE HOME [KNOWN]            microseconds of CPU a file of each stage, over HOME/inbox;
                                                       KNOWN suppliers are put into the ledger before
        measuring read SHARE SUBMISSION [ROUNDS]       microseconds to read one file, and what its parts cost
        measuring judge SHARE SUBMISSION…              microseconds to judge the dossier of these files
        measuring render SHARE SUBMISSION…             microseconds to draw what the last of these files causes
        measuring tables                               nanoseconds an evaluation of decision tables
        measuring decisions SHARE SUBMISSION…          microseconds each decision of the rulebook adds

        """

    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch (arguments.first, Array(arguments.dropFirst())) {
        case ("generate", let rest) where rest.count == 4:
            try Sample.multiply(rest[0], count: Int(rest[1]) ?? 0, first: Int(rest[2]) ?? 0, into: rest[3])
        case ("samples", let rest) where rest.count == 3:
            try await Bench(share: rest[0], home: rest[2]).writeSamples(of: rest[1])
        case ("stages", let rest) where rest.count == 2 || rest.count == 3:
            let bench = try Bench(share: rest[0], home: rest[1])
            if rest.count == 3 { try await bench.fill(suppliers: Int(rest[2]) ?? 0) }
            var stages = Stages(of: bench)
            try await stages.measure()
        case ("read", let rest) where rest.count == 2 || rest.count == 3:
            try Rereading(share: rest[0], file: rest[1]).measure(rounds: rest.count == 3 ? Int(rest[2]) ?? 1 : 4000)
        case ("judge", let rest) where rest.count >= 2:
            try Judging(share: rest[0], files: rest.dropFirst()).measure()
        case ("decisions", let rest) where rest.count >= 2:
            try Judging(share: rest[0], files: rest.dropFirst()).measureEach()
        case ("render", let rest) where rest.count >= 2:
            try Rendering(share: rest[0], files: rest.dropFirst()).measure()
        case ("tables", let rest) where rest.isEmpty: try Tables().measure()
        default: report(usage)
        }
    }

    /// Writes a line of the results.
    static func report(_ name: String, _ value: Double) {
        let thousandths = Int((value * 1000).rounded())
        let fraction = String(thousandths % 1000 + 1000).dropFirst()
        report("\(name)\t\(thousandths / 1000).\(fraction)\n")
    }

    private static func report(_ text: String) {
        print(text, terminator: "")
    }
}
