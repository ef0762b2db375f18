internal import Qualifying
internal import XML

/// A receipt as a document for programs.
struct ReceiptDocument {
    private let stationery: Stationery
    private let arrival: RecordedArrival
    private let judgements: [Receipt.Judgement]
    private let language: Language

    init(
        _ stationery: Stationery, _ arrival: RecordedArrival, _ judgements: [Receipt.Judgement], _ language: Language
    ) {
        self.stationery = stationery
        self.arrival = arrival
        self.judgements = judgements
        self.language = language
    }

    /// The document.
    var bytes: [UInt8] {
        var writer = Writer(indentation: 2, capacity: 8 << 10)
        writer.declaration()
        writer.open("receipt")
        writer.attribute("xmlns", "urn:layak:receipt:1")
        writer.attribute("record", String(arrival.number))
        writer.attribute("at", stationery.clock.iso(arrival.instant))
        writer.attribute("status", facts["status"].text ?? "refused")
        if let original = facts["duplicateOf"].text { writer.attribute("duplicateOf", original) }
        writer.attribute("language", language.rawValue)
        file(&writer)
        writer.element(
            "ledger", ["head": arrival.head.digest.description, "record": String(arrival.head.number)])
        understood(&writer)
        problems(&writer)
        for judgement in judgements { self.judgement(judgement, &writer) }
        writer.close()
        return writer.finish()
    }

    private var facts: Facts { arrival.facts }

    private func file(_ writer: inout Writer) {
        let path = facts["path"].text ?? ""
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        writer.open("arrival")
        writer.element("folder", text: String(path.dropLast(name.count + (name.count < path.count ? 1 : 0))))
        writer.element("name", text: String(name))
        if let size = facts["size"].text { writer.element("size", text: size) }
        if let digest = facts["content"].text { writer.element("digest", text: digest) }
        writer.close()
    }

    private func understood(_ writer: inout Writer) {
        let understood = facts["understood"]
        guard !understood.isMissing else { return }
        writer.open("understood")
        if let kind = understood["kind"].text {
            element("checklist", [("kind", kind), ("edition", understood["checklist"].text)], &writer)
        }
        element("supplier", [("nib", understood["nib"].text), ("name", understood["name"].text)], &writer)
        element("site", [("name", understood["site"].text)], &writer)
        element("auditor", [("id", understood["auditor"].text), ("name", understood["auditorName"].text)], &writer)
        element(
            "audit", [("start", date(understood["auditStart"])), ("end", date(understood["auditEnd"]))], &writer)
        element("answers", [("counted", understood["answers"].text)], &writer)
        writer.close()
    }

    private func problems(_ writer: inout Writer) {
        let problems = arrival.problems
        let reason = facts["reason"].text
        guard !problems.isEmpty || reason != nil else { return }
        writer.open("problems")
        if let reason { problem(reason, "error", facts, &writer) }
        for problem in problems {
            let severity = problem["severity"].text ?? "error"
            self.problem(problem["id"].text ?? "", severity, problem, &writer)
        }
        writer.close()
    }

    private func problem(_ id: String, _ severity: String, _ facts: Facts, _ writer: inout Writer) {
        writer.open("problem")
        writer.attribute("id", id)
        writer.attribute("severity", severity)
        let isProblem = !facts["id"].isMissing
        for name in ["line", "column"] {
            if isProblem, let number = facts[name].text { writer.attribute(name, number) }
        }
        for name in ["path", "found", "expected"] {
            if isProblem, let text = facts[name].text, !text.isEmpty { writer.element(name, text: Self.clipped(text)) }
        }
        writer.element("message", text: sentence("problem." + id, facts))
        writer.element("mend", text: sentence("problem.\(id).mend", facts))
        writer.close()
    }

    private func judgement(_ judgement: Receipt.Judgement, _ writer: inout Writer) {
        let facts = judgement.setting.decision.facts
        writer.open("judgement")
        writer.attribute("rulebook", facts["rulebook"]["id"].text ?? "")
        writer.attribute("edition", facts["rulebook"]["edition"].text ?? "")
        if judgement.isNew { writer.attribute("record", String(judgement.setting.decision.number)) }
        writer.attribute("asOf", facts["asOf"].text ?? "")
        writer.attribute("outcome", facts["outcome"].text ?? "")
        if let date = date(facts["validUntil"]) { writer.attribute("validUntil", date) }
        let reasons = facts["reasons"].elements
        var view = judgement.setting.view
        var pen = Pen(judgement.setting.vocabulary.words(language), .plain, clock: stationery.clock, capacity: 256)
        for action in facts["actions"].elements {
            let reason = reasons.first { reason in
                ["criterion", "document", "subject"].allSatisfy { reason[$0].isSame(as: action[$0]) }
            }
            writer.open("missing")
            writer.attribute("document", action["document"].text ?? "dossier")
            writer.attribute("criterion", Self.token(action["criterion"].text ?? ""))
            if let due = date(action["due"]) { writer.attribute("due", due) }
            writer.element("message", text: sentence(of: reason ?? action, &view, &pen))
            writer.element("mend", text: sentence(of: action, &view, &pen))
            writer.close()
        }
        writer.close()
    }

    private func element(_ name: String, _ attributes: [(String, String?)], _ writer: inout Writer) {
        let present = attributes.compactMap { name, value in
            value.map { (name, Self.token($0)) }.flatMap { $0.1.isEmpty ? nil : $0 }
        }
        guard !present.isEmpty else { return }
        writer.open(name)
        for (name, value) in present { writer.attribute(name, value) }
        writer.close()
    }

    private func date(_ facts: Facts) -> String? { facts.text.flatMap { Scalar($0.utf8.span) == .date ? $0 : nil } }

    private func sentence(_ key: String, _ facts: Facts) -> String {
        var view = View(of: facts, stationery.vocabulary)
        var pen = Pen(stationery.vocabulary.words(language), .plain, clock: stationery.clock, capacity: 256)
        pen.message(key, &view, facts)
        return Self.clipped(String(decoding: pen.bytes, as: UTF8.self))
    }

    private func sentence(of finding: Facts, _ view: inout View, _ pen: inout Pen) -> String {
        pen.message(finding["message"].text ?? "", &view, finding)
        return Self.clipped(String(decoding: pen.take(), as: UTF8.self))
    }

    // The schema lets a text be 8,000 characters long and a name 200; what a stranger's file holds may be longer.
    private static func clipped(_ text: String, to limit: Int = 8000) -> String {
        guard text.utf8.count > limit else { return text }
        let scalars = text.unicodeScalars
        guard scalars.count > limit else { return text }
        return String(String.UnicodeScalarView(scalars.prefix(limit - 1))) + "…"
    }

    private static func token(_ text: String) -> String {
        // Most texts are tokens as they are; the others are taken apart by characters.
        var last = UInt8(ascii: " ")
        let isToken = text.utf8.allSatisfy { byte in
            defer { last = byte }
            return (0x21..<0x7F).contains(byte) || byte == 0x20 && last != 0x20
        }
        if isToken, last != 0x20, text.utf8.count <= 200 { return text }
        return clipped(text.split(whereSeparator: \.isWhitespace).joined(separator: " "), to: 200)
    }
}
