/// The exact situation in which a file was refused in place: which file, in which state, in a folder with which rights.
///
/// Anything that could help (the file is changed or replaced, the rights of its folder are) makes another mark, and the
/// file is tried anew.
package struct RefusalMark: Hashable, Sendable, LosslessStringConvertible {
    private let inode: UInt64
    private let changed: Timestamp
    private let folderMode: UInt32
    private let folderOwner: UInt32
    private let folderGroup: UInt32

    init(file: FileStamp, folder: FileStamp) {
        inode = file.inode
        changed = file.changed
        folderMode = folder.mode
        folderOwner = folder.owner
        folderGroup = folder.group
    }

    /// Reads a mark back from its ``description``.
    package init?(_ description: String) {
        let parts = description.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 6, let inode = UInt64(parts[0]), let seconds = Int64(parts[1]),
            let nanoseconds = Int32(parts[2]), let mode = UInt32(parts[3]), let owner = UInt32(parts[4]),
            let group = UInt32(parts[5])
        else { return nil }
        self.inode = inode
        changed = Timestamp(seconds: seconds, nanoseconds: nanoseconds)
        folderMode = mode
        folderOwner = owner
        folderGroup = group
    }

    /// The mark as one word of ASCII, for storing.
    package var description: String {
        "\(inode):\(changed.seconds):\(changed.nanoseconds):\(folderMode):\(folderOwner):\(folderGroup)"
    }
}
