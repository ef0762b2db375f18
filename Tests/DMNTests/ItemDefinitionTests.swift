import DMN
import FEEL
import Testing

struct ItemDefinitionTests {
    private func model(_ definitions: String, type: String) throws -> Model {
        try ModelText(definitions + input("a", type: type) + decision("d", "a", requires: needs(input: "a"))).compiled()
    }

    @Test func `a value that is not allowed becomes null, with a diagnostic`() throws {
        let model = try model(
            """
            <itemDefinition name="tGrade"><typeRef>string</typeRef>
            <allowedValues><text>"A", "B", "C"</text></allowedValues></itemDefinition>
            """, type: "tGrade")
        #expect(try model.value("d", ["a": "B"]) == "B")
        #expect(try model.value("d", ["a": "D"]).isNull)
        #expect(try model.evaluation("d", ["a": "D"]).diagnostics.map(\.code) == [.inputNotAllowed])
        #expect(try model.evaluation("d", ["a": .null]).diagnostics.isEmpty)
    }

    @Test func `allowed values of a collection hold for each element, a type constraint for the list`() throws {
        let model = try model(
            """
            <itemDefinition name="tScores" isCollection="true"><typeRef>number</typeRef>
            <allowedValues><text>[0..10]</text></allowedValues>
            <typeConstraint><text>count(?) &lt; 3</text></typeConstraint></itemDefinition>
            """, type: "tScores")
        #expect(try model.value("d", ["a": [1, 2]]) == [1, 2])
        #expect(try model.value("d", ["a": [1, 11]]).isNull)
        #expect(try model.value("d", ["a": [1, 2, 3]]).isNull)
    }

    @Test func `components are checked through and through`() throws {
        let model = try model(
            """
            <itemDefinition name="tAnswer"><itemComponent name="question"><typeRef>string</typeRef></itemComponent>
            <itemComponent name="score"><typeRef>number</typeRef><allowedValues><text>0, 4, 6, 8, 10</text></allowedValues>
            </itemComponent></itemDefinition>
            <itemDefinition name="tAnswers" isCollection="true"><typeRef>tAnswer</typeRef></itemDefinition>
            """, type: "tAnswers")
        let good = Value.list([["question": "Q1", "score": 8], ["question": "Q2", "score": .null]].map(context))
        #expect(try model.value("d", ["a": good]) == good)
        #expect(try model.value("d", ["a": .list([context(["question": "Q1", "score": 7])])]).isNull)
        #expect(try model.value("d", ["a": .list([context(["question": "Q1"])])]).isNull)
        #expect(try model.value("d", ["a": .list([context(["question": 1, "score": 8])])]).isNull)
    }

    @Test func `a type may be used before it is defined`() throws {
        let model = try model(
            """
            <itemDefinition name="tOuter"><typeRef>tInner</typeRef></itemDefinition>
            <itemDefinition name="tInner"><typeRef>number</typeRef><allowedValues><text>&gt; 0</text></allowedValues></itemDefinition>
            """, type: "tOuter")
        #expect(try model.value("d", ["a": 1]) == 1)
        #expect(try model.value("d", ["a": 0]).isNull)
    }

    @Test func `a type defined by itself is told and accepts anything inside`() throws {
        let model = try model(
            """
            <itemDefinition name="tTree"><itemComponent name="leaf"><typeRef>number</typeRef></itemComponent>
            <itemComponent name="branches" isCollection="true"><typeRef>tTree</typeRef></itemComponent></itemDefinition>
            """, type: "tTree")
        #expect(model.problems.map(\.id) == ["type-cycle"])
        let tree = Value.context(["leaf": 1, "branches": .list([.context(["leaf": 2, "branches": []])])])
        #expect(try model.value("d", ["a": tree]) == tree)
    }

    @Test func `an unknown type is told with its place`() throws {
        let text = ModelText(
            """
            <inputData name="a" id="a">①<variable name="a" typeRef="tNobody"/></inputData>
            """)
        let model = try text.compiled()
        #expect(model.problems.map(\.id) == ["type-unknown"])
        #expect(model.problems.first?.location == text.mark)
        #expect(model.problems.first?.found == "tNobody")
    }

    @Test func `a function type says what a parameter may be`() throws {
        let model = try ModelText(
            """
            <itemDefinition name="tMap"><functionItem outputTypeRef="number"><parameters name="n" typeRef="number"/></functionItem>
            </itemDefinition>
            <businessKnowledgeModel name="twice" id="twice"><encapsulatedLogic><formalParameter name="f" typeRef="tMap"/>
            <literalExpression><text>f(f(3))</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
            """ + decision("d", "twice(function(n: number) n * n)", requires: needs(function: "twice"))
                + decision("e", "twice(function(s: string) s)", requires: needs(function: "twice"))
        ).compiled()
        #expect(try model.value("d") == 81)
        #expect(try model.value("e").isNull)
    }

    @Test func `types that name one another twice in a long chain are refused`() {
        let items = (0..<40).map { index in
            let inner = index == 0 ? "number" : "t\(index - 1)"
            return """
                <itemDefinition name="t\(index)"><itemComponent name="a"><typeRef>\(inner)</typeRef></itemComponent>
                <itemComponent name="b"><typeRef>\(inner)</typeRef></itemComponent></itemDefinition>
                """
        }
        let text = ModelText(items.joined() + input("a", type: "t39") + decision("d", "a", requires: needs(input: "a")))
        #expect(text.refusal().contains { $0.kind == .typeTooLarge })
    }

    @Test(arguments: [64, 65, 20_000])
    func `a chain of types may be so long and no longer`(length: Int) {
        let items = (0..<length).map { index in
            let inner = index == 0 ? "number" : "t\(index - 1)"
            return "<itemDefinition name=\"t\(index)\"><typeRef>\(inner)</typeRef></itemDefinition>"
        }
        let text = ModelText(items.reversed().joined() + input("a", type: "t\(length - 1)"))
        #expect(text.refusal().isEmpty == (length <= 64))
    }

    private func context(_ entries: KeyValuePairs<String, Value>) -> Value { .context(entries) }
}
