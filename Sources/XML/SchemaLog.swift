internal import CLibXML2

/// What libxml2 complained of while compiling a schema.
final class SchemaLog {
    private(set) var problems: [Problem] = []

    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// Takes note of an error; what cannot be included is an error too, though libxml2 only warns.
    func note(_ error: xmlErrorPtr) {
        guard problems.count < limit else { return }
        let code = unsafe xmlParserErrors(UInt32(bitPattern: error.pointee.code))
        let isMissing =
            code == XML_SCHEMAP_WARN_UNLOCATED_SCHEMA || code == XML_SCHEMAP_SRC_INCLUDE || code == XML_IO_LOAD_ERROR
        guard unsafe isMissing || error.pointee.level.rawValue > XML_ERR_WARNING.rawValue else { return }
        let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? ""
        // libxml2 2.9 knows the line of a schema component and no column.
        let place = unsafe Place(line: max(1, Int(error.pointee.line)), column: 1)
        let detail = Problem.Argument(.detail, message.prefix { $0 != "\n" })
        problems.append(Problem(isMissing ? .schemaDocumentMissing : .schemaInvalid, [detail], at: place))
    }
}
