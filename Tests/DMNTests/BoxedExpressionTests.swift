import DMN
import FEEL
import Testing

struct BoxedExpressionTests {
    private func value(_ boxed: String, _ inputs: [String: Value] = [:]) throws -> Value {
        try evaluation(boxed, inputs).values[0]
    }

    private func evaluation(_ boxed: String, _ inputs: [String: Value] = [:]) throws -> Evaluation {
        let model = try ModelText(
            "\(input("a"))<decision name=\"d\" id=\"d\"><variable name=\"d\"/>\(needs(input: "a"))\(boxed)</decision>"
        ).compiled()
        #expect(model.problems.isEmpty)
        return try model.evaluation("d", inputs)
    }

    private func text(_ text: String) -> String { "<literalExpression><text>\(text)</text></literalExpression>" }

    @Test func `the entries of a context see those before them`() throws {
        let boxed = """
            <context><contextEntry><variable name="net price"/>\(text("a * 2"))</contextEntry>
            <contextEntry><variable name="tax"/>\(text("net price * 0.1"))</contextEntry></context>
            """
        #expect(try value(boxed, ["a": 50]) == .context(["net price": 100, "tax": 10]))
    }

    @Test func `the entry without a name is the result of a context`() throws {
        let boxed = """
            <context><contextEntry><variable name="x" typeRef="number"/>\(text("a + 1"))</contextEntry>
            <contextEntry>\(text("x * x"))</contextEntry></context>
            """
        #expect(try value(boxed, ["a": 2]) == 9)
    }

    @Test func `a list holds its items and a relation its rows`() throws {
        #expect(try value("<list>\(text("a"))\(text("a + 1"))</list>", ["a": 1]) == [1, 2])
        let relation = """
            <relation><column name="id"/><column name="score" typeRef="number"/>
            <row>\(text("\"Q1\""))\(text("8"))</row><row>\(text("\"Q2\""))\(text("\"eight\""))</row></relation>
            """
        #expect(
            try value(relation)
                == .list([.context(["id": "Q1", "score": 8]), .context(["id": "Q2", "score": .null])]))
    }

    @Test(arguments: [(Value.boolean(true), Value(1)), (false, 2), (.null, .null), ("yes", .null), (1, .null)])
    func `a condition that is no boolean makes a boxed conditional null`(condition: Value, expected: Value) throws {
        let boxed = "<conditional><if>\(text("a"))</if><then>\(text("1"))</then><else>\(text("2"))</else></conditional>"
        let evaluation = try evaluation(boxed, ["a": condition])
        #expect(evaluation.values[0] == expected)
        #expect(evaluation.diagnostics.isEmpty == !expected.isNull)
    }

    @Test func `a boxed filter keeps what its condition is true for`() throws {
        let filter = { (match: String) in "<filter><in>\(text("a"))</in><match>\(text(match))</match></filter>" }
        #expect(try value(filter("item &gt; 2"), ["a": [1, 2, 3, 4]]) == [3, 4])
        #expect(try value(filter("item &gt; 9"), ["a": [1, 2]]) == [])
        #expect(try value(filter("item"), ["a": [1, 2]]).isNull)
        #expect(try value(filter("item &gt; 0"), ["a": 1]).isNull)
    }

    @Test func `a boxed filter knows the members of typed elements`() throws {
        let model = try ModelText(
            """
            <itemDefinition name="tAnswer"><itemComponent name="final score"><typeRef>number</typeRef></itemComponent></itemDefinition>
            <itemDefinition name="tAnswers" isCollection="true"><typeRef>tAnswer</typeRef></itemDefinition>
            \(input("a", type: "tAnswers"))
            <decision name="d" id="d">\(needs(input: "a"))
            <filter><in>\(text("a"))</in><match>\(text("final score = 10"))</match></filter></decision>
            """
        ).compiled()
        let answers = Value.list([.context(["final score": 10]), .context(["final score": 4])])
        #expect(try model.value("d", ["a": answers]) == .list([.context(["final score": 10])]))
    }

    @Test func `boxed iterations go through a list`() throws {
        let iteration = { (kind: String, body: String, match: String) in
            "<\(kind) iteratorVariable=\"x\"><in>\(text("a"))</in><\(body)>\(text(match))</\(body)></\(kind)>"
        }
        #expect(try value(iteration("for", "return", "x * 2"), ["a": [1, 2]]) == [2, 4])
        #expect(try value(iteration("for", "return", "count(partial)"), ["a": [5, 5, 5]]) == [0, 1, 2])
        #expect(try value(iteration("some", "satisfies", "x = 2"), ["a": [1, 2]]) == true)
        #expect(try value(iteration("some", "satisfies", "x = 2"), ["a": []]) == false)
        #expect(try value(iteration("every", "satisfies", "x = 2"), ["a": [1, 2]]) == false)
        #expect(try value(iteration("every", "satisfies", "x = 2"), ["a": []]) == true)
        #expect(try value(iteration("every", "satisfies", "x"), ["a": [1, 2]]).isNull)
        #expect(try value(iteration("for", "return", "x"), ["a": 3]).isNull)
    }

    @Test func `a boxed function keeps the values around it`() throws {
        let boxed = """
            <context><contextEntry><variable name="factor"/>\(text("a"))</contextEntry>
            <contextEntry><variable name="scale"/><functionDefinition><formalParameter name="n" typeRef="number"/>
              \(text("n * factor"))</functionDefinition></contextEntry>
            <contextEntry>\(text("scale(2) + scale(n: 3)"))</contextEntry></context>
            """
        #expect(try value(boxed, ["a": 10]) == 50)
    }

    @Test func `a boxed invocation passes its arguments by name`() throws {
        let model = try ModelText(
            """
            <businessKnowledgeModel name="difference" id="f"><encapsulatedLogic>
            <formalParameter name="from" typeRef="number"/><formalParameter name="what" typeRef="number"/>
            \(text("from - what"))</encapsulatedLogic></businessKnowledgeModel>
            <decision name="d" id="d">\(needs(function: "f"))<invocation>\(text("difference"))
            <binding><parameter name="what"/>\(text("3"))</binding><binding><parameter name="from"/>\(text("10"))</binding>
            </invocation></decision>
            <decision name="e" id="e">\(needs(function: "f"))<invocation>\(text("difference"))
            <binding><parameter name="whom"/>\(text("3"))</binding><binding><parameter name="from"/>\(text("10"))</binding>
            </invocation></decision>
            """
        ).compiled()
        #expect(try model.value("d") == 7)
        #expect(try model.value("e").isNull)
        #expect(try model.evaluation("e").diagnostics.map(\.code) == [.argumentName])
    }

    @Test func `a function of the model may call itself`() throws {
        let model = try ModelText(
            """
            <businessKnowledgeModel name="factorial" id="f">\(needs(function: "f"))<encapsulatedLogic>
            <formalParameter name="n" typeRef="number"/>\(text("if n &lt; 2 then 1 else n * factorial(n - 1)"))
            </encapsulatedLogic></businessKnowledgeModel>
            """ + decision("d", "factorial(20)", requires: needs(function: "f"))
        ).compiled()
        #expect(try model.value("d") == 2_432_902_008_176_640_000)
    }

    @Test func `an external function is one of a fixed set`() throws {
        let java = { (signature: String, call: String) in
            """
            <context><contextEntry><variable name="f"/><functionDefinition kind="Java"><formalParameter name="x"/>
            <formalParameter name="y"/><context>
            <contextEntry><variable name="class"/>\(text("\"java.lang.Math\""))</contextEntry>
            <contextEntry><variable name="method signature"/>\(text("\"\(signature)\""))</contextEntry></context>
            </functionDefinition></contextEntry><contextEntry>\(text(call))</contextEntry></context>
            """
        }
        #expect(try value(java("max(double, double)", "f(1.5, 2)")) == 2)
        let model = try ModelText(
            "<decision name=\"d\" id=\"d\">\(java("min(double, double)", "f(1.5, 2)"))</decision>"
        ).compiled()
        #expect(model.problems.map(\.id) == ["external-unknown"])
        #expect(try model.value("d").isNull)
    }
}
