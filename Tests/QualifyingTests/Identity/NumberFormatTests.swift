import Qualifying
import Testing

struct NumberFormatTests {
    static let accepted: [(NumberFormat, [String])] = [
        (.ahu, ["AHU-0012345.AH.01.01", "ahu-1/2020"]),
        (.hs, ["8708", "8708.29", "870829", "8708.29.10", "8708291000"]),
        (
            .ispm,
            [
                "ID-031 HT", "ID - 0125 - MB", "IPPC JP-123456 HT DB", "ID-031 KD-HT", "id 031 ht",
                "ID-031 KD HT DUNNAGE",
                "ＩＤ－031 HT", "ID–031 HT",
            ]
        ),
        (.kbli, ["25910"]), (.lspro, ["LSPr-010-IDN", "LSPro034IDN", "LSPro-034-IDN", "KAN LSPr-010-IDN"]),
        (.nib, ["1234567890123"]), (.npwp, ["01.312.166.0-091.000", "0013121660091000", "3171234567890123"]),
        (.packagingMaterial, ["PAP 20", "PAP20", "PET 1", "PE-HD 2", "FOR", "C/PAP 81", "ALU 41"]),
        (
            .sni,
            [
                "SNI 1896:2008", "SNI 4658:2015", "SNI ISO/IEC 17065:2012", "SNI 09-0041-1987",
                "SNI 1811-2007/Amd1:2010",
                "RSNI3 1896:2008", "sni  8210:2018", "SNI IEC 60335-2-15:2011",
            ]
        ),
        (.tp, ["TP-331", "TP331", "TP362A", "TP-331.2"]),
        (
            .transportTest,
            [
                "ISTA 3A", "ISTA 6-FEDEX A", "ASTM D4169-22 DC 13 AL II", "ASTM D4169 DC3",
                "JIS Z 0200", "JIS Z 0200:2013 LEVEL 2", "JIS Z 0200 レベル3",
            ]
        ),
        (.unMark, ["4G/Y30/S/25/ID/ABC", "UN 1A2/X1.4/150/23/J/1234", "Ⓤ4GV/X20/S/24/ID"]),
        (.unNumber, ["UN2794", "un2794"]),
    ]

    static let refused: [(NumberFormat, [String])] = [
        (.ahu, ["AHU-", "0012345", "AHU-12 34"]), (.hs, ["870", "8708.2", "87.08", "8708.29.1", "8708291000 1"]),
        (.ispm, ["HT ID 031", "IDN-031 HT", "ID-031", "ID-031 XX", "ID HT", "ID-031-1-2 HT", ""]),
        (.kbli, ["2591", "259100", "A5910"]), (.lspro, ["LSPr-10-IDN", "LSPr-010-JPN"]),
        (.nib, ["123456789012", "12345678901234", "123456789012x"]), (.npwp, ["01.312.166", "01312166009100a"]),
        (.packagingMaterial, ["CARTON", "PAP 200", "C/ 20"]),
        (.sni, ["1896:2008", "SNI", "SNI 1", "SNI 1896:20088", "SNI 1896:1808", "SNI ISO 9001:2015x"]),
        (.tp, ["TP-31", "TP-031", "TP-331.", "T331"]),
        (.transportTest, ["ISTA 9Z", "ISTA 3A1", "ASTM D4169", "ASTM D4169 DC 19", "JIS Z 0200 5", "JIS Z 0202"]),
        (.unMark, ["4G", "8G/Y30/S/25/ID/ABC", "4G/W30/S/25/ID/ABC", "4G/Y30/S/25/ID/", "4G/Y30/S/2025/ID/A"]),
        (.unNumber, ["2794", "UN279", "UN27945"]),
    ]

    @Test(arguments: accepted) func `numbers are accepted in every usual spelling`(
        _ format: NumberFormat, _ texts: [String]
    ) {
        for text in texts { #expect(format.accepts(text), "\(text)") }
        #expect(format.accepts(format.example))
    }

    @Test(arguments: refused) func `what is something else is refused`(_ format: NumberFormat, _ texts: [String]) {
        for text in texts { #expect(!format.accepts(text), "\(text)") }
    }

    @Test func `every format has both kinds of examples`() {
        #expect(Set(Self.accepted.map(\.0)) == Set(NumberFormat.allCases))
        #expect(Set(Self.refused.map(\.0)) == Set(NumberFormat.allCases))
    }

    @Test(arguments: [
        ("013121660091000", true), ("016090524017000", true), ("216090524017001", false), ("0013121660091000", true),
        ("0216090524017001", false), ("3171234567890123", true),
    ])
    func `the ninth digit of a tax number checks the eight before it`(_ text: String, _ isChecked: Bool) throws {
        #expect(try #require(TaxNumber(parsing: text)).isChecked == isChecked)
    }

    @Test func `a number of sixteen digits is personal unless it begins with zero`() throws {
        #expect(try #require(TaxNumber(parsing: "3171234567890123")).isPersonal)
        #expect(try !#require(TaxNumber(parsing: "0013121660091000")).isPersonal)
    }

    @Test(arguments: ["copyright", "design", "madrid", "patent", "simplePatent", "trademark", "tradeSecret", "other"])
    func `numbers of rights fit their kind and no other`(_ kind: String) {
        guard let number = RightNumber.registrationExample(kind: kind) else {
            #expect(RightNumber.isRegistration("anything", kind: kind))
            #expect(RightNumber.isApplication("anything", kind: kind))
            return
        }
        #expect(RightNumber.isRegistration(number, kind: kind))
        #expect(RightNumber.isRegistration(" " + number.lowercased() + ".", kind: kind))
        #expect(!RightNumber.isRegistration(number + "9999", kind: kind))
        if let application = RightNumber.applicationExample(kind: kind) {
            #expect(RightNumber.isApplication(application, kind: kind))
            #expect(!RightNumber.isApplication(application.replacing("20", with: "18"), kind: kind))
        }
        for other in ["design", "patent", "simplePatent", "trademark"] where other != kind {
            #expect(!RightNumber.isRegistration(number, kind: other))
        }
    }
}
