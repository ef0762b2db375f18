import Qualifying
import Testing
import XML

struct ProvincesTests {
    @Test func `there are thirty-eight provinces, each with three codes and three names`() throws {
        let all = try Sample.provinces().all
        #expect(all.count == 38)
        for scheme in Province.Scheme.allCases {
            #expect(Set(all.map { $0.code(in: scheme) }).count == 38)
        }
        for language in Language.allCases {
            #expect(Set(all.map { $0.names[language] }).count == 38)
        }
    }

    @Test(arguments: [
        ("91", Province.Scheme.bps, "ID-PB"), ("91", .kemendagri, "ID-PA"), ("94", .bps, "ID-PA"),
        ("94", .kemendagri, "ID-PT"), ("96", .bps, "ID-PT"), ("96", .kemendagri, "ID-PD"), ("33", .bps, "ID-JT"),
        ("33", .kemendagri, "ID-JT"), ("ID-JT", .iso, "ID-JT"),
    ])
    func `the codes of Papua mean what their scheme says`(_ code: String, _ scheme: Province.Scheme, _ iso: String)
        throws
    {
        #expect(try Sample.provinces().province(code, in: scheme)?.iso == iso)
    }

    @Test(arguments: [("93", Province.Scheme.bps), ("97", .kemendagri), ("ID-PP", .iso), ("33", .iso), ("", .bps)])
    func `a code that a scheme does not have names no province`(_ code: String, _ scheme: Province.Scheme) throws {
        #expect(try Sample.provinces().province(code, in: scheme) == nil)
    }

    @Test func `a code that stands twice in a scheme is refused`() throws {
        let name = Sample.translated("name", "A")
        let text = """
            <provinces xmlns="urn:layak:codes:1" edition="1">
            <province bps="11" kemendagri="11" iso="ID-AC">\(name)</province>
            <province bps="12" kemendagri="11" iso="ID-SU">\(name)</province>
            </provinces>
            """
        let schema = try Sample.schema("codes")
        let error = #expect(throws: Unreadable.self) { try Provinces(reading: Array(text.utf8), schema: schema) }
        #expect(error?.problems.map(\.id) == ["id-duplicate"])
        #expect(error?.problems.first?.place == Place(line: 3, column: 1))
    }
}
