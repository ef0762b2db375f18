internal import CLibXML2

/// A compiled XML Schema, shared by all tasks.
///
/// Give structure and types to a schema and leave `xs:key`, `xs:unique` and `xs:keyref` out: libxml2 compares duplicate
/// keys with one another (30,000 of them take eleven seconds), and a check of one's own has the better message.
// @unchecked because libxml2 only reads a schema while validating: all that changes is in the validation context, and
// each validation has one of its own.
@safe package final class Schema: @unchecked Sendable {
    private let pointer: xmlSchemaPtr

    /// Compiles a schema.
    ///
    /// - Parameters:
    ///   - bytes: the schema document.
    ///   - documents: the schema documents it may include or import, by their `schemaLocation`; nothing else is read.
    /// - Throws: ``Malformed`` with what is wrong with the schema or a document it includes.
    package init(_ bytes: [UInt8], including documents: [String: [UInt8]] = [:]) throws(Malformed) {
        for document in [bytes] + documents.sorted(by: { $0.key < $1.key }).map(\.value) {
            _ = try Document(parsing: document)
        }
        let log = SchemaLog(limit: Limits().problems)
        Library.supply(documents)
        defer { Library.withdrawSupply() }
        let pointer = unsafe Self.compile(bytes, into: log)
        guard let pointer = unsafe pointer, log.problems.isEmpty else {
            unsafe xmlSchemaFree(pointer)
            throw Malformed(
                log.problems.isEmpty
                    ? [Problem(.schemaInvalid, [.init(.detail, "it cannot be compiled")], at: .start)] : log.problems)
        }
        unsafe self.pointer = unsafe pointer
    }

    deinit { unsafe xmlSchemaFree(pointer) }

    private static func compile(_ bytes: [UInt8], into log: SchemaLog) -> xmlSchemaPtr? {
        Library.prepare()
        return unsafe bytes.withUnsafeBytes { bytes in
            let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let context = unsafe xmlSchemaNewMemParserCtxt(start, Int32(bytes.count)) else { return nil }
            defer { unsafe xmlSchemaFreeParserCtxt(context) }
            let receiver = unsafe Unmanaged.passUnretained(log).toOpaque()
            let report: xmlStructuredErrorFunc = { log, error in
                guard let log = unsafe log, let error = unsafe error else { return }
                unsafe Unmanaged<SchemaLog>.fromOpaque(log).takeUnretainedValue().note(error)
            }
            unsafe xmlSchemaSetParserStructuredErrors(context, report, receiver)
            // What is loaded from memory by name reports to the thread's handler instead.
            unsafe xmlSetStructuredErrorFunc(receiver, report)
            defer { Library.prepare() }
            return unsafe xmlSchemaParse(context)
        }
    }

    /// Validates a document.
    ///
    /// - Parameter document: a document no other task uses meanwhile.
    /// - Returns: one of the three outcomes; only ``Validation/valid`` says that the document is as the schema demands.
    package func validate(_ document: Document) -> Validation {
        Library.prepare()
        guard let context = unsafe xmlSchemaNewValidCtxt(pointer) else { return .failed("out of memory") }
        defer { unsafe xmlSchemaFreeValidCtxt(context) }
        let log = ValidationLog(document)
        return withExtendedLifetime(log) {
            unsafe xmlSchemaSetValidStructuredErrors(
                context,
                { log, error in
                    guard let log = unsafe log, let error = unsafe error else { return }
                    unsafe Unmanaged<ValidationLog>.fromOpaque(log).takeUnretainedValue().note(error)
                }, Unmanaged.passUnretained(log).toOpaque())
            let status = unsafe xmlSchemaValidateDoc(context, document.pointer)
            return log.outcome(status: status)
        }
    }
}
