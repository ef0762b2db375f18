import Testing

struct MembershipTests {
    @Test(arguments: [
        ("1 in [2, 3, 1]", "true"), ("1 in [[2..4], [1..3]]", "true"), ("10 in <= 10", "true"), ("11 in > 10", "true"),
        ("10 in (1, < 5, >= 10)", "true"), ("10 in (1, 5, 9)", "false"), ("10 in =10", "true"),
        ("10 in (!=10)", "false"),
        ("\"b\" in [\"a\"..\"c\"]", "true"), ("true in [false, 2, 3]", "false"),
        ("[1, 2] in [[1, 2, 3], [1, 2]]", "true"),
        ("{a: 1} in [{a: 1}]", "true"), ("5 in (null..10]", "null"), ("null in null", "true"), ("\"a\" in 1", "null"),
        ("@\"2024-01-05\" in [@\"2024-01-01\"..@\"2024-01-31\"]", "true"), ("2 in (1..3)", "true"),
        ("1 in (1..3)", "false"),
    ])
    func `in asks for equality, order or membership`(text: String, value: String) { expect(text, equals: value) }

    @Test(arguments: [
        ("5 between 1 and 5", "true"), ("0 between 1 and 5", "false"), ("\"c\" between \"b\" and \"d\"", "true"),
        ("null between 1 and 5", "null"), ("2 between null and 5", "null"), ("2 between 1 and \"x\"", "null"),
    ])
    func `between includes both ends`(text: String, value: String) { expect(text, equals: value) }

    @Test(arguments: [
        ("(< 10).start", "null"), ("(< 10).start included", "false"), ("(< 10).end", "10"),
        ("(<= 10).end included", "true"),
        ("(> 5).start", "5"), ("(> 5).end", "null"), ("(= 10).start", "10"), ("(= 10).end included", "true"),
        ("[1..3).end included", "false"), ("(1..3).start included", "false"), ("]1..3].start", "1"),
    ])
    func `ranges have ends as properties`(text: String, value: String) { expect(text, equals: value) }

    @Test(arguments: ["[1..\"a\"]", "[null..10]", "(1..null)", "[true..false]", "[@\"2024-01-01\"..@\"10:00:00\"]"])
    func `an interval needs two endpoints of one ordered kind`(text: String) { expect(text, equals: "null") }
}
