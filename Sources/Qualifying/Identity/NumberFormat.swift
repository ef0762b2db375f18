/// A number that papers carry, and what it has to look like.
///
/// Offices changed their formats over the years, so that most of these are a reason to look at the paper again and no more.
package enum NumberFormat: String, CaseIterable, Sendable {
    case ahu
    case hs
    case ispm
    case kbli
    case lspro
    case nib
    case npwp
    case packagingMaterial
    case sni
    case tp
    case transportTest
    case unMark
    case unNumber

    /// A number of this format that nobody holds, to show what is expected.
    package var example: String {
        switch self {
        case .ahu: "AHU-0012345.AH.01.01"
        case .hs: "8708.29"
        case .ispm: "ID-031 HT"
        case .kbli: "25910"
        case .lspro: "LSPr-010-IDN"
        case .nib: "1234567890123"
        case .npwp: "01.312.166.0-091.000"
        case .packagingMaterial: "PAP 20"
        case .transportTest: "ISTA 3A"
        case .sni: "SNI 1896:2008"
        case .tp: "TP-331"
        case .unMark: "4G/Y30/S/25/ID/ABC"
        case .unNumber: "UN2794"
        }
    }

    /// Whether `text` looks like such a number, in any spelling that means the same.
    package func accepts(_ text: some StringProtocol) -> Bool {
        let number = PrintedNumber(text)
        var cursor = number.cursor
        switch self {
        case .ahu:
            return cursor.accept("AHU-")
                && cursor.accept(1...200) { Cursor.isDigit($0) || Cursor.isCapital($0) || "./-".utf8.contains($0) }
                && cursor.isAtEnd
        case .hs: return Self.isCommodityCode(number)
        case .ispm: return WoodMark(parsing: text) != nil
        case .kbli: return cursor.acceptDigits(5) && cursor.isAtEnd
        case .lspro: return Self.isCertifier(number)
        case .nib: return cursor.acceptDigits(13) && cursor.isAtEnd
        case .npwp: return TaxNumber(parsing: text) != nil
        case .packagingMaterial: return Self.isMaterial(number)
        case .transportTest: return TransportTest.accepts(number)
        case .sni: return StandardNumber.accepts(number)
        case .tp:
            cursor = number.without("-").cursor
            return cursor.accept("TP") && cursor.accept(1...1) { $0 != UInt8(ascii: "0") && Cursor.isDigit($0) }
                && cursor.acceptDigits(2) && (cursor.accept(1...1, where: Cursor.isCapital) || true)
                && (cursor.isAtEnd || cursor.accept(".") && cursor.acceptDigits(1) && cursor.isAtEnd)
        case .unMark: return PackageMark.accepts(number)
        case .unNumber: return cursor.accept("UN") && cursor.acceptDigits(4) && cursor.isAtEnd
        }
    }

    // Four, six, eight or ten digits, with a dot before each pair or without.
    private static func isCommodityCode(_ number: PrintedNumber) -> Bool {
        var cursor = number.cursor
        guard cursor.acceptDigits(4) else { return false }
        for _ in 0..<3 where !cursor.isAtEnd {
            _ = cursor.accept(".")
            guard cursor.acceptDigits(2) else { return false }
        }
        return cursor.isAtEnd
    }

    // `LSPr-010-IDN`, also seen as `LSPro034IDN`, with or without the name of the accreditation body before it.
    private static func isCertifier(_ number: PrintedNumber) -> Bool {
        var cursor = number.without("- ").cursor
        _ = cursor.accept("KAN")
        guard cursor.accept("LSPR") else { return false }
        _ = cursor.accept("O")
        return cursor.acceptDigits(3) && cursor.accept("IDN") && cursor.isAtEnd
    }

    // The codes of EU decision 97/129/EC, with or without their number.
    private static func isMaterial(_ number: PrintedNumber) -> Bool {
        var cursor = number.cursor
        let isCode = cursor.accept(oneOf: [
            "PAP", "PET", "HDPE", "PE-HD", "PVC", "LDPE", "PE-LD", "PP", "PS", "FE", "ALU", "FOR", "TEX", "GL",
        ])
        guard isCode || cursor.accept("C/") && cursor.accept(1...4, where: Cursor.isCapital) else { return false }
        _ = cursor.accept(" ")
        return cursor.acceptDigits(0...2) && cursor.isAtEnd
    }
}
