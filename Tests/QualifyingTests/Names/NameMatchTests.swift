import Qualifying
import Testing

struct NameMatchTests {
    @Test(arguments: [
        ("PT Karya Logam Tegal", "KARYA LOGAM TEGAL, PT.", NameMatch.exact),
        ("PT. X.Y.Z. Jaya", "xyz jaya", .exact), ("CV Djaja Tehnik", "Jaya Teknik", .exact),
        ("P.T. Soemarno", "Sumarno", .exact), ("UD Maju & Makmur", "Maju dan Makmur", .exact),
        ("株式会社山田製作所", "山田製作所", .exact), ("㈱山田製作所", "株式会社 山田製作所", .exact),
        ("ＰＴ　Ｋａｒｙａ", "PT Karya", .exact), ("Café Baja", "Cafe Baja", .exact),
        ("PT Logam Karya", "PT Karya Logam", .tokenSet), ("PT Karyalogam", "PT Karya Logam", .near),
        ("PT Karya Logam", "PT Karia Logam", .near), ("PT Karya Logam", "PT Kayra Logam", .near),
        ("PT Baja Jaya Makmur Sentosa Abadi", "PT Baja Jaya Makmur Sentosa", .near),
        ("PT Karya", "PT Kaya", .mismatch), ("PT Karya Logam", "PT Karya Baja", .mismatch), ("", "", .mismatch),
        ("...", "PT Karya", .mismatch), ("ガラス工業", "カラス工業", .mismatch),
    ])
    func `names match as well as papers differ`(_ left: String, _ right: String, _ level: NameMatch) {
        #expect(NameMatch(left, right) == level)
        #expect(NameMatch(right, left) == level)
    }

    @Test func `legal forms are taken off and kept`() {
        #expect(NormalName("PT Karya Logam Tbk").legalForms == ["pt", "tbk"])
        #expect(NormalName("PT").words == ["pt"])
        #expect(NormalName("Koperasi Industri Perorangan").words == ["industri"])
    }

    @Test(arguments: 0..<500)
    func `normalising twice changes nothing`(_ seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let pieces = [
            "PT", "p t", "C.V.", "co", "c", "o", "oe", "d", "Djaja", "u", "tb", "k", "株式会社", "山田", "&", "é", "ﾊﾞ", "㈱",
            "tehnik", "x", "9", "-", "Logam", "kk",
        ]
        let name = (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }
            .joined(separator: Bool.random(using: &random) ? " " : "")
        let once = NormalName(name)
        #expect(NormalName(once.text).words == once.words, "\(name)")
    }
}
