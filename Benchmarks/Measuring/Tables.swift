internal import DMN
internal import FEEL

/// Evaluates decision tables of known rules again and again.
///
/// `reference/tables.c` and `peers.py` make the same rules and the same cases by the same arithmetic; the sum of all
/// answers shows that they answer alike.
struct Tables {
    private static let caseCount = 256
    private static let rounds = 400

    /// Reports nanoseconds an evaluation for tables of 40 rules over 6 inputs, and of 8 to 5,000 rules over 3.
    func measure() throws {
        for policy in ["FIRST", "COLLECT"] {
            try measure("6x40 \(policy)", Self.wide(policy), cases: Self.wideCases)
        }
        for count in [8, 50, 500, 5000] {
            for policy in ["FIRST", "UNIQUE", "COLLECT"] {
                try measure("3x\(count) \(policy)", Self.narrow(count, policy), cases: Self.narrowCases(count))
            }
        }
        var stopwatch = Stopwatch()
        _ = try Model(compiling: [Self.narrow(5000, "UNIQUE")])
        Measuring.report("compile 5000 rules ms", stopwatch.lap() / 1000)
        try measureDiamond()
    }

    private func measure(_ name: String, _ file: ModelFile, cases: [[Value]]) throws {
        let model = try Model(compiling: [file])
        guard let decision = model.decision("d") else { return }
        let inputs = cases.map { Array(zip(model.inputs, $0)) }
        var sum = 0
        for values in inputs { sum += Self.weight(model.evaluate([decision], with: values).values[0]) }
        var best = Double.infinity
        for _ in 0..<5 {
            var stopwatch = Stopwatch()
            for _ in 0..<Self.rounds {
                for values in inputs { _ = model.evaluate([decision], with: values, trusting: true) }
            }
            best = min(best, stopwatch.lap())
        }
        Measuring.report("\(name) ns", best * 1000 / Double(Self.rounds * inputs.count))
        Measuring.report("\(name) sum", Double(sum))
    }

    /// What an answer adds to the sum: the result of a rule, or how many rules matched.
    private static func weight(_ answer: Value) -> Int { answer.asInteger ?? answer.asList?.count ?? 0 }

    private func measureDiamond() throws {
        var text = Self.decision("d0", "i0", requires: "<requiredInput href=\"#i0\"/>")
        for index in 1..<60 {
            text += Self.decision(
                "d\(index)", "d\(index - 1) + d\(index - 1) - d\(index - 1)",
                requires: "<requiredDecision href=\"#d\(index - 1)\"/>")
        }
        let model = try Model(compiling: [Self.model(Self.input(0, "number") + text)])
        guard let last = model.decision("d59"), let input = model.input("i0") else { return }
        var stopwatch = Stopwatch()
        for _ in 0..<2000 { _ = model.evaluate([last], with: [(input, 7)], trusting: true) }
        Measuring.report("diamond of 60 µs", stopwatch.lap() / 2000)
    }
}

// The rules and the cases.
extension Tables {
    /// 40 rules over 4 numbers and 2 strings, most cells open.
    private static func wide(_ policy: String) -> ModelFile {
        let rules = (0..<40).map { row in
            [
                "[\(10 * row)..\(10 * row + 20))", "&gt;= \(row % 5)", "&lt; \(100 - row)",
                row % 3 == 0 ? "-" : "[0..\(50 + row)]", row % 2 == 0 ? "\"a\", \"b\"" : "-",
                row % 4 == 0 ? "not(\"x\")" : "-", "\(row + 1)",
            ]
        }
        return table(policy, ["number", "number", "number", "number", "string", "string"], rules)
    }

    /// Rules that share nothing in their first input.
    private static func narrow(_ count: Int, _ policy: String) -> ModelFile {
        let rules = (0..<count).map { row in
            [
                "[\(10 * row)..\(10 * row + 10))", row % 2 == 0 ? "&gt;= 0" : "-", row % 3 == 0 ? "not(\"x\")" : "-",
                "\(row + 1)",
            ]
        }
        return table(policy, ["number", "number", "string"], rules)
    }

    private static var wideCases: [[Value]] {
        var dice = Dice()
        return (0..<caseCount).map { _ in
            [
                .integer(dice.roll(420)), .integer(dice.roll(8)), .integer(dice.roll(110)), .integer(dice.roll(100)),
                .string(["a", "b", "c", "d"][dice.roll(4)]), .string(["w", "x", "y"][dice.roll(3)]),
            ]
        }
    }

    private static func narrowCases(_ count: Int) -> [[Value]] {
        var dice = Dice()
        return (0..<caseCount).map { _ in
            [.integer(dice.roll(10 * count)), .integer(dice.roll(8)), .string(["w", "x", "y"][dice.roll(3)])]
        }
    }

    private static func table(_ policy: String, _ types: [String], _ rules: [[String]]) -> ModelFile {
        var text = types.enumerated().map { input($0, $1) }.joined()
        text += "<decision id=\"d\" name=\"d\"><variable name=\"d\"/>"
        for index in types.indices {
            text += "<informationRequirement><requiredInput href=\"#i\(index)\"/></informationRequirement>"
        }
        text += "<decisionTable hitPolicy=\"\(policy)\">"
        for (index, type) in types.enumerated() {
            text += "<input><inputExpression typeRef=\"\(type)\"><text>i\(index)</text></inputExpression></input>"
        }
        text += "<output typeRef=\"number\"/>"
        for rule in rules {
            text += "<rule>"
            for cell in rule.dropLast() { text += "<inputEntry><text>\(cell)</text></inputEntry>" }
            text += "<outputEntry><text>\(rule[rule.count - 1])</text></outputEntry></rule>"
        }
        return model(text + "</decisionTable></decision>")
    }

    private static func decision(_ name: String, _ text: String, requires: String) -> String {
        """
        <decision id="\(name)" name="\(name)"><variable name="\(name)" typeRef="number"/>
        <informationRequirement>\(requires)</informationRequirement>
        <literalExpression><text>\(text)</text></literalExpression></decision>
        """
    }

    private static func input(_ index: Int, _ type: String) -> String {
        "<inputData id=\"i\(index)\" name=\"i\(index)\"><variable name=\"i\(index)\" typeRef=\"\(type)\"/></inputData>"
    }

    private static func model(_ elements: String) -> ModelFile {
        let text = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="tables" namespace="urn:tables">\(elements)</definitions>
            """
        return ModelFile(name: "tables.dmn", bytes: Array(text.utf8))
    }
}

/// The same numbers in every language.
private struct Dice {
    private var state: UInt64 = 1

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % sides
    }
}
