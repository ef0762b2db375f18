internal import CLibXML2

/// What libxml2's validator complained of about one document.
final class ValidationLog {
    private let document: Document
    private var violations: [Violation] = []
    private var failure: String?
    private var hasMore = false

    init(_ document: Document) {
        self.document = document
    }

    /// Takes note of an error; consequences of the last one at the same place are left out.
    func note(_ error: xmlErrorPtr) {
        let code = unsafe xmlParserErrors(UInt32(bitPattern: error.pointee.code))
        guard unsafe error.pointee.domain == XML_FROM_SCHEMASV.rawValue, code != XML_SCHEMAV_INTERNAL else {
            if failure == nil { failure = unsafe Self.detail(error) }
            return
        }
        guard unsafe error.pointee.level.rawValue > XML_ERR_WARNING.rawValue else { return }
        guard violations.count < document.limits.problems else {
            hasMore = true
            return
        }
        guard let violation = unsafe Violation(error, in: document) else {
            if failure == nil { failure = unsafe Self.detail(error) }
            return
        }
        if let last = violations.last, violation.isConsequence(of: last) { return }
        violations.append(violation)
    }

    /// The outcome for the validator's return value.
    ///
    /// `xmlSchemaValidateDoc` returns 0, a positive code, or -1 where it gave up (a pattern too costly, memory);
    /// whoever reads "not positive" as valid lets such documents pass.
    func outcome(status: Int32) -> Validation {
        if let failure { return .failed(failure) }
        guard status >= 0 else { return .failed("the validator gave up") }
        if status == 0, violations.isEmpty { return .valid }
        guard !violations.isEmpty else { return .failed("the validator gave code \(status) and no reason") }
        var problems = violations.map(\.problem).enumerated()
            .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
        if hasMore, let last = problems.last {
            problems.append(Problem(.problemsTooMany, [.init(.limit, "\(problems.count)")], at: last.place))
        }
        return .invalid(problems)
    }

    private static func detail(_ error: xmlErrorPtr) -> String {
        let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "unknown error"
        return String(message.prefix { $0 != "\n" })
    }
}
