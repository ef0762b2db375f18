internal import Qualifying

/// The register as JSON: the summaries as they are, each with its status on the day, its record and its reports.
struct RegisterList: Sendable {
    private let asOf: String
    private let instant: String
    private var lines: [UInt8] = []

    init(asOf: String, instant: String) {
        self.asOf = asOf
        self.instant = instant
    }

    /// Adds a supplier's line.
    mutating func add(_ summary: [UInt8], status: String, record: Int64, link: String) {
        if !lines.isEmpty { lines += ",\n".utf8 }
        var writer = Canonical.Writer(capacity: summary.count + 128)
        writer.beginObject()
        writer.key("record")
        writer.integer(Int(record))
        writer.key("report")
        writer.string(link)
        writer.key("status")
        writer.string(status)
        writer.key("summary")
        writer.encoded(summary)
        writer.endObject()
        lines += writer.bytes
    }

    /// The finished list, a supplier a line.
    func finished(_ counts: RegisterCounts) -> [UInt8] {
        var writer = Canonical.Writer(capacity: lines.count + 256)
        writer.beginObject()
        writer.key("asOf")
        writer.string(asOf)
        writer.key("counts")
        writer.beginObject()
        for status in RegisterCounts.statuses.sorted() {
            writer.key(status)
            writer.integer(counts.byStatus[status] ?? 0)
        }
        writer.endObject()
        writer.key("format")
        writer.integer(1)
        writer.key("instant")
        writer.string(instant)
        writer.key("suppliers")
        writer.encoded("[\n".utf8)
        var bytes = writer.bytes
        bytes += lines
        bytes += "\n]}\n".utf8
        return bytes
    }
}
