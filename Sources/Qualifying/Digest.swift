internal import Crypto

/// The SHA-256 of some bytes: the name under which checklists, submissions and decisions are known.
package struct Digest: Hashable, Sendable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// The digest of `bytes`, and what follows on them.
    package init(of bytes: [UInt8], _ others: [UInt8]...) {
        var hash = SHA256()
        hash.update(data: bytes)
        for other in others { hash.update(data: other) }
        self.init(raw: hash.finalize())
    }

    /// The digest written as `sha256:` and 64 lower-case hexadecimal digits, or nothing if `text` is not one.
    package init?(parsing text: some StringProtocol) {
        let utf8 = Array(text.utf8)
        let prefix = Array(Self.prefix.utf8)
        guard utf8.count == prefix.count + 64, utf8.starts(with: prefix) else { return nil }
        var raw: [UInt8] = []
        raw.reserveCapacity(32)
        for index in stride(from: prefix.count, to: utf8.count, by: 2) {
            guard let high = Self.nibble(utf8[index]), let low = Self.nibble(utf8[index + 1]) else { return nil }
            raw.append(high << 4 | low)
        }
        self.init(raw: raw)
    }

    /// The digest whose 32 bytes these are; nil if there are not 32.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.init(raw: bytes)
    }

    /// The 32 bytes.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        append(to: &bytes)
        return bytes
    }

    /// Appends the 32 bytes.
    package func append(to bytes: inout [UInt8]) {
        append(words.0, to: &bytes)
        append(words.1, to: &bytes)
        append(words.2, to: &bytes)
        append(words.3, to: &bytes)
    }

    private func append(_ word: UInt64, to bytes: inout [UInt8]) {
        var shift: UInt64 = 64
        while shift > 0 {
            shift -= 8
            bytes.append(UInt8(truncatingIfNeeded: word >> shift))
        }
    }

    private init(raw: some Sequence<UInt8>) {
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        for (index, byte) in raw.enumerated() {
            switch index / 8 {
            case 0: words.0 = words.0 << 8 | UInt64(byte)
            case 1: words.1 = words.1 << 8 | UInt64(byte)
            case 2: words.2 = words.2 << 8 | UInt64(byte)
            default: words.3 = words.3 << 8 | UInt64(byte)
            }
        }
        self.words = words
    }

    /// Whether both are the same 32 bytes.
    package static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

    /// The first word is as good a hash as any.
    package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

    private static let prefix = "sha256:"

    private static func nibble(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

extension Digest: CustomStringConvertible {
    /// `sha256:` and 64 lower-case hexadecimal digits.
    package var description: String {
        var text: [UInt8] = []
        text.reserveCapacity(Self.prefix.utf8.count + 64)
        text += Self.prefix.utf8
        for byte in bytes {
            text.append(Self.digit(byte >> 4))
            text.append(Self.digit(byte & 15))
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func digit(_ nibble: UInt8) -> UInt8 {
        nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
    }
}
