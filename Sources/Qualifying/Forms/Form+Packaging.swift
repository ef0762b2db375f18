extension Form {
    /// How a part is packed.
    static let packagingSheet = Form([
        .attribute("product"), .child("partNumber"), .child("drawingRevision").optional, .child("partMass", .number),
        .child("partDimensions", .form(dimensions)).optional, .child("primary"), .child("secondary").optional,
        .child("tertiary").optional, .child("piecesPerBox", .number), .child("boxesPerLayer", .number).optional,
        .child("layers", .number).optional, .child("boxOuter", .form(dimensions)).optional, .child("boxTare", .number),
        .child("grossMass", .number), .child("palletType").optional, .child("stackStatic", .number).optional,
        .child("stackDynamic", .number).optional, .child("rustProtection").optional,
        .child("rustMonths", .number).optional, .child("cleanliness").optional, .child("moisture").optional,
        .child("returnable", .boolean), .child("tpCode").optional, .child("loopDays", .number).optional,
        .child("woodPresent", .boolean), .child("ispmMark").optional, .child("dangerousGoods", .boolean),
        .child("unNumber").optional, .child("unMark").optional, .child("labelType"),
        .child("labelSides", .number).optional, .children("transportTest", .form(transportTest)),
        .child("approvedBy").optional, .child("approvalDate", .date).optional,
        .children("evidence", .form(evidence)), .line, .document,
    ])

    private static let dimensions = Form([
        .attribute("length", .number), .attribute("width", .number), .attribute("height", .number),
    ])

    private static let transportTest = Form([
        .attribute("family"), .attribute("version").optional, .attribute("date", .date), .attribute("result"),
        .attribute("report").optional,
    ])
}
