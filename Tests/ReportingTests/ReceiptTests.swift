import Qualifying
import Reporting
import Testing
import XML

struct ReceiptTests {
    private func check(_ receipt: Receipt, _ comment: String) throws {
        do {
            let document = try Document(parsing: receipt.xml)
            let validation = Desk.receipt.validate(document)
            #expect(validation == .valid, "\(comment): \(validation)")
            _ = try Desk.document(receipt.html)
        } catch let fault as Malformed {
            Issue.record("\(comment): \(fault.problems)")
        }
    }

    /// A problem of this id, as the ledger would have it.
    private func problem(_ id: String, _ severity: String = "error", line: Int = 3) -> String {
        """
        {"arguments":[{"name":"kind","value":"trademark"},{"name":"question","value":"Q601"}],"column":5,\
        "expected":"0, 4","found":"<\\u0007>","id":"\(id)","line":\(line),"path":"/submission/a[3]","severity":"\(severity)"}
        """
    }

    private func refused(_ problems: [String], language: Language?) throws -> RecordedArrival {
        let text = """
            {"batch":"B",\(language.map { "\"language\":\"\($0.rawValue)\"," } ?? "")"folder":"","path":"a\\u0007.xml",\
            "problems":[\(problems.joined(separator: ","))],"status":"refused"}
            """
        var fields = text.replacing("\"folder\":\"\",", with: "")
        fields = fields.replacing("{\"batch\":\"B\",", with: "{\"batch\":\"B\",\"folder\":\"\",")
        return try RecordedArrival(
            number: 1, instant: 0, digest: Digest(of: [1]), head: (1, Digest(of: [1])), body: Array(fields.utf8))
    }

    @Test(arguments: Language.allCases)
    func `every problem makes a valid receipt`(language: Language) throws {
        let stationery = try Desk.stationery.orThrow("stationery")
        let arrival = try refused(Qualifying.Problem.ids.map { problem($0) }, language: language)
        let receipt = Receipt(stationery, of: arrival)
        try check(receipt, language.rawValue)
        #expect(Desk.text(receipt.xml).contains("language=\"\(language.rawValue)\""))
        #expect(!Desk.text(receipt.html).contains("problem."))
    }

    @Test func `every reason to refuse a file in its place makes a valid receipt`() throws {
        let stationery = try Desk.stationery.orThrow("stationery")
        for reason in ["file-is-a-pipe", "file-is-a-symbolic-link", "file-is-too-large", "file-is-unreadable"] {
            var acknowledgement = Acknowledgement(batch: "B", path: "AUD/x%0Ay", folder: "AUD", status: .refused)
            acknowledgement.reason = reason
            let receipt = Receipt(stationery, of: try Desk.arrival(acknowledgement))
            try check(receipt, reason)
            #expect(Desk.text(receipt.xml).contains("<problem id=\"\(reason)\" severity=\"error\">"))
            #expect(Desk.text(receipt.xml).contains("<folder>AUD</folder>"))
        }
    }

    @Test func `errors come before warnings, each in the order of the file`() throws {
        let stationery = try Desk.stationery.orThrow("stationery")
        let arrival = try refused(
            [
                problem("npwp-malformed", "warning", line: 1), problem("nib-malformed", line: 2),
                problem("hs-malformed", "warning", line: 3), problem("score-unknown", line: 4),
            ], language: .en)
        let receipt = Receipt(stationery, of: arrival)
        let problems = try Document(parsing: receipt.xml).root.first("problems").orThrow("problems")
        let ids = problems.children(named: "problem").map { $0.string("id") ?? "" }
        #expect(ids == ["nib-malformed", "score-unknown", "npwp-malformed", "hs-malformed"])
    }

    @Test func `a file whose language is not known is answered in Indonesian and English`() throws {
        let stationery = try Desk.stationery.orThrow("stationery")
        let receipt = Receipt(stationery, of: try refused([problem("nib-malformed")], language: nil))
        #expect(receipt.language == .id)
        let page = Desk.text(receipt.html)
        #expect(page.contains("Tanda terima") && page.contains("lang=\"en\"") && page.contains("Receipt"))
    }

    @Test(arguments: Language.allCases)
    func `an accepted file is told what was understood, the outcome and what is left to do`(language: Language) throws {
        let stationery = try Desk.stationery.orThrow("stationery")
        let press = try Desk.press()
        for name in Desk.decisions {
            let decision = try Desk.decision(name)
            let receipt = Receipt(
                stationery, of: try Desk.arrival(accepted(language)),
                judgements: [.init(press.set(decision))])
            try check(receipt, name)
            let document = try Document(parsing: receipt.xml)
            let judgement = try document.root.first("judgement").orThrow("judgement")
            #expect(judgement.string("outcome") == name)
            let understood = try document.root.first("understood").orThrow("understood")
            #expect(understood.first("answers")?.string("counted") == "72")
            #expect(understood.first("supplier")?.string("name") == "PT Cipta Logam Mandiri")
            for missing in judgement.children(named: "missing") {
                #expect(Desk.text(receipt.html).contains(missing.string("criterion") ?? "?"))
            }
        }
    }

    @Test func `names longer than the schema allows are cut`() throws {
        let stationery = try Desk.stationery.orThrow("stationery")
        var acknowledgement = accepted(.ja)
        acknowledgement.status = .refused
        acknowledgement.understood.supplierName = String(repeating: "長い ", count: 300)
        acknowledgement.understood.nib = " \t"
        try check(Receipt(stationery, of: try Desk.arrival(acknowledgement)), "long")
    }

    @Test func `a duplicate names the record that holds the same bytes`() throws {
        let stationery = try Desk.stationery.orThrow("stationery")
        var acknowledgement = accepted(.en)
        acknowledgement.status = .duplicate
        acknowledgement.duplicateOf = 5
        let receipt = Receipt(stationery, of: try Desk.arrival(acknowledgement))
        try check(receipt, "duplicate")
        #expect(try Document(parsing: receipt.xml).root.string("duplicateOf") == "5")
    }

    private func accepted(_ language: Language) -> Acknowledgement {
        var acknowledgement = Acknowledgement(
            batch: "B1", path: "AUD-017/quality.xml", folder: "AUD-017", status: .accepted)
        acknowledgement.size = 31_204
        acknowledgement.content = Digest(of: [1])
        acknowledgement.canonical = Digest(of: [2])
        acknowledgement.understood.kind = .quality
        acknowledgement.understood.edition = "2026.1"
        acknowledgement.understood.language = language
        acknowledgement.understood.nib = "9120004512345"
        acknowledgement.understood.supplierName = "PT Cipta Logam Mandiri"
        acknowledgement.understood.site = "Pabrik Tegal"
        acknowledgement.understood.auditor = "AUD-017"
        acknowledgement.understood.answers = 72
        return acknowledgement
    }
}
