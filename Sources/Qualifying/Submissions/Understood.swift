package import FEEL

/// What could be made out of a file, whether it was taken in or not: each thing only if it is there.
package struct Understood: Equatable, Sendable {
    /// What was audited.
    package var kind: Kind?
    /// The edition of the checklist.
    package var edition: String?
    /// The language of the file.
    package var language: Language?
    /// The business number of the supplier.
    package var nib: String?
    /// The name of the supplier.
    package var supplierName: String?
    /// The name of the site.
    package var site: String?
    /// The id of the auditor.
    package var auditor: String?
    /// The name of the auditor.
    package var auditorName: String?
    /// The first day of the audit.
    package var auditStart: CalendarDate?
    /// The last day of the audit.
    package var auditEnd: CalendarDate?
    /// How many answers there are.
    package var answers: Int?

    /// Nothing.
    package init() {}

    init(_ facts: Value, kind: Kind?, edition: String?) {
        self.kind = kind
        self.edition = edition
        language = facts["language"].asString.flatMap(Language.init)
        nib = facts["supplier"]["nib"].asString
        supplierName = facts["supplier"]["name"].asString
        site = facts["site"]["name"].asString
        auditor = facts["auditor"]["id"].asString
        auditorName = facts["auditor"]["name"].asString
        auditStart = facts["auditStart"].asDate
        auditEnd = facts["auditEnd"].asDate
        answers = facts["answers"].asList?.count
    }

    /// What can be seen in bytes that are no document: the language, so that the receipt can be read.
    init(glancingAt bytes: [UInt8]) {
        let head = bytes.prefix(4096)
        for language in Language.allCases {
            let sought = Array("language=\"\(language.rawValue)\"".utf8)
            var start = head.startIndex
            while let letter = head[start...].firstIndex(of: UInt8(ascii: "l")) {
                if head[letter...].starts(with: sought) { self.language = language }
                start = letter + 1
            }
        }
    }
}
