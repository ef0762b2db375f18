/// Text for a terminal: coloured if it is one, and aligned by the columns characters take.
struct Sheet {
    /// How a piece of text is set off.
    enum Style: String {
        case bold = "1"
        case dim = "2"
        case green = "1;32"
        case plain = ""
        case red = "1;31"
        case yellow = "1;33"
    }

    /// What has been written so far.
    private(set) var bytes: [UInt8] = []

    private let isColoured: Bool

    init(isColoured: Bool) { self.isColoured = isColoured }

    /// Adds a text, which holds no controls but line feeds of our own.
    mutating func add(_ text: String, _ style: Style = .plain) { add(Array(text.utf8), style) }

    /// Adds a text of bytes.
    mutating func add(_ text: [UInt8], _ style: Style = .plain) {
        guard isColoured, style != .plain else {
            bytes += text
            return
        }
        bytes += "\u{1B}[\(style.rawValue)m".utf8
        bytes += text
        bytes += "\u{1B}[0m".utf8
    }

    /// Adds a text and blanks up to a width.
    mutating func add(_ text: [UInt8], width: Int, _ style: Style = .plain) {
        add(text, style)
        let missing = width - TerminalWidth.of(String(decoding: text, as: UTF8.self))
        if missing > 0 { bytes.append(contentsOf: repeatElement(0x20, count: missing)) }
    }
}
