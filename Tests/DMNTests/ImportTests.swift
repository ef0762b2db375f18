import DMN
import FEEL
import Testing

struct ImportTests {
    private let library = ModelText(
        """
        <itemDefinition name="tAge"><typeRef>number</typeRef><allowedValues><text>[0..150]</text></allowedValues></itemDefinition>
        """ + input("Person's age", type: "tAge")
            + decision("Is adult", "Person's age &gt;= 17", requires: needs(input: "Person's age")) + """
                <businessKnowledgeModel name="next" id="next"><encapsulatedLogic><formalParameter name="n" typeRef="tAge"/>
                <literalExpression><text>n + 1</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
                """, name: "library.dmn", namespace: "urn:library")

    private func main(_ elements: String, prefix: String = "My library") -> ModelText {
        ModelText(
            """
            <import name="\(prefix)" namespace="urn:library" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>
            """ + elements, name: "main.dmn", namespace: "urn:main")
    }

    private func requires(_ kind: String, _ id: String) -> String {
        switch kind {
        case "requiredKnowledge":
            "<knowledgeRequirement><requiredKnowledge href=\"urn:library#\(id)\"/></knowledgeRequirement>"
        default: "<informationRequirement><\(kind) href=\"urn:library#\(id)\"/></informationRequirement>"
        }
    }

    @Test func `imported decisions, functions and types are known under the import's name`() throws {
        let model = try main(
            decision(
                "d", "if My library.Is adult then My library.next(20) else 0", type: "My library.tAge",
                requires: requires("requiredDecision", "Is adult") + requires("requiredKnowledge", "next"))
        ).compiled(with: library)
        #expect(model.problems.isEmpty)
        #expect(try model.value("d", ["Person's age": 30]) == 21)
        #expect(try model.value("d", ["Person's age": 3]) == 0)
        #expect(try model.evaluation("d", ["Person's age": 300]).diagnostics.first?.code == .inputNotAllowed)
    }

    @Test func `an import with an empty name adds to the names of the model`() throws {
        let model = try main(
            decision("d", "next(1)", type: "tAge", requires: requires("requiredKnowledge", "next")), prefix: ""
        ).compiled(with: library)
        #expect(try model.value("d") == 2)
    }

    @Test func `inputs of imported models are found by name or by namespace`() throws {
        let model = try main(decision("d", "1")).compiled(with: library)
        #expect(model.input("Person's age", namespace: "urn:library") != nil)
        #expect(model.input("Person's age", namespace: "urn:main") == nil)
        #expect(model.inputs.isEmpty)
    }

    @Test func `a model that is missing is refused`() {
        #expect(main(decision("d", "1")).refusal().map(\.id) == ["import-unknown"])
    }

    @Test func `models may import one another`() throws {
        let left = ModelText(
            "<import name=\"r\" namespace=\"urn:right\"/>"
                + "<decision name=\"a\" id=\"a\"><informationRequirement><requiredDecision href=\"urn:right#b\"/></informationRequirement>"
                + "<literalExpression><text>r.b + 1</text></literalExpression></decision>", name: "left",
            namespace: "urn:left")
        let right = ModelText(
            "<import name=\"l\" namespace=\"urn:left\"/>" + decision("b", "1"), name: "right", namespace: "urn:right")
        #expect(try left.compiled(with: right).value("a") == 2)
    }
}
