internal import DMN
internal import FEEL

extension Decision {
    /// The canonical encoding of a decision while it is written: the keys in the order of their bytes.
    struct Encoding {
        private let verdict: Verdict
        private var writer = Canonical.Writer(capacity: 16 << 10)
        private(set) var asOfOffset = 0

        init(_ verdict: Verdict) {
            self.verdict = verdict
        }

        var bytes: [UInt8] { writer.bytes }

        mutating func write(_ dossier: Dossier, _ rulebook: Rulebook, asOf: CalendarDate, trace: Trace?) {
            writer.beginObject()
            put("actions", .actions)
            writer.key("asOf")
            asOfOffset = writer.bytes.count + 1
            writer.date(asOf)
            checklists(dossier)
            put("conditions", .conditions)
            put("criteria", .criteria)
            documents(dossier)
            put("facilitation", .facilitation)
            writer.key("format")
            writer.integer(Decision.format)
            put("grades", .grades)
            put("nextChange", .nextChange)
            put("outcome", .outcome)
            put("partOutcomes", .partOutcomes)
            put("projection", .projection)
            put("reasons", .reasons)
            put("reauditDue", .reauditDue)
            self.rulebook(rulebook)
            submissions(dossier)
            put("supplier", facts: dossier.newest?.submission.facts["supplier"] ?? .null)
            self.trace(trace, of: rulebook.model)
            if !verdict[.validUntil].isNull, let from = verdict[.validity]["from"].asDate {
                writer.key("validFrom")
                writer.date(from)
            }
            put("validUntil", .validUntil)
            put("validity", .validity)
            writer.endObject()
        }

        private mutating func put(_ key: String, _ output: Output) {
            guard let encoding = verdict.encoding(of: output) else { return }
            writer.key(key)
            writer.encoded(encoding)
        }

        /// Writes facts of submissions.
        private mutating func put(_ key: String, facts: Value) {
            guard !facts.isNull else { return }
            writer.key(key)
            do {
                try writer.value(facts, as: Mapping.submission.mapping(key))
            } catch {
                preconditionFailure("facts came out of this very encoding: \(error)")
            }
        }

        private mutating func put(_ key: String, facts: [Value]) {
            guard !facts.isEmpty else { return }
            put(key, facts: .list(facts))
        }

        private mutating func checklists(_ dossier: Dossier) {
            writer.key("checklists")
            writer.beginObject()
            for filing in dossier.inForce {
                writer.key(filing.submission.kind.rawValue)
                writer.beginObject()
                writer.key("digest")
                writer.string(filing.checklist.digest.description)
                writer.key("edition")
                writer.string(filing.checklist.edition)
                writer.endObject()
            }
            writer.endObject()
        }

        /// The papers of the dossier as the submissions name them, so that a report can list them with their dates.
        private mutating func documents(_ dossier: Dossier) {
            writer.key("documents")
            writer.beginObject()
            for name in Self.papers {
                var papers = dossier.inForce.flatMap { filing -> [Value] in
                    let value = filing.submission.facts[name]
                    return value.asList ?? (value.isNull ? [] : [value])
                }
                if name == "products" { papers = Self.once(papers) }
                put(name, facts: papers)
            }
            writer.endObject()
        }

        /// Each product once, by its part number: every checklist names the products it was made for.
        private static func once(_ products: [Value]) -> [Value] {
            var seen: Set<String> = []
            return products.filter { seen.insert($0["partNumber"].asString ?? "").inserted }
        }

        private static let papers = [
            "authorisations", "capabilities", "capacity", "certificates", "licences", "nonconformities",
            "packagingSheets", "performance", "products", "rights", "steps",
        ]

        private mutating func rulebook(_ rulebook: Rulebook) {
            writer.key("rulebook")
            writer.beginObject()
            writer.key("digest")
            writer.string(rulebook.digest.description)
            writer.key("edition")
            writer.string(rulebook.edition)
            writer.key("id")
            writer.string(rulebook.id)
            writer.endObject()
        }

        /// Which rules of which tables fired, by their ids, each table once: what explanations begin from.
        private mutating func trace(_ trace: Trace?, of model: Model) {
            guard let trace else { return }
            var fired = [Set<Int>](repeating: [], count: model.tables.count)
            var isSeen = [Bool](repeating: false, count: model.tables.count)
            for hit in trace.hits {
                isSeen[hit.table] = true
                fired[hit.table].formUnion(hit.chosen)
            }
            writer.key("trace")
            writer.beginArray()
            for (number, table) in model.tables.enumerated() where isSeen[number] {
                writer.beginObject()
                writer.key("rules")
                writer.beginArray()
                for row in fired[number].sorted() { writer.string(table.rules[row].id ?? "\(row + 1)") }
                writer.endArray()
                writer.key("table")
                writer.string(table.subject)
                writer.endObject()
            }
            writer.endArray()
        }

        private mutating func submissions(_ dossier: Dossier) {
            writer.key("submissions")
            writer.beginObject()
            for filing in dossier.inForce {
                let submission = filing.submission
                writer.key(submission.kind.rawValue)
                writer.beginObject()
                writer.key("auditEnd")
                writer.date(submission.auditEnd)
                writer.key("auditStart")
                writer.date(submission.auditStart)
                put("auditor", facts: submission.facts["auditor"])
                writer.key("digest")
                writer.string(submission.digest.description)
                writer.key("record")
                writer.string(String(filing.record))
                put("site", facts: submission.facts["site"])
                writer.endObject()
            }
            writer.endObject()
        }
    }
}
