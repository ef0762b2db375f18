/// What a directory entry is.
package enum FileKind: String, CaseIterable, Sendable {
    /// A device of blocks, such as a disk.
    case blockDevice = "block-device"
    /// A device of characters, such as a terminal.
    case characterDevice = "character-device"
    /// A folder.
    case directory
    /// A named pipe.
    case pipe
    /// A plain file.
    case regular
    /// A socket.
    case socket
    /// A symbolic link.
    case symbolicLink = "symbolic-link"
    /// Something this system has no name for.
    case unknown
}
