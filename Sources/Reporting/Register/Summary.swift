internal import Qualifying

/// What the register shows of one supplier by one rulebook: a line small enough to be kept beside every decision.
///
/// It holds nothing that depends on the day it is looked at; the status does, and is told by ``status(on:)``.
package struct Summary: Equatable, Sendable {
    /// The outcome's code.
    package let outcome: String
    /// The last day on which the outcome holds, ISO 8601.
    package let validUntil: String?
    /// The first day on which something the decision rests on lapses, ISO 8601.
    package let nextChange: String?

    /// The supplier's business number.
    package let supplier: String
    /// The supplier's name.
    package let name: String

    /// The canonical encoding.
    package let bytes: [UInt8]

    /// The summary of a decision.
    ///
    /// - Parameter decision: the canonical bytes of the decision.
    /// - Throws: ``Misread``, if they are none.
    package init(of decision: [UInt8]) throws(Misread) {
        let facts = try Facts(reading: decision)
        let supplier = facts["supplier"]
        let grades = facts["grades"]
        var writer = Canonical.Writer(capacity: 512)
        writer.beginObject()
        writer.key("asOf")
        writer.string(facts["asOf"].text ?? "")
        writer.key("format")
        writer.integer(Self.format)
        writer.key("grades")
        writer.beginObject()
        for kind in Kind.allCases {
            writer.entry(kind.rawValue, grades[kind.rawValue]["grade"])
        }
        writer.endObject()
        writer.entry("index", grades["index"])
        writer.entry("level", grades["ladder"]["level"])
        writer.key("name")
        writer.string(supplier["name"].text ?? "")
        writer.entry("nextChange", facts["nextChange"])
        writer.key("nib")
        writer.string(supplier["nib"].text ?? "")
        writer.key("outcome")
        writer.string(facts["outcome"].text ?? "")
        writer.key("partOutcomes")
        writer.beginObject()
        for kind in Kind.allCases {
            writer.entry(kind.rawValue, facts["partOutcomes"][kind.rawValue])
        }
        writer.endObject()
        writer.entry("percent", grades["quality"]["percent"])
        writer.entry("province", supplier["provinceIso"])
        writer.entry("reauditDue", facts["reauditDue"])
        writer.key("rulebook")
        writer.string(facts["rulebook"]["id"].text ?? "")
        writer.entry("validUntil", facts["validUntil"])
        writer.endObject()
        try self.init(reading: writer.bytes)
    }

    /// Reads a summary's encoding.
    package init(reading bytes: [UInt8]) throws(Misread) {
        let facts = try Facts(reading: bytes)
        guard facts["format"].integer == Self.format, let outcome = facts["outcome"].text else {
            throw Misread(offset: 0)
        }
        self.outcome = outcome
        supplier = facts["nib"].text ?? ""
        name = facts["name"].text ?? ""
        validUntil = facts["validUntil"].text
        nextChange = facts["nextChange"].text
        self.bytes = bytes
    }

    /// Where the supplier stands on a day: an outcome that no longer holds has expired.
    ///
    /// - Parameter day: ISO 8601.
    /// - Returns: the code of the status.
    package func status(on day: String) -> String {
        Self.status(outcome, validUntil: validUntil, on: day)
    }

    static func status(_ outcome: String, validUntil: String?, on day: String) -> String {
        guard let validUntil, ["conditional", "ready"].contains(outcome),
            validUntil.utf8.lexicographicallyPrecedes(day.utf8)
        else { return outcome }
        return "expired"
    }

    private static let format = 1
}

extension Canonical.Writer {
    /// Writes an entry with the text of a fact, if there is one.
    fileprivate mutating func entry(_ name: String, _ facts: Facts) {
        guard let text = facts.text else { return }
        key(name)
        string(text)
    }
}
