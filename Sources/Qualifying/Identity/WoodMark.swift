/// The mark on treated wood packaging (ISPM 15): country, producer and treatment.
package struct WoodMark: Hashable, Sendable {
    /// What was done against pests.
    package enum Treatment: String, CaseIterable, Sendable {
        case dielectricHeat = "DH"
        case heat = "HT"
        case methylBromide = "MB"
        case sulphurylFluoride = "SF"
    }

    /// The two letters of the country that gave the number.
    package let country: String
    /// The treatment.
    package let treatment: Treatment

    /// Reads a mark as it is stamped (`ID-031 HT`, `IPPC JP-123456 HT DB`); nothing if a part of it is missing.
    package init?(parsing text: some StringProtocol) {
        let bytes = PrintedNumber(text).replacing("_/", with: UInt8(ascii: "-")).replacing("-", with: UInt8(ascii: " "))
            .bytes
        var words = bytes.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
        if words.first == "IPPC" { words.removeFirst() }
        if words.last == "DUN" || words.last == "DUNNAGE" { words.removeLast() }
        if words.last == "DB" { words.removeLast() }
        guard words.count >= 3, let last = words.popLast() else { return nil }
        var code = last
        if words.last == "KD" {
            words.removeLast()
        } else if code.hasPrefix("KD") {
            code.removeFirst(2)
        }
        guard let treatment = Treatment(rawValue: code), let country = words.first,
            country.utf8.count == 2, country.utf8.allSatisfy(Cursor.isCapital),
            (2...3).contains(words.count), Self.isProducer(words[1], upTo: 10),
            words.count == 2 || Self.isProducer(words[2], upTo: 6)
        else { return nil }
        self.country = country
        self.treatment = treatment
    }

    private static func isProducer(_ word: String, upTo count: Int) -> Bool {
        (1...count).contains(word.utf8.count) && word.utf8.allSatisfy { Cursor.isDigit($0) || Cursor.isCapital($0) }
    }
}
