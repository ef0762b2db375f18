extension Form {
    /// What the firm can make, and how much: the data buyers search by.
    static let capacity = Form([
        .children("process", .form(Form([.attribute("name"), .attribute("share", .number).optional]))),
        .children("machine", .form(machine)), .children("material"), .child("piecesPerMonth", .number).optional,
        .child("utilisation", .number).optional, .child("leadTimeSample", .number).optional,
        .child("leadTimeTooling", .number).optional, .child("leadTimeSeries", .number).optional,
        .child("moq", .number).optional, .child("maxPart", .form(maxPart)).optional, .child("tolerance").optional,
        .children("language", .form(Form([.attribute("code"), .attribute("level").optional]))),
        .children("importSubstituted", .form(importSubstituted)), .child("tkdn", .form(tkdn)).optional,
    ])

    private static let machine = Form([
        .attribute("type"), .attribute("maker").optional, .attribute("year", .number).optional,
        .attribute("tonnage", .number).optional, .attribute("unit").optional, .attribute("quantity", .number),
        .attribute("condition", .number).optional,
    ])

    private static let maxPart = Form([
        .attribute("length", .number), .attribute("width", .number), .attribute("height", .number),
        .attribute("mass", .number).optional,
    ])

    private static let importSubstituted = Form([
        .attribute("hs"), .attribute("origin"), .attribute("annualValue", .number).optional,
        .attribute("currency").optional,
    ])

    private static let tkdn = Form([
        .member("percent", .number, from: .itself), .attribute("certificate").optional,
        .attribute("expires", .date).optional,
    ])
}
