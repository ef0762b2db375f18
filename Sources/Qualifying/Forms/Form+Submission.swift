extension Form {
    /// The facts of a submission of any kind.
    ///
    /// Names are those of the XML. A wrapper gives a list of its own name (`products`), children that repeat without a
    /// wrapper a list of theirs (`class`, `kbli`, `evidence`).
    package static let submission = Form([
        .attribute("language"),
        .child("supplier", .form(supplier)),
        .child("site", .form(site)),
        .child("auditor", .form(auditor)),
        .member("auditStart", .date, from: .attributeOf("start", child: "audit")),
        .member("auditEnd", .date, from: .attributeOf("end", child: "audit")),
        .member("purpose", .text, from: .attributeOf("purpose", child: "audit")),
        .list("products", of: "product", product),
        .list("steps", of: "step", step),
        .list("answers", of: "answer", answer),
        .list("certificates", of: "certificate", certificate),
        .list("authorisations", of: "authorisation", authorisation),
        .list("rights", of: "right", right),
        .list("licences", of: "licence", licence),
        .list("nonconformities", of: "nonconformity", nonconformity),
        .list("capabilities", of: "capability", capability),
        .child("performance", .form(performance)).optional,
        .list("packagingSheets", of: "packagingSheet", packagingSheet),
        .child("capacity", .form(capacity)).optional,
    ])

    /// The firm.
    package static let supplier = Form([
        .child("nib"), .child("name"), .child("kana").optional, .child("npwp").optional, .child("ahu").optional,
        .child("siinas").optional, .child("province", .form(province)), .provinceIso,
        .children("kbli", .form(Form([.member("code", .text, from: .itself), .attribute("version")]))),
        .child("founded", .number).optional, .child("workers", .number).optional, .child("capital", .number).optional,
        .child("annualSales", .number).optional, .child("investment", .number).optional,
        .child("contact", .form(Form([.child("role"), .child("channel")]))).optional,
    ])

    private static let province = Form([.attribute("scheme"), .attribute("code")])

    private static let site = Form([
        .attribute("id"), .child("name"), .child("address"), .child("province", .form(province)), .provinceIso,
    ])

    private static let auditor = Form([
        .attribute("id"), .child("name"), .child("organisation"), .child("coachedUntil", .date).optional,
    ])

    private static let product = Form([
        .attribute("id"), .attribute("partNumber"), .attribute("hs"), .attribute("key").optional,
        .attribute("saleMode"),
        .attribute("supplyMode"), .attribute("export", .boolean).optional, .attribute("drawingRevision").optional,
        .child("name"), .line,
    ])

    private static let step = Form([.attribute("id"), .attribute("process"), .child("name"), .line])

    /// One answer; what the checklist says of its question is not repeated here.
    ///
    /// Of the evidence only the number is a fact: its words stay in the file, which is kept, and would be half of all facts.
    package static let answer = Form([
        .attribute("question"), .attribute("step").optional, .child("score", .number).optional, .child("mark").optional,
        .member("applicable", .boolean, from: .absence(of: "notApplicable")),
        .member("evaluated", .boolean, from: .presence(of: ["mark", "score"])),
        .member("reason", .text, from: .childOf(["notApplicable", "notEvaluated"])).optional,
        .member("evidenceCount", .number, from: .count(of: "evidence")), .child("comment").optional, .line,
    ])

    /// What an auditor saw.
    static let evidence = Form([
        .attribute("id").optional, .attribute("kind"), .attribute("sha256").optional,
        .member("text", .text, from: .itself),
    ])

    private static let certificate = Form([
        .attribute("id"), .attribute("kind"), .attribute("status"), .attribute("siteRef").optional, .child("standard"),
        .child("number"), .child("body"), .child("accreditation").optional, .child("holder"),
        .child("address").optional, .child("scope").optional, .child("productKey").optional, .child("sni").optional,
        .child("sniType").optional, .child("mark").optional, .child("issued", .date),
        .child("expires", .date).optional, .line, .document,
    ])

    private static let authorisation = Form([
        .attribute("customer"), .attribute("reference"), .attribute("from", .date), .attribute("until", .date), .line,
        .document,
    ])

    private static let right = Form([
        .attribute("id"), .attribute("kind"), .attribute("state"), .child("name"), .child("number").optional,
        .child("applicationNumber").optional,
        .child(
            "owner",
            .form(Form([.attribute("kind"), .attribute("relation").optional, .member("name", .text, from: .itself)]))),
        .child("filed", .date).optional, .child("registered", .date).optional, .child("expires", .date).optional,
        .children("class"), .line, .document,
    ])

    private static let licence = Form([
        .attribute("right"), .attribute("licensor"), .attribute("licensee"), .attribute("start", .date),
        .attribute("end", .date).optional, .attribute("exclusive", .boolean), .attribute("recorded", .boolean),
        .attribute("number").optional, .attribute("territory").optional, .children("class"), .line, .document,
    ])

    private static let nonconformity = Form([
        .attribute("id"), .attribute("grade"), .attribute("question").optional, .attribute("raised", .date),
        .attribute("due", .date), .attribute("owner").optional, .child("statement"),
        .children("action", .form(action)), .child("closed", .date).optional, .line, .document,
    ])

    private static let action = Form([
        .attribute("state"), .attribute("planned", .date).optional, .attribute("actual", .date).optional,
        .child("text").optional, .children("evidence", .form(evidence)), .child("verifier").optional, .line,
    ])

    private static let capability = Form([
        .attribute("characteristic"), .attribute("class"), .attribute("ppk", .number).optional,
        .attribute("cpk", .number).optional, .attribute("grr", .number).optional, .attribute("ndc", .number).optional,
        .attribute("calibratedUntil", .date).optional, .line, .document,
    ])

    private static let performance = Form([
        .attribute("ppm", .number).optional, .attribute("onTimeDelivery", .number).optional,
        .attribute("period").optional,
    ])
}
