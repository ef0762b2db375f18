import FEEL
import Foundation
import Qualifying
import Testing
import XML

/// An invented supplier, whose papers are without a fault until a test changes them.
struct Workshop: Sendable {
    var name = "PT Karya Logam Tegal"
    /// What audits there are, and the day each ended.
    var audits: [Kind: String] = [.quality: "2026-02-12", .packaging: "2026-02-20", .ip: "2026-02-25"]
    /// Scores that are not 10, by question or by question and step (`Q601 E2`); -1 is not evaluated.
    var scores: [String: Int] = [:]
    var steps = ["E1", "E2"]
    var siinas = "SII-100"
    var kbli = "29300"
    var auditor = #"<auditor id="AUD-017"><name>Siti</name><organisation>Balai Logam</organisation></auditor>"#
    var address = "Jl. Industri 12, Tegal"
    var packagingAddress = "Jl. Industri 12, Tegal"
    var products = [
        #"<product id="P1" partNumber="A-1" hs="8708.29" saleMode="customerBrand" supplyMode="series" export="false"><name>Bracket</name></product>"#
    ]
    var certificates = [Workshop.certificate()]
    var sheets = [Workshop.sheet()]
    var rights = [Workshop.right()]
    var licences: [String] = []
    var nonconformities: [String] = []
    var capabilities = [#"<capability characteristic="bore 12 mm" class="special" ppk="1.8" grr="8" ndc="7"/>"#]
    var authorisations: [String] = []
    /// Puts the answers into another order; all stand on one line of the file, so that no line number changes.
    var arrangement: @Sendable ([String]) -> [String] = { $0 }

    static func certificate(
        _ id: String = "C1", kind: String = "iso9001", status: String = "valid",
        holder: String = "PT Karya Logam Tegal",
        issued: String = "2024-05-01", expires: String? = "2027-04-30", more: String = ""
    ) -> String {
        let end = expires.map { "<expires>\($0)</expires>" } ?? ""
        return """
            <certificate id="\(id)" kind="\(kind)" status="\(status)"><standard>ISO 9001:2015</standard>\
            <number>QMS-\(id)</number><body>Certifier</body><holder>\(holder)</holder>\(more)\
            <issued>\(issued)</issued>\(end)</certificate>
            """
    }

    static func right(
        _ id: String = "R1", state: String = "registered", owner: String = "PT Karya Logam Tegal",
        ownership: String = #"kind="company""#, dates: String = "<filed>2020-03-01</filed><expires>2030-02-28</expires>"
    ) -> String {
        """
        <right id="\(id)" kind="trademark" state="\(state)"><name>KARYA</name><owner \(ownership)>\(owner)</owner>\
        \(dates)<class>12</class></right>
        """
    }

    static func sheet(gross: String = "11", more: String = "<labelType>gtl</labelType><labelSides>2</labelSides>")
        -> String
    {
        """
        <packagingSheet product="P1"><partNumber>A-1</partNumber><partMass>0.5</partMass><primary>PAP 20</primary>\
        <piecesPerBox>20</piecesPerBox><boxTare>1</boxTare><grossMass>\(gross)</grossMass><returnable>false</returnable>\
        <woodPresent>false</woodPresent><dangerousGoods>false</dangerousGoods>\(more)</packagingSheet>
        """
    }

    static func nonconformity(_ id: String = "NC-1", grade: String = "major", due: String, closed: String? = nil)
        -> String
    {
        let end = closed.map { "<closed>\($0)</closed>" } ?? ""
        return """
            <nonconformity id="\(id)" grade="\(grade)" raised="2026-02-12" due="\(due)">\
            <statement>no release of the set-up</statement>\(end)</nonconformity>
            """
    }
}

extension Workshop {
    /// The checklists, the schemas and the rulebook that ship.
    static let shipped: (references: References, rulebook: Rulebook) = {
        do {
            let schema = try Sample.schema("checklist")
            let checklists = try Kind.allCases.map {
                try Checklist(reading: Sample.bytes("\($0.rawValue)/checklist.xml"), schema: schema)
            }
            let references = References(
                catalogue: Catalogue(checklists), provinces: try Sample.provinces(),
                schema: try Sample.schema("submission"))
            return (references, try Rulebook(files: rulebookFiles, schema: Sample.schema("rulebook")))
        } catch {
            fatalError("what ships is broken: \(error)")
        }
    }()

    /// The deciding files of the rulebook that ships.
    static let rulebookFiles: [String: [UInt8]] = {
        let names = ["manifest.xml", "messages.en.xml", "messages.id.xml", "messages.ja.xml", "rulebook.dmn"]
        return Dictionary(
            uniqueKeysWithValues: names.compactMap { name in
                (try? Sample.bytes("rulebooks/tier2/\(name)")).map { (name, $0) }
            })
    }()

    /// The submission of a kind.
    func submission(_ kind: Kind) throws -> Submission {
        let reading = Submission.read(Array(text(kind).utf8), by: Self.shipped.references)
        guard case .understood(let submission, _) = reading else { throw Sample.Refused(problems: reading.problems) }
        return submission
    }

    /// A submission as it is filed.
    func filing(_ kind: Kind, record: Int64) throws -> Dossier.Filing {
        let submission = try submission(kind)
        let checklist = try #require(Self.shipped.references.catalogue[submission.checklist])
        return Dossier.Filing(record: record, submission: submission, checklist: checklist)
    }

    /// All submissions of which an audit is told.
    func dossier() throws -> Dossier {
        let filings = try Kind.allCases.filter { audits[$0] != nil }.enumerated().map {
            try filing($1, record: Int64(10 + $0))
        }
        return Dossier(supplier: "1234567890123", filings: filings)
    }

    /// What the rulebook says of it.
    func decision(asOf: String = "2026-04-10") throws -> Decision {
        Decision(of: try dossier(), by: Self.shipped.rulebook, asOf: try date(asOf))
    }

    /// A date of a text.
    func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(parsing: text)) }

    /// The file of a kind.
    func text(_ kind: Kind) -> String {
        let end = audits[kind] ?? "2026-02-25"
        return """
            <submission xmlns="urn:layak:submission:1" kind="\(kind.rawValue)" checklist="2026.1" language="id">
            <supplier><nib>1234567890123</nib><name>\(name)</name><siinas>\(siinas)</siinas>\
            <province scheme="iso" code="ID-JT"/><kbli version="2020">\(kbli)</kbli><workers>42</workers>\
            <investment>2000000000</investment></supplier>
            <site id="S1"><name>Pabrik</name><address>\(kind == .packaging ? packagingAddress : address)</address>\
            <province scheme="iso" code="ID-JT"/></site>
            \(auditor)
            <audit start="2026-01-05" end="\(end)" purpose="initial"/>
            <products>\(products.joined())</products>\(kind == .quality ? stepsText : "")
            <answers>\(arrangement(answers(kind)).joined())</answers>\(papers(kind))</submission>
            """
    }

    private var stepsText: String {
        "<steps>" + steps.map { "<step id=\"\($0)\" process=\"stamping\"><name>Press</name></step>" }.joined()
            + "</steps>"
    }

    private func papers(_ kind: Kind) -> String {
        func list(_ name: String, _ items: [String]) -> String { "<\(name)>\(items.joined(separator: "\n"))</\(name)>" }
        return switch kind {
        case .ip: list("rights", rights) + list("licences", licences)
        case .packaging: list("packagingSheets", sheets)
        case .quality:
            list("certificates", certificates) + list("authorisations", authorisations)
                + list("nonconformities", nonconformities) + list("capabilities", capabilities)
        }
    }

    private func answers(_ kind: Kind) -> [String] {
        guard let checklist = Self.shipped.references.catalogue[kind, "2026.1"] else { return [] }
        return checklist.questions.flatMap { question in
            (question.isPerStep ? steps : [""]).map { step in
                let score = scores["\(question.id) \(step)"] ?? scores[question.id] ?? 10
                let content =
                    score < 0
                    ? "<notEvaluated>not seen</notEvaluated>"
                    : "<score>\(score)</score><evidence kind=\"record\">seen</evidence>"
                let place = step.isEmpty ? "" : " step=\"\(step)\""
                return "<answer question=\"\(question.id)\"\(place)>\(content)</answer>"
            }
        }
    }
}

extension Decision {
    /// The decision as it is read back from its bytes.
    var content: Value { (try? Canonical.decode(bytes)) ?? .null }

    /// The criteria that fired or could not be evaluated, each with its effect.
    var open: [String: String] {
        let pairs = (content["criteria"].asList ?? []).compactMap { criterion -> (String, String)? in
            guard let id = criterion["id"].asString, let effect = criterion["effect"].asString else { return nil }
            return (id, effect)
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// The keys of the reasons' messages.
    var messages: [String] { (content["reasons"].asList ?? []).compactMap { $0["message"].asString } }
}
