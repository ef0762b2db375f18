import FEEL
import Qualifying
import Testing

/// What the rulebook that ships says of whole dossiers.
struct DecisionTests {
    @Test func `a workshop without a fault is ready until its certificate ends`() throws {
        let decision = try Workshop().decision()
        #expect(decision.outcome == .ready)
        #expect(decision.messages == [])
        #expect(decision.validUntil?.description == "2027-04-30")
        #expect(decision.content["validity"]["cappedBy"]["subject"].asString == "C1")
        #expect(decision.content["reauditDue"].asString == "2027-01-30")
        #expect(decision.content["grades"]["quality"]["grade"].asString == "A")
    }

    @Test func `every criterion is told once, and the states add up`() throws {
        let criteria = try Workshop().decision().content["criteria"].asList ?? []
        #expect(Set(criteria.compactMap { $0["id"].asString }).count == 37)
        #expect(criteria.count == 37)
        let states = ["fired", "met", "notApplicable", "notEvaluated", "waived"]
        let counts = states.map { state in criteria.count { $0["state"].asString == state } }
        #expect(counts.reduce(0, +) == 37)
    }

    @Test func `a missing kind leaves the answer open`() throws {
        var workshop = Workshop()
        workshop.audits[.ip] = nil
        let decision = try workshop.decision()
        #expect(decision.outcome == .incomplete)
        #expect(decision.open["G1"] == "incomplete")
        #expect(decision.validUntil == nil)
        #expect(decision.content["partOutcomes"]["quality"].asString == "ready")
        #expect(decision.content["partOutcomes"]["ip"].asString == "incomplete")
    }

    @Test func `a weak element makes class B and a condition with a date`() throws {
        var workshop = Workshop()
        for question in 501...509 { workshop.scores["Q\(question)"] = 6 }
        let decision = try workshop.decision()
        #expect(decision.open["VDA-D6"] == "blocks")
        #expect(decision.outcome == .notReady)
        for question in 501...509 { workshop.scores["Q\(question)"] = 8 }
        workshop.scores["Q501"] = 6
        let better = try workshop.decision()
        #expect(better.outcome == .conditional)
        #expect(better.content["conditions"].asList?.allSatisfy { $0["due"].asString == "2026-04-26" } == true)
        #expect(better.validUntil?.description == "2027-02-25")
    }

    @Test(arguments: [
        ("2026-04-09", Outcome.notReady), ("2026-04-10", .conditional), ("2026-07-09", .conditional),
        ("2026-07-10", .ready),
    ])
    func `a certificate is valid through its last day, and near its end for ninety`(expires: String, outcome: Outcome)
        throws
    {
        var workshop = Workshop()
        workshop.certificates = [Workshop.certificate(expires: expires)]
        #expect(try workshop.decision().outcome == outcome)
    }

    @Test func `a star question at 0 at one step blocks, however good the mean`() throws {
        let star = try #require(
            Workshop.shipped.references.catalogue[.quality, "2026.1"]?.questions.first { $0.isStar && $0.isPerStep })
        var workshop = Workshop()
        workshop.scores["\(star.id) E2"] = 0
        let decision = try workshop.decision()
        #expect(decision.outcome == .notReady)
        #expect(decision.open["X08"] == "blocks")
        #expect(decision.open["VDA-D8"] == "blocks")
    }

    @Test func `another name on a certificate blocks`() throws {
        var workshop = Workshop()
        workshop.certificates = [Workshop.certificate(holder: "CV Sinar Baja")]
        #expect(try workshop.decision().messages == ["X01.blocks.certificate"])
    }

    @Test(arguments: [
        ("director", "X01.conditions.person"), ("none", "X01.blocks.right"),
    ])
    func `a mark owned by a person counts by the person's tie to the firm`(relation: String, message: String) throws {
        var workshop = Workshop()
        workshop.rights = [
            Workshop.right(owner: "Budi Santoso", ownership: #"kind="person" relation="\#(relation)""#)
        ]
        #expect(try workshop.decision().messages == [message])
    }

    @Test func `a sole proprietor may hold the mark`() throws {
        var workshop = Workshop()
        workshop.name = "UD Karya Logam Tegal"
        workshop.rights = [Workshop.right(owner: "Budi Santoso", ownership: #"kind="person" relation="owner""#)]
        #expect(try workshop.decision().messages == [])
    }

    @Test func `the house next door is another site`() throws {
        var workshop = Workshop()
        workshop.packagingAddress = "Jl. Industri 13, Tegal"
        #expect(try workshop.decision().messages == ["X06.blocks.submission"])
        workshop.packagingAddress = "jl industri 12 TEGAL"
        #expect(try workshop.decision().messages == [])
    }

    @Test func `an auditor from the firm itself is not independent`() throws {
        var workshop = Workshop()
        workshop.auditor =
            #"<auditor id="AUD-1"><name>Siti</name><organisation>Karya Logam Tegal, PT</organisation></auditor>"#
        #expect(Set(try workshop.decision().messages) == ["X12.blocks.organisation"])
    }

    @Test func `a wheel of the own brand needs its certificate and its mark`() throws {
        var workshop = Workshop()
        workshop.products = [
            #"<product id="P1" partNumber="A-1" hs="8708.70" key="wheelMNO" saleMode="ownBrand" supplyMode="series" export="false"><name>Wheel</name></product>"#
        ]
        #expect(try workshop.decision().open["X02"] == "blocks")
        let covered = "<productKey>wheelMNO</productKey><sni>SNI 1896:2008</sni><sniType>5</sniType><mark>Karya</mark>"
        workshop.certificates.append(
            Workshop.certificate("C2", kind: "sppt-sni", expires: "2028-12-31", more: covered))
        #expect(try workshop.decision().messages == [])
        workshop.rights = []
        let decision = try workshop.decision()
        #expect(decision.open["X03"] == "blocks")
        #expect(decision.open["B-R3"] == "conditions")
        #expect(decision.outcome == .notReady)
    }

    @Test func `the decision is its bytes, and they hold what reports need`() throws {
        let workshop = Workshop()
        let decision = try workshop.decision()
        let content = try Canonical.decode(decision.bytes)
        #expect(content["outcome"].asString == "ready")
        #expect(content["asOf"].asString == "2026-04-10")
        #expect(content["supplier"]["name"].asString == workshop.name)
        #expect(content["submissions"]["quality"]["auditEnd"].asString == "2026-02-12")
        #expect(content["documents"]["certificates"].asList?.count == 1)
        #expect(content["rulebook"]["digest"].asString == Workshop.shipped.rulebook.digest.description)
        #expect(try workshop.decision().bytes == decision.bytes)
    }

    @Test func `decisions of two dates are compared without the date`() throws {
        let workshop = Workshop()
        let (first, second) = (try workshop.decision(asOf: "2026-04-10"), try workshop.decision(asOf: "2026-04-11"))
        #expect(first.bytes != second.bytes)
        #expect(second.saysTheSame(as: first.bytes))
        #expect(!(try workshop.decision(asOf: "2027-01-30").saysTheSame(as: first.bytes)))
    }
}
