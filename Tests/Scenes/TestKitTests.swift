import Foundation
import Testing

@Suite(.onStage) struct TestKitTests {
    private static let model = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" namespace="urn:twice" name="twice" id="twice">
          <inputData id="n" name="Number"><variable name="Number" typeRef="number"/></inputData>
          <decision id="d" name="Twice"><variable name="Twice" typeRef="number"/>
            <informationRequirement id="r"><requiredInput href="#n"/></informationRequirement>
            <literalExpression id="e"><text>Number * 2</text></literalExpression>
          </decision>
        </definitions>
        """

    @Test(arguments: [("42", Int32(0), "SUCCESS"), ("41", 1, "ERROR")])
    func `the kit's cases are run and tabled`(value: String, code: Int32, verdict: String) async throws {
        let scene = try Scene()
        let folder = scene.folder + "/kit/level-2/0001-twice"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(Self.model.utf8).write(to: URL(fileURLWithPath: folder + "/twice.dmn"))
        try Data(Self.cases(value).utf8).write(to: URL(fileURLWithPath: folder + "/twice-test-01.xml"))
        let outcome = try await scene.layak(["tck", scene.folder + "/kit", "--csv", scene.folder + "/results.csv"])
        #expect(outcome.code == code, "\(outcome.output)\(outcome.log)")
        let table = try String(contentsOfFile: scene.folder + "/results.csv", encoding: .utf8)
        #expect(table.contains("\"\(verdict)\"") && table.contains("0001-twice") && table.contains("\"001\""))
    }

    @Test func `a folder without cases ends with 1, one that is not there with 74`() async throws {
        let scene = try Scene()
        let csv = scene.folder + "/results.csv"
        #expect(try await scene.layak(["tck", scene.home, "--csv", csv]).code == 1)
        #expect(try await scene.layak(["tck", scene.folder + "/nowhere", "--csv", csv]).code == 74)
    }

    private static func cases(_ value: String) -> String {
        """
        <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
          <modelName>twice.dmn</modelName>
          <testCase id="001">
            <inputNode name="Number"><value xsi:type="xsd:decimal">21</value></inputNode>
            <resultNode name="Twice" type="decision">
              <expected><value xsi:type="xsd:decimal">\(value)</value></expected>
            </resultNode>
          </testCase>
        </testCases>
        """
    }
}
