internal import Qualifying
internal import Working
internal import XML

/// Parses and validates one file again and again.
struct Parsing {
    private let bytes: [UInt8]
    private let schema: Schema

    init(share: String, file: String) throws {
        bytes = try FileTree.read(file)
        schema = try Stock(share: share, fileBytes: 8 << 20).references.schema
    }

    /// Reports what parsing costs, the document's end included, and what validating does.
    func measure() throws {
        let rounds = 2000
        for _ in 0..<100 { _ = try Document(parsing: bytes) }
        var stopwatch = Stopwatch()
        for _ in 0..<rounds { _ = try Document(parsing: bytes) }
        Measuring.report("parse", stopwatch.lap() / Double(rounds))
        let document = try Document(parsing: bytes)
        for _ in 0..<rounds { _ = schema.validate(document) }
        Measuring.report("validate", stopwatch.lap() / Double(rounds))
    }
}
