/// A file that is not taken in because of what it is, whatever may be in it.
package struct Refusal: Hashable, Sendable {
    /// Which file it is.
    package let origin: Origin
    /// Why it is refused.
    package let reason: Reason
    /// Set if the file could not be moved and still lies in the inbox.
    ///
    /// Such a file is refused once for each mark. Marks are to be recorded with the refusal and handed to the inbox at
    /// the next start, so that the refusal is not told again.
    package let mark: RefusalMark?

    /// Makes a refusal.
    package init(origin: Origin, reason: Reason, mark: RefusalMark? = nil) {
        self.origin = origin
        self.reason = reason
        self.mark = mark
    }

    /// Why a file is refused; the raw value is the reason's stable id.
    package enum Reason: String, CaseIterable, Sendable {
        /// It changed after it was claimed, and a newer file has its name in the inbox.
        case changed = "file-changed-while-claimed"
        /// It is a device.
        case device = "file-is-a-device"
        /// It is a folder where only a file can be: named like a file.
        case directory = "file-is-a-folder"
        /// It is of size 0.
        case empty = "file-is-empty"
        /// It has further names (hard links), through which it could change unseen.
        case hardLink = "file-has-several-names"
        /// It cannot be moved out of the inbox: the folder or the file belongs to somebody else, or is read-only.
        case immovable = "file-cannot-be-moved"
        /// It is a named pipe.
        case pipe = "file-is-a-pipe"
        /// It is a socket.
        case socket = "file-is-a-socket"
        /// It is a symbolic link.
        case symbolicLink = "file-is-a-symbolic-link"
        /// It is a folder within an auditor's folder.
        case tooDeep = "folder-is-too-deep"
        /// It is larger than ``InboxSettings/fileBytes``.
        case tooLarge = "file-is-too-large"
        /// It may not be opened by this process, file or auditor's folder.
        case unreadable = "file-is-unreadable"
    }
}

extension InboxPath {
    /// Why a file of this kind is refused in this place, whatever else it is; nil for a regular file.
    func refusal(of kind: FileKind) -> Refusal.Reason? {
        switch kind {
        case .blockDevice, .characterDevice, .unknown: .device
        case .directory: folder == nil || name.endsLikeFile ? .directory : .tooDeep
        case .pipe: .pipe
        case .regular: nil
        case .socket: .socket
        case .symbolicLink: .symbolicLink
        }
    }
}
