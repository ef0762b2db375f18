import Foundation
import Testing

extension Scene {
    /// The last decision about each supplier without what depends on when and in which order files came in: record numbers
    /// and the day of judging.
    func lastVerdicts() async throws -> [String: String] {
        var verdicts: [String: String] = [:]
        for text in try await recordTexts() {
            guard let record = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any],
                record["kind"] as? String == "decision", let body = record["body"] as? [String: Any],
                let supplier = (body["supplier"] as? [String: Any])?["nib"] as? String
            else { continue }
            verdicts[supplier] = try Self.canonical(Self.timeless(body))
        }
        return verdicts
    }

    /// The decision each supplier's report shows, likewise.
    func reportedVerdicts() throws -> [String: String] {
        var verdicts: [String: String] = [:]
        for path in names(in: "reports") where path.hasSuffix("/tier2.json") {
            let report = try JSONSerialization.jsonObject(with: Data(try text("reports/\(path)").utf8))
            guard let body = (report as? [String: Any])?["decision"] as? [String: Any],
                let supplier = (body["supplier"] as? [String: Any])?["nib"] as? String
            else { continue }
            verdicts[supplier] = try Self.canonical(Self.timeless(body))
        }
        return verdicts
    }

    private static func timeless(_ value: Any) -> Any {
        if let object = value as? [String: Any] {
            return object.filter { $0.key != "record" && $0.key != "asOf" }.mapValues(timeless)
        }
        if let list = value as? [Any] { return list.map(timeless) }
        return value
    }

    private static func canonical(_ value: Any) throws -> String {
        String(decoding: try JSONSerialization.data(withJSONObject: value, options: .sortedKeys), as: UTF8.self)
    }
}
