internal import Qualifying
internal import Working
internal import XML

/// Reads one file again and again.
struct Rereading {
    private let bytes: [UInt8]
    private let references: References

    init(share: String, file: String) throws {
        Allocator.prepare()
        bytes = try FileTree.read(file)
        references = try Stock(share: share, fileBytes: 8 << 20).references
    }

    /// Reports what reading costs: markup, schema, digest, and all that is left, which is facts, checks and encoding.
    ///
    /// A profiler that counts instructions wants few rounds. What is timed by itself is timed right after the whole, in the same round, so that both see the same machine.
    func measure(rounds: Int) throws {
        var spent: [(name: String, time: Double)] = []
        for round in -200..<rounds {
            if round == 0 { spent = [] }
            var stopwatch = Stopwatch()
            _ = Submission.read(bytes, by: references)
            add("read", stopwatch.lap(), to: &spent)
            do {
                let document = try Document(parsing: bytes, limits: references.limits)
                add("parse", stopwatch.lap(), to: &spent)
                _ = references.schema.validate(document)
                add("validate", stopwatch.lap(), to: &spent)
            }
            // The document has gone.
            add("parse", stopwatch.lap(), to: &spent)
            _ = Digest(of: bytes)
            add("digest", stopwatch.lap(), to: &spent)
        }
        for (name, time) in spent { Measuring.report(name, time / Double(rounds)) }
        let known = spent.reduce(0) { $0 + ($1.name == "read" ? -$1.time : $1.time) }
        Measuring.report("rest", -known / Double(rounds))
    }

    private func add(_ name: String, _ time: Double, to spent: inout [(name: String, time: Double)]) {
        if let index = spent.firstIndex(where: { $0.name == name }) {
            spent[index].time += time
        } else {
            spent.append((name, time))
        }
    }
}
