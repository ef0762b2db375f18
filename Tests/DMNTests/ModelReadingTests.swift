import DMN
import FEEL
import Testing

struct ModelReadingTests {
    @Test(arguments: [
        "http://www.omg.org/spec/DMN/20151101/dmn.xsd", "http://www.omg.org/spec/DMN/20180521/MODEL/",
        "https://www.omg.org/spec/DMN/20191111/MODEL/", "https://www.omg.org/spec/DMN/20211108/MODEL/",
        "https://www.omg.org/spec/DMN/20230324/MODEL/", "https://www.omg.org/spec/DMN/20240513/MODEL/",
    ])
    func `every published version is read`(version: String) throws {
        let text = ModelText(
            input("a", type: "number") + decision("d", "a + 1", type: "number", requires: needs(input: "a")),
            version: version)
        #expect(try text.compiled().value("d", ["a": 2]) == 3)
    }

    @Test func `types are qualified names in DMN 1_1`() throws {
        let text = ModelText(
            """
            <itemDefinition name="tCount"><typeRef>feel:number</typeRef></itemDefinition>
            <inputData name="a" id="a"><variable name="a" typeRef="my:tCount"/></inputData>
            <decision name="d" id="d"><variable name="d" typeRef="feel:string"/>\(needs(input: "a"))
            <literalExpression><text>string(a)</text></literalExpression></decision>
            """,
            attributes: """
                xmlns:feel="http://www.omg.org/spec/FEEL/20140401" xmlns:my="urn:test" \
                expressionLanguage="http://www.omg.org/spec/FEEL/20140401"
                """, version: "http://www.omg.org/spec/DMN/20151101/dmn.xsd")
        let model = try text.compiled()
        #expect(model.problems.isEmpty)
        #expect(try model.value("d", ["a": 2]) == "2")
        #expect(try model.value("d", ["a": "two"]).isNull)
    }

    @Test func `what editors add is passed over`() throws {
        let text = ModelText(
            """
            <description>about</description>
            <extensionElements><kie:attachment name="x"/><triso:rss><triso:item/></triso:rss></extensionElements>
            <decision name="d" id="d" camunda:historyTimeToLive="P30D">
              <extensionElements><zeebe:versionTag value="v1"/></extensionElements>
              <question>why?</question><allowedAnswers>any</allowedAnswers>
              <variable name="d"/>
              <decisionTable id="t" biodi:annotationsWidth="400">
                <input id="i" camunda:inputVariable="x" biodi:width="200">
                  <inputExpression typeRef="integer"><text>1</text></inputExpression></input>
                <output id="o" typeRef="string"/>
                <rule id="r"><description>first</description>
                  <inputEntry id="e"><text></text></inputEntry><outputEntry id="f"><text>"yes"</text></outputEntry></rule>
              </decisionTable></decision>
            <dmndi:DMNDI><dmndi:DMNDiagram><di:extension><kie:ComponentsWidthsExtension/></di:extension>
              <dmndi:DMNShape dmnElementRef="d"/></dmndi:DMNDiagram></dmndi:DMNDI>
            """,
            attributes: """
                xmlns:kie="https://kie.org/dmn/extensions/1.0" xmlns:triso="http://www.trisotech.com/2015/triso/modeling" \
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0" \
                xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/" \
                xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/"
                """, version: "https://www.omg.org/spec/DMN/20191111/MODEL/")
        let model = try text.compiled()
        #expect(model.problems.isEmpty)
        #expect(try model.value("d") == "yes")
        #expect(model.tables[0].rules[0].annotations == ["first"])
    }

    @Test(arguments: [
        "https://www.omg.org/spec/DMN/20240513/B-FEEL/", "juel", "http://www.java.com/java", "javascript", "python",
    ])
    func `another language is refused with its place and the decision's name`(language: String) {
        let text = ModelText(
            """
            <decision name="Grade of part" id="d"><variable name="Grade of part"/>
              <literalExpression ①expressionLanguage="\(language)"><text>1</text></literalExpression></decision>
            """)
        let problems = text.refusal()
        #expect(problems.map(\.id) == ["language-unsupported"])
        #expect(problems.first?.location == text.mark)
        #expect(problems.first?.subject == "Grade of part")
        #expect(problems.first?.found == language)
    }

    @Test func `B-FEEL for the whole model is refused`() {
        let text = ModelText(
            decision("d", "1"), attributes: "expressionLanguage=\"https://www.omg.org/spec/DMN/20240513/B-FEEL/\"")
        #expect(text.refusal().map(\.id) == ["language-unsupported"])
    }

    @Test(arguments: ["CrossTable", "Rule-as-Column"])
    func `a table whose rules are no rows is refused`(orientation: String) {
        let text = ModelText(
            """
            <decision name="d" id="d"><decisionTable ①preferredOrientation="\(orientation)"><output/></decisionTable></decision>
            """)
        #expect(text.refusal().map(\.id) == ["orientation-unsupported"])
        #expect(text.refusal().first?.location == text.mark)
    }

    @Test func `an unknown kind of expression is refused`() {
        let text = ModelText(
            """
            <decision name="d" id="d"><variable name="d"/>
            ①<spreadsheet/></decision>
            """)
        #expect(text.refusal().map(\.id) == ["expression-unknown"])
        #expect(text.refusal().first?.location == text.mark)
    }

    @Test func `an unknown element is a warning`() throws {
        let model = try ModelText("<novelty/>" + decision("d", "1")).compiled()
        #expect(model.problems.map(\.id) == ["element-unknown"])
        #expect(model.problems.map(\.severity) == [.warning])
        #expect(try model.value("d") == 1)
    }

    @Test func `a rule with too few cells is refused`() {
        let text = ModelText(
            """
            <decision name="d" id="d"><decisionTable><input><inputExpression><text>1</text></inputExpression></input><output/>
            ①<rule><outputEntry><text>1</text></outputEntry></rule></decisionTable></decision>
            """)
        #expect(text.refusal().map(\.id) == ["cells-miscounted"])
        #expect(text.refusal().first?.location == text.mark)
    }

    @Test(arguments: ["hitPolicy=\"BEST\"", "hitPolicy=\"COLLECT\" aggregation=\"AVERAGE\""])
    func `an unknown hit policy is refused`(attributes: String) {
        let text = ModelText(
            "<decision name=\"d\" id=\"d\"><decisionTable \(attributes)><output/></decisionTable></decision>")
        #expect(text.refusal().map(\.id) == ["hit-policy-unknown"])
    }

    @Test func `what is no model is refused`() {
        let text = ModelText("", version: "urn:something")
        #expect(text.refusal().map(\.id) == ["version-unknown"])
        let torn = ModelFile(name: "torn.dmn", bytes: Array("<definitions".utf8))
        #expect(throws: ModelRefusal.self) { try Model(compiling: [torn]) }
        #expect(throws: ModelRefusal.self) { try Model(compiling: []) }
    }

    @Test func `names are normalised wherever they stand`() throws {
        let text = ModelText(
            """
            <inputData name="Person's\n   age" id="a"><variable name="Person's age" typeRef="number"/></inputData>
            <decision name=" Next  age " id="d"><variable name="Next age"/>\(needs(input: "a"))
            <literalExpression><text>Person's   age + 1</text></literalExpression></decision>
            """)
        #expect(try text.compiled().value("Next age", ["Person's age": 41]) == 42)
    }
}
