import Qualifying
import Reporting
import Testing
import XML

struct WorkshopTests {
    @Test func `every example supplier has a report that is well-formed, whole and the same in all languages`() throws {
        let press = try Desk.press()
        #expect(Workshops.decisions.count >= 12)
        for name in Workshops.decisions.keys.sorted() {
            let decision = try Workshops.decision(name)
            var facts: [PrintedFacts] = []
            for language in Language.allCases {
                let page = press.report(of: decision, in: language)
                _ = try Desk.document(page)
                let body = Desk.text(page).replacing(/(?s)<style>.*?<\/style>/, with: "")
                let keys = body.matches(of: /\b(?:[A-Z][0-9]{1,2}|VDA-D[0-9]|B-R[0-9])\.[a-z]+/).map { String($0.0) }
                #expect(keys.isEmpty, "\(name) \(language.rawValue): \(keys)")
                #expect(!body.contains("()"), "\(name) \(language.rawValue): brackets around nothing")
                facts.append(PrintedFacts(Desk.text(page), in: language))
            }
            #expect(facts[1].dates == facts[0].dates && facts[2].dates == facts[0].dates, "\(name)")
            #expect(facts[1].ids == facts[0].ids && facts[2].ids == facts[0].ids, "\(name)")
            #expect(facts[1].shares == facts[0].shares && facts[2].shares == facts[0].shares, "\(name)")
        }
    }

    @Test func `no word of a decision is left as its code`() throws {
        let press = try Desk.press()
        for name in Workshops.decisions.keys.sorted() {
            let decision = try Workshops.decision(name)
            for language in [Language.id, .ja] {
                let text = Desk.text(press.report(of: decision, in: language)).replacing(/<[^>]*>/, with: " ")
                // Codes are camel case or hyphenated small letters; nobody writes like that.
                let codes = text.matches(of: /\s([a-z]+[A-Z][A-Za-z]+)\s/).map { String($0.1) }
                #expect(codes.isEmpty, "\(name) \(language.rawValue): \(codes)")
            }
        }
    }

    @Test func `every example supplier's receipt is valid`() throws {
        let stationery = try Desk.stationery.orThrow("stationery")
        let press = try Desk.press()
        for name in Workshops.decisions.keys.sorted() {
            let receipt = Receipt(
                stationery, of: try Desk.arrival(Desk.refused),
                judgements: [.init(press.set(try Workshops.decision(name)))])
            let validation = Desk.receipt.validate(try Document(parsing: receipt.xml))
            #expect(validation == .valid, "\(name): \(validation)")
            _ = try Desk.document(receipt.html)
        }
    }
}
