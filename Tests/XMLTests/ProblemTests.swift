import Testing
import XML

@Suite struct ProblemTests {
    @Test func `ids are kebab-case, unique and in alphabetical order`() {
        let ids = Problem.Kind.allCases.map(\.rawValue)
        #expect(ids == ids.sorted())
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.allSatisfy { $0 == "-" || ("a"..."z").contains($0) } })
    }

    @Test func `every kind has a message of one line`() {
        for kind in Problem.Kind.allCases {
            let arguments = Problem.Argument.Name.allCases.map { Problem.Argument($0, "v") }
            let message = Problem(kind, arguments, at: .start).message
            #expect(!message.isEmpty && !message.contains("\n") && !message.hasSuffix("."))
        }
    }

    @Test func `a long value is clipped`() {
        let argument = Problem.Argument(.found, String(repeating: "é", count: 500))
        #expect(argument.value.count == Problem.Argument.clip + 1)
        #expect(argument.value.hasSuffix("…"))
        #expect(Problem.Argument(.found, String(repeating: "é", count: Problem.Argument.clip)).value.last == "é")
    }

    @Test func `a problem prints as line, column, id and message`() {
        let problem = Problem(.entityUnknown, [.init(.entity, "nbsp")], at: Place(line: 41, column: 9))
        #expect("\(problem)" == "41:9 entity-unknown: entity `&nbsp;` is not known")
    }
}
