/// What is remembered of a file that came in, whatever became of it: the body of an arrival's record, and all a receipt
/// is written from.
package struct Acknowledgement: Equatable, Sendable {
    /// What became of a file.
    package enum Status: String, CaseIterable, Sendable {
        /// It was read and judged.
        case accepted
        /// The same bytes are in force already.
        case duplicate
        /// It was not taken in.
        case refused
    }

    /// The batch it was claimed with.
    package var batch: String
    /// The path below the inbox, with odd bytes escaped for display.
    package var path: String
    /// The auditor's folder it lay in, escaped likewise; empty for the inbox itself.
    package var folder: String
    /// The size in bytes; nothing for what is no plain file.
    package var size: Int?
    /// What became of it.
    package var status: Status
    /// Why it was refused for what it is, whatever may be in it: the id of the reason.
    package var reason: String?
    /// Of a duplicate, the number of the record that holds the same bytes.
    package var duplicateOf: Int64?
    /// The digest of the bytes, if they were read.
    package var content: Digest?
    /// The digest of the submission's canonical form, if it is one.
    package var canonical: Digest?
    /// What could be made out of it.
    package var understood: Understood
    /// All that is wrong with it.
    package var problems: [Problem]

    /// The language of the file, as far as it could be made out.
    package var language: Language? { understood.language }

    /// The acknowledgement of a file of which nothing more is known.
    package init(batch: String, path: String, folder: String, status: Status) {
        self.batch = batch
        self.path = path
        self.folder = folder
        self.status = status
        understood = Understood()
        problems = []
    }

    /// Why bytes are no acknowledgement.
    package struct Fault: Error, Equatable, Sendable {
        /// The entry that is missing or not what it should be; empty for the whole.
        package let entry: String
    }
}
