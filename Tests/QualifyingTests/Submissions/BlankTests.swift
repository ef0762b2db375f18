import FEEL
import Qualifying
import Testing

struct BlankTests {
    static func blank(_ checklist: Checklist, _ language: Language, nib: String? = "1234567890123") -> [UInt8] {
        guard let day = CalendarDate(year: 2026, month: 3, day: 2) else { return [] }
        return BlankChecklist(of: checklist, language: language, nib: nib, day: day).bytes
    }

    private static func text(_ kind: Kind, _ language: Language, nib: String? = "1234567890123") throws -> String {
        let checklist = try #require(Sample.references.catalogue[kind, "2026.1"])
        return String(decoding: blank(checklist, language, nib: nib), as: UTF8.self)
    }

    @Test(arguments: Kind.allCases, Language.allCases)
    func `a blank with its answers filled in is a submission`(_ kind: Kind, _ language: Language) throws {
        let filled = try Self.text(kind, language).replacing("<score/>", with: "<score>6</score>")
        guard case .understood(let submission, let warnings) = Sample.read(filled) else {
            Issue.record("refused: \(Sample.read(filled).problems)")
            return
        }
        #expect(submission.kind == kind)
        #expect(submission.language == language)
        #expect(submission.nib == "1234567890123")
        #expect(warnings.allSatisfy { $0.id == "placeholder-left" })
        #expect(warnings.count == (kind == .quality ? 6 : 5))
    }

    @Test(arguments: Language.allCases)
    func `every question stands as a comment with its help and expected evidence`(_ language: Language) throws {
        let text = try Self.text(.quality, language)
        let checklist = try #require(Sample.references.catalogue.newest(.quality))
        for question in checklist.questions {
            for wording in [question.text, question.help, question.evidence] {
                #expect(text.contains(wording[language]))
            }
        }
        #expect(text.contains("Q201 ★"))
        #expect(!text.contains("Q202 ★"))
        #expect(text.contains("<answer question=\"Q601\" step=\"E1\">"))
    }

    @Test func `without a supplier the business number is to be overwritten`() throws {
        #expect(try Self.text(.ip, .en, nib: nil).contains("<nib>0000000000000</nib>"))
    }
}
