import Foundation
import Qualifying
import Recording

/// A ledger in a folder of its own, and entries to put into it.
struct Shelf {
    let folder: URL
    let ledger: Ledger

    /// The folder of all shelves of this run, removed when it ends.
    private static let room: URL = {
        let room = FileManager.default.temporaryDirectory.appendingPathComponent("layak-ledgers-\(getpid())")
        atexit { try? FileManager.default.removeItem(at: Shelf.room) }
        return room
    }()

    var path: String { folder.appendingPathComponent("layak.sqlite").path }

    init() throws {
        folder = Self.room.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        ledger = try Ledger(at: folder.appendingPathComponent("layak.sqlite").path)
    }

    /// An accepted arrival of `supplier`, whose body names the digests of what it brings, as the desk's do.
    static func arrival(
        _ supplier: String, _ kind: Kind = .quality, ends: String = "2026-03-04", path: String, batch: String = "B1"
    ) -> Entry {
        let bytes = Array("<submission \(path) \(ends)/>".utf8)
        let canonical = Array("{\"path\":\"\(path)\"}".utf8)
        return .arrival(
            .init(
                body: Array("{\"canonical\":\"\(Digest(of: canonical))\",\"content\":\"\(Digest(of: bytes))\"}".utf8),
                batch: batch, path: Array(path.utf8), folder: nil, content: Digest(of: bytes),
                submission: .init(
                    supplier: supplier, kind: kind, auditEnd: ends, bytes: bytes, canonical: canonical)))
    }

    /// A decision about `supplier`.
    static func decision(_ supplier: String, _ outcome: String = "ready", nextChange: String? = nil) -> Entry {
        .decision(
            .init(
                body: Array("{\"outcome\":\"\(outcome)\"}".utf8), supplier: supplier, rulebook: "tier2",
                rulebookDigest: Digest(of: Array("tier2".utf8)), asOf: "2026-04-10", outcome: outcome,
                nextChange: nextChange,
                summary: Array("{\"outcome\":\"\(outcome)\"}".utf8), cause: .submission))
    }
}
