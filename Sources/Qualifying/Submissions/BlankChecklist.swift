package import FEEL
internal import XML

/// A checklist to fill: a submission that is valid but for the answers, with every question in the auditor's language.
package struct BlankChecklist: Sendable {
    /// What stands where the auditor has to write a name.
    package static let placeholder = "…"

    private let checklist: Checklist
    private let language: Language
    private let nib: String
    private let day: CalendarDate

    /// A blank for a checklist.
    ///
    /// - Parameters:
    ///   - checklist: the questions.
    ///   - language: the language of the comments, and of the receipt to come.
    ///   - nib: the supplier's business number; zeros to be overwritten if it is not known yet.
    ///   - day: the day to start from as the day of the audit.
    package init(of checklist: Checklist, language: Language, nib: String?, day: CalendarDate) {
        self.checklist = checklist
        self.language = language
        self.nib = nib ?? "0000000000000"
        self.day = day
    }

    /// The file.
    package var bytes: [UInt8] {
        var writer = Writer(capacity: 64 << 10)
        writer.declaration()
        writer.comment(checklist.title[language])
        writer.comment(Texts.instruction[language])
        writer.open("submission")
        writer.attribute("xmlns", Submission.namespace)
        writer.attribute("kind", checklist.kind.rawValue)
        writer.attribute("checklist", checklist.edition)
        writer.attribute("language", language.rawValue)
        writeParties(&writer)
        if checklist.asksPerStep { writeSteps(&writer) }
        writeAnswers(&writer)
        writer.comment(sample)
        writer.close()
        return writer.finish()
    }

    private func writeParties(_ writer: inout Writer) {
        writer.element("supplier") { writer in
            writer.element("nib", text: nib)
            writer.element("name", text: Self.placeholder)
            writer.comment(Texts.province[language])
            writer.element("province", ["scheme": "iso", "code": "ID-JK"])
        }
        writer.element("site", ["id": "S1"]) { writer in
            writer.element("name", text: Self.placeholder)
            writer.element("address", text: Self.placeholder)
            writer.element("province", ["scheme": "iso", "code": "ID-JK"])
        }
        writer.element("auditor", ["id": "AUD-000"]) { writer in
            writer.element("name", text: Self.placeholder)
            writer.element("organisation", text: Self.placeholder)
        }
        writer.element("audit", ["start": day.description, "end": day.description, "purpose": "initial"])
    }

    private func writeSteps(_ writer: inout Writer) {
        writer.comment(Texts.steps[language])
        writer.element("steps") { writer in
            writer.element("step", ["id": "E1", "process": "assembly"]) { writer in
                writer.element("name", text: Self.placeholder)
            }
        }
    }

    private func writeAnswers(_ writer: inout Writer) {
        writer.element("answers") { writer in
            for section in checklist.sections {
                writer.comment("\(section.heading.id) \(section.heading.title[language])")
                for question in checklist.questions[section.range] {
                    writer.comment(comment(on: question))
                    writer.open("answer")
                    writer.attribute("question", question.id)
                    if question.isPerStep { writer.attribute("step", "E1") }
                    writer.element(checklist.scale == .points ? "score" : "mark")
                    writer.close()
                }
            }
        }
    }

    private func comment(on question: Question) -> String {
        let star = question.isStar ? " ★" : ""
        return """
            \(question.id)\(star) \(question.text[language])
                     \(Texts.help[language]) \(question.help[language])
                     \(Texts.evidence[language]) \(question.evidence[language])
            """
    }

    // A part that most submissions have, as a comment to be taken out of it.
    private var sample: String {
        let name = Self.placeholder
        let element =
            switch checklist.kind {
            case .ip:
                """
                <rights>
                  <right id="R1" kind="trademark" state="registered">
                    <name>\(name)</name><number>IDM000012345</number>
                    <owner kind="company">\(name)</owner>
                    <filed>\(day)</filed><class>12</class>
                  </right>
                </rights>
                """
            case .packaging, .quality:
                """
                <certificates>
                  <certificate id="C1" kind="iso9001" status="valid">
                    <standard>ISO 9001:2015</standard><number>\(name)</number><body>\(name)</body><holder>\(name)</holder>
                    <issued>\(day)</issued><expires>\(day)</expires>
                  </certificate>
                </certificates>
                """
            }
        return "\(Texts.sample[language])\n\(element)\n"
    }
}

extension Texts {
    fileprivate static let evidence = Texts(en: "Evidence:", id: "Bukti:", ja: "証拠：")

    fileprivate static let help = Texts(en: "Why:", id: "Mengapa:", ja: "ねらい：")

    fileprivate static let instruction = Texts(
        en: """
            How to fill this file: write the score 0, 4, 6, 8 or 10 between the tags of each answer, and below it what you \
            saw, as <evidence kind="document">…</evidence> (or record, photo, observation, interview). Where a question does \
            not concern the firm, write <notApplicable>reason</notApplicable> in place of the score. Replace every \
            \(BlankChecklist.placeholder).
            """,
        id: """
            Cara mengisi berkas ini: tulis nilai 0, 4, 6, 8 atau 10 pada setiap jawaban, lalu di bawahnya tulis apa yang \
            dilihat sebagai <evidence kind="document">…</evidence> (atau record, photo, observation, interview). Bila \
            pertanyaan tidak berlaku bagi perusahaan, tulis <notApplicable>alasan</notApplicable> sebagai ganti nilai. \
            Ganti setiap \(BlankChecklist.placeholder).
            """,
        ja: """
            記入方法：各回答のタグの間に評点 0、4、6、8、10 のいずれかを記入し、その下に確認した内容を \
            <evidence kind="document">…</evidence>（または record、photo、observation、interview）として記入してください。\
            該当しない質問には評点の代わりに <notApplicable>理由</notApplicable> を記入してください。\
            「\(BlankChecklist.placeholder)」はすべて書き換えてください。
            """)

    fileprivate static let province = Texts(
        en: "The province: ISO code, or scheme=\"bps\" or \"kemendagri\" with its two digits.",
        id: "Provinsi: kode ISO, atau scheme=\"bps\" atau \"kemendagri\" dengan dua angka kodenya.",
        ja: "州：ISO コード、または scheme=\"bps\" か \"kemendagri\" と2桁のコードを記入してください。")

    fileprivate static let sample = Texts(
        en: "More parts come here, for example:", id: "Bagian lain ditulis di sini, misalnya:",
        ja: "その他の項目はここに記入します。例：")

    fileprivate static let steps = Texts(
        en: "One step for each process of the product; questions of production are answered for each of them.",
        id: "Satu step untuk setiap proses; pertanyaan produksi dijawab untuk masing-masing.",
        ja: "工程ごとに step を1つ記入します。製造の質問は工程ごとに回答してください。")
}
