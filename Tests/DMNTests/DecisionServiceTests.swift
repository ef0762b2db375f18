import DMN
import FEEL
import Testing

struct DecisionServiceTests {
    private let text = ModelText(
        input("a", type: "number") + decision("b", "a * 100", type: "number", requires: needs(input: "a"))
            + decision("c", "b + a", requires: needs(decision: "b") + needs(input: "a"))
            + decision("e", "c + 1", requires: needs(decision: "c"))
                + """
                <decisionService name="one" id="one"><variable name="one"/><outputDecision href="#c"/>
                <encapsulatedDecision href="#b"/><inputData href="#a"/></decisionService>
                <decisionService name="given" id="given"><variable name="given"/><outputDecision href="#c"/>
                <inputDecision href="#b"/><inputData href="#a"/></decisionService>
                <decisionService name="two" id="two"><variable name="two"/><outputDecision href="#c"/><outputDecision href="#e"/>
                <encapsulatedDecision href="#b"/><inputData href="#a"/></decisionService>
                """
            + decision("call", "one(2) + one(a: 3)", requires: needs(function: "one"))
            + decision("order", "given(2, 5)", requires: needs(function: "given"))
            + decision("wrong", "given(\"2\", 5)", requires: needs(function: "given"))
            + decision(
                "apart", "c + one(7)", requires: needs(decision: "c") + needs(function: "one")))

    @Test func `a service is a function of its inputs`() throws {
        #expect(try text.compiled().value("call") == 505)
    }

    @Test func `input data come before input decisions among the parameters`() throws {
        #expect(try text.compiled().value("order") == 7)
    }

    @Test func `an argument of the wrong type keeps a service from being invoked`() throws {
        let evaluation = try text.compiled().evaluation("wrong")
        #expect(evaluation.values[0].isNull)
        #expect(evaluation.diagnostics.map(\.code) == [.argumentType])
    }

    @Test func `what a service computes stays in the service`() throws {
        #expect(try text.compiled().value("apart", ["a": 1]) == 808)
    }

    @Test func `a service can be invoked directly, with one output or several`() throws {
        let model = try text.compiled()
        let one = try #require(model.service("one"))
        #expect(model.evaluate(one, with: [("a", 2)]).values == [202])
        #expect(model.evaluate(one, with: []).values == [.null])
        let two = try #require(model.service("two"))
        #expect(model.evaluate(two, with: [("a", 2)]).values == [.context(["c": 202, "e": 203])])
    }
}
