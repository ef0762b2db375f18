import DMN
import FEEL
import Foundation
import Testing

/// The Technology Compatibility Kit's cases, where they are at hand.
///
/// They lie in the folder the environment variable `LAYAK_TCK` names, else beside the project in `../shared/tck`.
struct TCKTests {
    private static let root: String? = {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let candidates = [
            ProcessInfo.processInfo.environment["LAYAK_TCK"], package.appending(path: "../shared/tck").path(),
        ]
        return candidates.compactMap(\.self).first {
            FileManager.default.fileExists(atPath: "\($0)/compliance-level-2")
        }
    }()

    private func report(_ level: String, in root: String) throws -> Report {
        var report = Report()
        for folder in try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(level)").sorted() {
            let path = "\(root)/\(level)/\(folder)"
            let files = try FileManager.default.contentsOfDirectory(atPath: path).sorted().compactMap { name in
                FileManager.default.contents(atPath: "\(path)/\(name)").map { ModelFile(name: name, bytes: Array($0)) }
            }
            let clock = DateTime(parsing: "2026-04-10T12:00:00Z")
            report.append(TCK.run(files, folder: "\(level)/\(folder)", clock: clock).report)
        }
        return report
    }

    @Test(
        .enabled(if: root != nil, "no test cases: set LAYAK_TCK to the kit's folder"),
        arguments: [("compliance-level-2", 94, 86), ("compliance-level-3", 2620, 1474)])
    func `the kit's cases pass`(level: String, floor: Int, floorWithValue: Int) throws {
        let report = try report(level, in: try #require(Self.root))
        #expect(report.passed >= floor, "\(report.summary)")
        #expect(report.passedWithValue >= floorWithValue, "\(report.summary)")
        #expect(report.silentErrors == 0, "\(report.summary)")
    }

    private let model = ModelText(
        input("a") + input("b") + decision("d", "a", requires: needs(input: "a"))
            + decision("e", "a / b", requires: needs(input: "a") + needs(input: "b")), name: "case.dmn")

    private func run(_ cases: String) -> TCK.Run {
        let text = """
            <tc:testCases xmlns:tc="http://www.omg.org/spec/DMN/20160719/testcase"
             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
            <tc:modelName>case.dmn</tc:modelName><!-- <tc:testCase id="disabled"/> -->\(cases)</tc:testCases>
            """
        return TCK.run([ModelFile(name: "case-test-01.xml", bytes: Array(text.utf8)), model.file], folder: "case")
    }

    private func testCase(_ value: String, expected: String, id: String = "001") -> String {
        """
        <tc:testCase id="\(id)"><tc:inputNode name="a">\(value)</tc:inputNode>
        <tc:resultNode name="d" type="decision"><tc:expected>\(expected)</tc:expected></tc:resultNode></tc:testCase>
        """
    }

    private func value(_ text: String, _ type: String) -> String {
        "<tc:value xsi:type=\"xsd:\(type)\">\(text)</tc:value>"
    }

    @Test(arguments: [
        ("1.0", "1", "decimal"), ("1", "1.000000001", "double"), ("P1Y", "P12M", "duration"),
        ("P1D", "PT24H", "duration"),
        ("2026-04-10T12:00:00Z", "2026-04-10T14:00:00+02:00", "dateTime"), (" a ", " a ", "string"), ("", "", "string"),
    ])
    func `equal values pass`(actual: String, expected: String, type: String) {
        let run = run(testCase(value(actual, type), expected: value(expected, type)))
        #expect(run.report.outcomes.map(\.verdict) == [.success])
        #expect(run.problems.isEmpty)
    }

    @Test(arguments: [
        ("1", "1.0000001", "decimal"), ("a", "a ", "string"), ("P1D", "P1M", "duration"), ("true", "false", "boolean"),
        ("2026-04-10T12:00:00Z", "2026-04-10T12:00:00", "dateTime"), ("10:00:00.001", "10:00:00", "time"),
    ])
    func `different values fail`(actual: String, expected: String, type: String) {
        let run = run(testCase(value(actual, type), expected: value(expected, type)))
        #expect(run.report.outcomes.map(\.verdict) == [.error])
    }

    @Test func `contexts need the same entries and lists the same order`() {
        let one = "<tc:component name=\"x\">\(value("1", "decimal"))</tc:component>"
        let two = one + "<tc:component name=\"y\"><tc:value xsi:nil=\"true\"/></tc:component>"
        #expect(run(testCase(two, expected: one)).report.passed == 0)
        #expect(run(testCase(one, expected: two)).report.passed == 0)
        #expect(run(testCase(two, expected: two)).report.passed == 1)
        let list = { (items: [String]) in
            "<tc:list>" + items.map { "<tc:item>\(value($0, "decimal"))</tc:item>" }.joined() + "</tc:list>"
        }
        #expect(run(testCase(list(["1", "2"]), expected: list(["2", "1"]))).report.passed == 0)
        #expect(run(testCase(list([]), expected: list([]))).report.passed == 1)
    }

    @Test func `the summary counts cases that expect a value apart, and errors without a reason`() {
        let error = """
            <tc:testCase id="002"><tc:inputNode name="a">\(value("1", "decimal"))</tc:inputNode>
            <tc:inputNode name="b">\(value("0", "decimal"))</tc:inputNode><tc:resultNode name="e" errorResult="true">
            <tc:expected><tc:value xsi:nil="true"/></tc:expected></tc:resultNode>
            <tc:resultNode name="d" errorResult="true"><tc:expected>\(value("1", "decimal"))</tc:expected></tc:resultNode>
            </tc:testCase>
            """
        let report = run(testCase(value("1", "decimal"), expected: value("2", "decimal")) + error).report
        #expect((report.passed, report.count) == (1, 2))
        #expect((report.passedWithValue, report.countWithValue) == (1, 2))
        #expect(report.silentErrors == 1)
    }

    @Test func `the CSV is the kit's own`() {
        let report = run(testCase(value("a&quot;b", "string"), expected: value("c", "string"), id: "1 of 2")).report
        #expect(
            String(decoding: report.csv, as: UTF8.self)
                == #""case","case-test-01","1 of 2","ERROR","d: expected ""c"", found ""a""b""""# + "\n")
    }

    @Test func `values that cannot be read and models that are refused are told`() {
        #expect(
            run(testCase(value("ten", "decimal"), expected: value("1", "decimal"))).problems.map(\.id) == [
                "value-unreadable"
            ])
        let torn = TCK.run(
            [
                ModelFile(
                    name: "t.xml",
                    bytes: Array(
                        """
                        <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase"><modelName>no.dmn</modelName>
                        <testCase id="1"/></testCases>
                        """.utf8))
            ], folder: "f")
        #expect(torn.report.outcomes.map(\.verdict) == [.error])
        #expect(torn.problems.map(\.id) == ["element-missing"])
    }
}
