/// What keeps the inbox from working: the world's fault, at a place, as the system tells it.
package struct ReceivingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    package let kind: Kind
    /// The folder or file concerned, escaped for reading.
    package let place: String
    /// The system's error number, where there was one.
    package let code: Int32?

    /// Makes an error, as when one has to be compared.
    package init(kind: Kind, place: String, code: Int32?) {
        self.kind = kind
        self.place = place
        self.code = code
    }

    /// The kinds of fault; the raw value is the kind's stable id.
    package enum Kind: String, CaseIterable, Sendable {
        /// Another process holds this home folder.
        case alreadyRunning = "already-running"
        /// The disk or the quota is full.
        case diskFull = "disk-full"
        /// Reading or writing failed, or the system is short of something.
        case inputOutput = "input-output"
        /// A folder is not there.
        case missing
        /// Something that is no folder is in the place of one.
        case notDirectory = "not-a-folder"
        /// `inbox/`, `work/` and `refused/` are not on one file system, so that nothing can be renamed between them.
        case otherDevice = "other-device"
        /// A folder may not be entered, read or written by this process.
        case permission
        /// The file system is read-only.
        case readOnly = "read-only"
        /// No more folders can be watched (the system's inotify limit); the timed scan goes on.
        case watchLimit = "watch-limit"
        /// A folder may be written by everybody on this machine.
        case worldWritable = "world-writable"
    }
}

extension ReceivingError {
    /// The fault in one line, in the form of a message.
    package var description: String {
        let text =
            switch kind {
            case .alreadyRunning: "another process already works on this home folder"
            case .diskFull: "the disk or the quota is full"
            case .inputOutput: "reading or writing failed"
            case .missing: "the folder does not exist"
            case .notDirectory: "this is not a folder"
            case .otherDevice: "the folder is on another file system than the rest of the home folder"
            case .permission: "this process may not use the folder"
            case .readOnly: "the file system is read-only"
            case .watchLimit: "the system allows no more watched folders, only the timed scan sees changes"
            case .worldWritable: "everybody on this machine may write to the folder"
            }
        return "`\(place)`: \(text)" + (code.map { " (\(SystemError.text(of: $0)))" } ?? "")
    }
}
