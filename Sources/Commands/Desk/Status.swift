internal import ArgumentParser
internal import Qualifying
internal import Receiving
internal import Recording
internal import Reporting
internal import Working

/// `layak status`: how the desk stands.
struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the inbox, the ledger, the rulebooks and what changes next.",
        discussion: """
            Ends with 1 if something is amiss; what it is stands in the last lines.

            Example:
              layak status --home /var/lib/layak
            """)

    @OptionGroup var options: HomeOption
    @Option(help: "text or json.") var format = OutputFormat.text

    func run() throws {
        let settings = try options.settings()
        let ledger = try settings.ledger()
        let status = try DeskStatus(of: Home(path: settings.home), settings: settings.inbox, ledger: ledger)
        let rulebooks = try settings.stock().rulebooks.map { "\($0.id) \($0.edition)" }
        let clock = try settings.clock()
        switch format {
        case .json: Terminal.line(String(decoding: Self.json(status, rulebooks, clock), as: UTF8.self))
        case .text:
            for (name, value) in Self.lines(status, rulebooks, clock) { Terminal.line(name.padded(to: 12) + value) }
            for trouble in status.troubles { Terminal.line("amiss".padded(to: 12) + trouble) }
        }
        if !status.troubles.isEmpty { throw Exit.problems }
    }

    private static func lines(_ status: DeskStatus, _ rulebooks: [String], _ clock: Clock) -> [(String, String)] {
        let inbox = status.inbox
        let oldest = inbox.oldestWaiting.map { ", the oldest for \($0.components.seconds) s" } ?? ""
        return [
            ("daemon", status.isRunning ? "running" : "not running"),
            (
                "inbox",
                "\(inbox.waiting) waiting\(oldest), \(inbox.settling) settling, \(inbox.inWork) in work, "
                    + "\(inbox.refusedInPlace) refused in place, \(inbox.ignored) ignored"
            ),
            ("ledger", "\(status.head.number) records, \(status.head.digest)"),
            ("last record", status.lastRecord.map(clock.iso) ?? "none"),
            ("suppliers", "\(status.suppliers)"),
            ("rulebooks", rulebooks.joined(separator: ", ")),
            ("reviewed", status.reviewed.map { "as of \($0)" } ?? "not yet"),
            ("next change", status.nextChange ?? "none"),
        ]
    }

    private static func json(_ status: DeskStatus, _ rulebooks: [String], _ clock: Clock) -> [UInt8] {
        let inbox = status.inbox
        var writer = Canonical.Writer()
        writer.beginObject()
        writer.key("amiss")
        writer.strings(status.troubles)
        writer.key("head")
        writer.beginObject()
        writer.key("digest")
        writer.string(status.head.digest.description)
        writer.key("number")
        writer.integer(Int(status.head.number))
        writer.endObject()
        writer.key("inbox")
        writer.beginObject()
        for (name, count) in [
            ("ignored", inbox.ignored), ("inWork", inbox.inWork), ("refusedInPlace", inbox.refusedInPlace),
            ("settling", inbox.settling), ("waiting", inbox.waiting),
        ] {
            writer.key(name)
            writer.integer(count)
        }
        writer.endObject()
        for (name, text) in [("lastRecord", status.lastRecord.map(clock.iso)), ("nextChange", status.nextChange)] {
            guard let text else { continue }
            writer.key(name)
            writer.string(text)
        }
        if let oldest = inbox.oldestWaiting {
            writer.key("oldestWaitingSeconds")
            writer.integer(Int(oldest.components.seconds))
        }
        if let reviewed = status.reviewed {
            writer.key("reviewed")
            writer.string(reviewed)
        }
        writer.key("rulebooks")
        writer.strings(rulebooks)
        writer.key("running")
        writer.boolean(status.isRunning)
        writer.key("suppliers")
        writer.integer(status.suppliers)
        writer.endObject()
        return writer.bytes
    }
}

extension Canonical.Writer {
    /// Writes a list of texts.
    mutating func strings(_ texts: [String]) {
        beginArray()
        for text in texts { string(text) }
        endArray()
    }
}
