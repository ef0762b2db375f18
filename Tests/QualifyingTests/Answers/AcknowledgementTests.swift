import FEEL
import Qualifying
import Testing
import XML

struct AcknowledgementTests {
    @Test func `what is written is read back equal`() throws {
        var generator = Sequence64(state: 7)
        for _ in 0..<500 {
            let acknowledgement = generator.acknowledgement()
            let read = try Acknowledgement(canonical: acknowledgement.bytes)
            #expect(read == acknowledgement)
            #expect(read.bytes == acknowledgement.bytes)
        }
    }

    @Test func `the digests stand under the names by which the ledger looks for them`() {
        var acknowledgement = Acknowledgement(batch: "B1", path: "a.xml", folder: "", status: .accepted)
        acknowledgement.content = Digest(of: [1])
        acknowledgement.canonical = Digest(of: [2])
        let text = String(decoding: acknowledgement.bytes, as: UTF8.self)
        #expect(text.contains("\"content\":\"\(Digest(of: [1]))\""))
        #expect(text.contains("\"canonical\":\"\(Digest(of: [2]))\""))
    }

    @Test(arguments: [
        "", "{}", "[]", "{\"batch\":\"B\"}",
        "{\"batch\":\"B\",\"folder\":\"\",\"path\":\"p\",\"problems\":[],\"status\":\"lost\"}",
        "{\"batch\":\"B\",\"folder\":\"\",\"path\":\"p\",\"problems\":[],\"size\":\"7\",\"status\":\"refused\"}",
        "{\"batch\":\"B\",\"content\":\"sha256:00\",\"folder\":\"\",\"path\":\"p\",\"problems\":[],\"status\":\"refused\"}",
        "{\"batch\":\"B\",\"folder\":\"\",\"more\":1,\"path\":\"p\",\"problems\":[],\"status\":\"refused\"}",
        "{\"batch\":\"B\",\"folder\":\"\",\"path\":\"p\",\"problems\":[{\"id\":\"x\"}],\"status\":\"refused\"}",
        "{\"batch\":\"B\",\"folder\":\"\",\"path\":\"p\",\"problems\":[],\"status\":\"refused\"} ",
    ])
    func `anything else is refused`(text: String) {
        #expect(throws: Acknowledgement.Fault.self) { try Acknowledgement(canonical: Array(text.utf8)) }
    }

    @Test func `any byte taken out leaves something that is refused or another acknowledgement`() throws {
        var generator = Sequence64(state: 3)
        let acknowledgement = generator.acknowledgement()
        let bytes = acknowledgement.bytes
        for index in bytes.indices {
            var shorter = bytes
            shorter.remove(at: index)
            let read = try? Acknowledgement(canonical: shorter)
            #expect(read != acknowledgement)
        }
    }
}

/// Acknowledgements of all sorts, the same at every run.
private struct Sequence64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }

    private mutating func pick<T>(_ choices: [T]) -> T { choices[Int(next() % UInt64(choices.count))] }

    private mutating func text() -> String {
        pick(["", "a.xml", "AUD-017", "日本 \"x\"", "a%0Ab", "\u{1}\\\n", "Rina & <b>", "\u{200F}כ"])
    }

    private mutating func isGiven() -> Bool { next().isMultiple(of: 2) }

    mutating func acknowledgement() -> Acknowledgement {
        var result = Acknowledgement(
            batch: text(), path: text(), folder: text(), status: pick(Acknowledgement.Status.allCases))
        if isGiven() { result.size = Int(next()) }
        if isGiven() { result.reason = "file-is-a-pipe" }
        if isGiven() { result.duplicateOf = Int64(next()) }
        if isGiven() { result.content = Digest(of: [1]) }
        if isGiven() { result.canonical = Digest(of: [2]) }
        result.understood = understood()
        let broken = pick([
            "<a>", "<a b='1' b='2'/>", "<submission/>", "",
            "<submission xmlns='urn:layak:submission:1' kind='ip' checklist='9' language='en'/>",
        ])
        do {
            _ = try Messages(reading: Array(broken.utf8), schema: Self.schema)
        } catch {
            result.problems = error.problems
        }
        return result
    }

    private mutating func understood() -> Understood {
        var understood = Understood()
        if isGiven() { understood.kind = pick(Kind.allCases) }
        if isGiven() { understood.edition = text() }
        if isGiven() { understood.language = pick(Language.allCases) }
        if isGiven() { understood.nib = text() }
        if isGiven() { understood.supplierName = text() }
        if isGiven() { understood.site = text() }
        if isGiven() { understood.auditor = text() }
        if isGiven() { understood.auditorName = text() }
        if isGiven() { understood.auditStart = CalendarDate(year: 2026, month: 2, day: 28) }
        if isGiven() { understood.auditEnd = CalendarDate(year: 2026, month: 3, day: 1) }
        if isGiven() { understood.answers = Int(next() % 200) }
        return understood
    }

    private static let schema: Schema = {
        let text = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="messages" type="xs:int"/></xs:schema>
            """
        guard let schema = try? Schema(Array(text.utf8)) else { preconditionFailure("the schema cannot be read") }
        return schema
    }()
}
