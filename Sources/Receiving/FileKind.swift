/// What a directory entry is.
package enum FileKind: String, CaseIterable, Sendable {
    case blockDevice = "block-device"
    case characterDevice = "character-device"
    case directory
    case pipe
    case regular
    case socket
    case symbolicLink = "symbolic-link"
    case unknown
}
