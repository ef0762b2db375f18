import DMN
import FEEL
import Testing

struct GraphTests {
    @Test func `a diamond of sixty decisions is evaluated once each`() throws {
        // Without a memo the last decision would be computed from 2^59 evaluations of the first.
        var text = decision("d0", "1")
        for index in 1..<60 {
            text += decision("d\(index)", "d\(index - 1) + d\(index - 1)", requires: needs(decision: "d\(index - 1)"))
        }
        #expect(try ModelText(text).compiled().value("d59") == .number(try #require(Number(2).power(Number(59)))))
    }

    @Test func `only what is required is evaluated`() throws {
        let text = ModelText(
            input("a") + decision("broken", "1 / 0") + decision("unused", "broken", requires: needs(decision: "broken"))
                + decision("d", "if a then 1 else unused", requires: needs(input: "a") + needs(decision: "unused")))
        let model = try text.compiled()
        #expect(try model.evaluation("d", ["a": true]).diagnostics.isEmpty)
        #expect(try model.evaluation("d", ["a": false]).diagnostics.count == 1)
    }

    @Test func `a decision sees only what it requires`() throws {
        let model = try ModelText(decision("a", "1") + decision("d", "a + 1")).compiled()
        #expect(model.problems.map(\.id) == ["expression-broken"])
        #expect(try model.value("d").isNull)
    }

    @Test func `a circle of requirements is refused and named`() {
        let text = ModelText(
            decision("a", "b", requires: needs(decision: "b")) + decision("b", "c", requires: needs(decision: "c"))
                + decision("c", "a", requires: needs(decision: "a")))
        #expect(text.refusal().map(\.id) == ["requirement-cycle"])
        #expect(text.refusal().first?.found == "a → b → c → a")
    }

    @Test func `a decision that requires itself is refused`() {
        let text = ModelText(decision("a", "a", requires: needs(decision: "a")))
        #expect(text.refusal().first?.found == "a → a")
    }

    @Test func `a requirement that leads nowhere is refused with its place`() {
        let text = ModelText(
            """
            <decision name="d" id="d"><informationRequirement>
              ①<requiredInput href="#nobody"/></informationRequirement>
              <literalExpression><text>1</text></literalExpression></decision>
            """)
        #expect(text.refusal().map(\.id) == ["reference-unknown"])
        #expect(text.refusal().first?.location == text.mark)
    }

    @Test func `a broken expression makes one decision null and says where`() throws {
        let text = ModelText(
            """
            <decision name="broken" id="b"><variable name="broken"/><literalExpression>
              <text>if 1 &lt; 2 ①the 3</text></literalExpression></decision>
            """ + decision("sound", "1 + 1"))
        let model = try text.compiled()
        #expect(model.problems.map(\.id) == ["expression-broken"])
        #expect(model.problems.first?.location == text.mark)
        #expect(model.problems.first?.severity == .error)
        #expect(try model.value("sound") == 2)
        let evaluation = try model.evaluation("broken")
        #expect(evaluation.values[0].isNull)
        let diagnostic = try #require(evaluation.diagnostics.first)
        #expect(diagnostic.code == .brokenExpression)
        #expect(model.location(of: diagnostic) == text.mark)
    }

    @Test(arguments: [
        "<![CDATA[1 < 2 and ①\"a\" + 1 = 2]]>", "1 &lt; 2 and\n   ①\"a\" + 1 = 2",
        "&#x31; &#60; 2 and <!-- remark -->①\"a\" + 1 = 2",
    ])
    func `diagnostics tell the place in the file, however the text is spelled`(expression: String) throws {
        let text = ModelText(
            "<decision name=\"d\" id=\"d\"><literalExpression><text>\(expression)</text></literalExpression></decision>"
        )
        let model = try text.compiled()
        let diagnostic = try #require(try model.evaluation("d").diagnostics.first)
        #expect(model.location(of: diagnostic) == text.mark)
    }

    @Test func `a decision without logic is null and says so`() throws {
        let model = try ModelText("<decision name=\"d\" id=\"d\"><variable name=\"d\"/></decision>").compiled()
        let evaluation = try model.evaluation("d")
        #expect(evaluation.values[0].isNull)
        #expect(evaluation.diagnostics.map(\.code) == [.missingLogic])
    }

    @Test func `an input nobody supplied is null and says so`() throws {
        let model = try ModelText(input("a") + decision("d", "a = null", requires: needs(input: "a"))).compiled()
        let evaluation = try model.evaluation("d")
        #expect(evaluation.values[0] == true)
        #expect(evaluation.diagnostics.map(\.code) == [.inputMissing])
        #expect(try model.evaluation("d", ["a": .null]).diagnostics.isEmpty)
    }

    @Test func `a decision that is given a value is not computed`() throws {
        let model = try ModelText(
            decision("a", "1 / 0", type: "number") + decision("d", "a + 1", requires: needs(decision: "a"))
        ).compiled()
        let evaluation = try model.evaluation("d", ["a": 4])
        #expect(evaluation.values[0] == 5)
        #expect(evaluation.diagnostics.isEmpty)
    }

    @Test func `values are coerced where they enter and leave`() throws {
        let model = try ModelText(
            input("a", type: "number") + decision("same", "a", requires: needs(input: "a"))
                + decision("text", "a", type: "string", requires: needs(input: "a"))
                + "<itemDefinition name=\"tList\" isCollection=\"true\"><typeRef>number</typeRef></itemDefinition>"
                + decision("list", "a", type: "tList", requires: needs(input: "a"))
        ).compiled()
        #expect(try model.value("same", ["a": [7]]) == 7)
        #expect(try model.value("same", ["a": "7"]).isNull)
        #expect(try model.evaluation("same", ["a": "7"]).diagnostics.map(\.code) == [.conversion])
        #expect(try model.evaluation("text", ["a": 7]).diagnostics.map(\.code) == [.conversion])
        #expect(try model.value("list", ["a": 7]) == [7])
    }

    @Test func `the same model serves many threads at once`() async throws {
        let model = try ModelText(
            input("a", type: "number") + decision("b", "a * a", requires: needs(input: "a"))
                + decision("d", "b + a", requires: needs(input: "a") + needs(decision: "b"))
        ).compiled()
        let results = try await withThrowingTaskGroup(of: Bool.self) { group in
            for task in 0..<8 {
                group.addTask {
                    for number in 0..<200
                    where try model.value("d", ["a": .integer(number + task)])
                        != .integer((number + task) * (number + task) + number + task)
                    { return false }
                    return true
                }
            }
            return try await group.reduce(true) { $0 && $1 }
        }
        #expect(results)
    }

    @Test func `endless recursion ends in null and a diagnostic`() throws {
        let model = try ModelText(
            """
            <businessKnowledgeModel name="f" id="f"><variable name="f"/>\(needs(function: "f"))
            <encapsulatedLogic><formalParameter name="n" typeRef="number"/>
            <literalExpression><text>f(n + 1)</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
            """ + decision("d", "f(1)", requires: needs(function: "f"))
        ).compiled()
        let evaluation = try model.evaluation("d")
        #expect(evaluation.values[0].isNull)
        #expect(evaluation.diagnostics.contains { $0.code == .callDepth })
    }

    @Test func `too many steps end the evaluation and say so`() throws {
        let model = try ModelText(
            """
            <decision name="d" id="d"><for iteratorVariable="x"><in><literalExpression><text>for i in 1..1000 return i</text>
            </literalExpression></in><return><literalExpression><text>x</text></literalExpression></return></for></decision>
            """
        ).compiled()
        var limits = Limits.standard
        limits.steps = 1500
        let evaluation = try model.evaluation("d", limits: limits)
        #expect(!evaluation.isComplete)
        #expect(evaluation.diagnostics.contains { $0.code == .steps })
        limits.steps = 2000
        #expect(try model.evaluation("d", limits: limits).isComplete)
    }

    @Test(arguments: [128, 129, 5000], [false, true])
    func `a chain of requirements may be so long and no longer`(length: Int, isReversed: Bool) throws {
        let numbers = isReversed ? Array((1..<length).reversed()) : Array(1..<length)
        let text = ModelText(
            decision("d0", "1")
                + numbers.map { decision("d\($0)", "d\($0 - 1) + 1", requires: needs(decision: "d\($0 - 1)")) }.joined()
        )
        if length <= 128 {
            #expect(try text.compiled().value("d\(length - 1)") == .integer(length))
        } else {
            #expect(text.refusal().map(\.id) == ["requirements-too-deep"])
        }
    }

    @Test func `services that evaluate each other without end come to an end`() throws {
        let text = ModelText(
            """
            <decisionService name="s" id="s"><variable name="s"/><outputDecision href="#d"/></decisionService>
            """ + decision("d", "s() + 1", requires: needs(function: "s")))
        let evaluation = try text.compiled().evaluation("d")
        #expect(evaluation.values[0].isNull)
        #expect(evaluation.diagnostics.contains { [.callDepth, .evaluationDepth].contains($0.code) })
    }

    @Test func `types that grow from decision to decision do not take forever`() throws {
        var text = decision("d0", "1")
        for index in 1..<60 {
            text += decision(
                "d\(index)", "{a: d\(index - 1), b: d\(index - 1)}", requires: needs(decision: "d\(index - 1)"))
        }
        #expect(try ModelText(text).compiled().value("d59")["a"]["b"]["a"].asContext != nil)
    }

    @Test(arguments: [200, 201])
    func `no more mistakes are told than anybody reads`(count: Int) throws {
        let model = try ModelText((0..<count).map { decision("d\($0)", "1 +") }.joined()).compiled()
        #expect(model.problems.count == 200)
        #expect(try model.value("d\(count - 1)").isNull)
    }

    @Test func `a mistake is told however much there is to doubt before it`() throws {
        let doubtful = (0..<300).map { decision("d\($0)", "1 - \"a\"") }.joined()
        let model = try ModelText(doubtful + decision("last", "1 +")).compiled()
        #expect(model.problems.map(\.subject) == ["last"])
        #expect(model.review().count == 200)
    }
}
