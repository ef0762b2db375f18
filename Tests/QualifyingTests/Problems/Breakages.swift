import Qualifying

/// Ways to break the samples, one mistake each.
enum Breakages {
    /// All of them.
    static let all = answers + identity + references + packaging + rights

    /// The ids that the schema finds, whose path is an element's name.
    static let structural: Set<String> = [
        "kbli-malformed", "nib-malformed", "province-scheme-missing", "reason-missing", "score-unknown",
    ]

    private static let answers: [Breakage] = [
        Breakage(
            .answerDuplicate, "<answer question=\"Q202\"><score>8</score></answer>",
            "<answer question=\"Q202\"><score>8</score></answer>①<answer question=\"Q202\"><score>6</score></answer>",
            found: "Q202", ["question": "Q202", "step": "", "line": "32"]),
        Breakage(
            .answerDuplicate, "<answer question=\"Q602\" step=\"E1\">",
            "①<answer question=\"Q601\" step=\"E1\"><score>6</score></answer><answer question=\"Q602\" step=\"E1\">",
            found: "Q601", ["question": "Q601", "step": "E1", "line": "33"]),
        Breakage(
            .answerMissing,
            "<answers>\n    <answer question=\"Q201\"><score>10</score>"
                + "<evidence kind=\"document\" id=\"EV-1\">Manual, page 4</evidence></answer>",
            "①<answers>", expected: "Q201", ["question": "Q201", "step": ""]),
        Breakage(
            .answerMissing, Sample.quality.markingAnswers,
            "<answer question=\"Q601\" step=\"E2\"><score>6</score></answer>",
            "", expected: "Q601", ["question": "Q601", "step": "E2"]),
        Breakage(
            .answerScaleMismatched, "<score>8</score></answer>", "①<mark>D</mark></answer>", found: "D",
            expected: "0, 4, 6, 8, 10", ["question": "Q202"]),
        Breakage(
            .answerScaleMismatched, Sample.marks, "<mark>D</mark>", "①<score>6</score>", found: "6",
            expected: "O, D, X", ["question": "I101"]),
        Breakage(
            .answerStepMissing, "<answer question=\"Q601\" step=\"E2\"><score>6</score></answer>",
            "<answer question=\"Q601\" step=\"E2\"><score>6</score></answer>①<answer question=\"Q601\"><score>6</score></answer>",
            expected: "E1, E2", ["question": "Q601"]),
        Breakage(
            .answerStepUnexpected, "<answer question=\"Q202\"><score>8</score></answer>",
            "<answer question=\"Q202\"><score>8</score></answer>"
                + "<answer question=\"Q202\" ①step=\"E1\"><score>6</score></answer>",
            found: "E1", ["question": "Q202", "step": "E1"]),
        Breakage(
            .evidenceMissing, "<answer question=\"Q202\"><score>8</score>",
            "①<answer question=\"Q202\"><score>10</score>",
            expected: "evidence", ["question": "Q202", "score": "10", "limit": "10"]),
        Breakage(
            .evidenceMissing, "<answer question=\"Q601\" step=\"E2\"><score>6</score>",
            "①<answer question=\"Q601\" step=\"E2\"><score>8</score>", expected: "evidence",
            ["question": "Q601", "score": "8", "limit": "8"]),
        Breakage(
            .evidenceMissing, Sample.marks, "<answer question=\"I101\"><mark>D</mark>",
            "①<answer question=\"I101\"><mark>O</mark>", expected: "evidence",
            ["question": "I101", "score": "O", "limit": "O"]),
        Breakage(
            .questionUnknown, "<answer question=\"Q202\"><score>8</score></answer>",
            "<answer question=\"Q202\"><score>8</score></answer><answer ①question=\"Q302\"><score>6</score></answer>",
            found: "Q302", expected: "Q202", ["kind": "quality", "nearest": "Q202"]),
        Breakage(
            .reasonMissing, "<notApplicable>no tools of the customer</notApplicable>",
            "①<notApplicable> </notApplicable>"),
        Breakage(.scoreUnknown, "<score>6</score>", "①<score>7</score>", found: "7", expected: "0, 4, 6, 8, 10"),
    ]

    private static let identity: [Breakage] = [
        Breakage(
            .ahuMalformed, "<ahu>AHU-0012345.AH.01.01</ahu>", "①<ahu>12345</ahu>", found: "12345",
            expected: "AHU-0012345.AH.01.01"),
        Breakage(
            .checklistUnknown, "checklist=\"2026.1\"", "①checklist=\"2025.9\"", found: "2025.9", expected: "2026.1",
            ["kind": "quality"]),
        Breakage(
            .hsMalformed, "hs=\"8708.29\"", "①hs=\"8708.2\"", found: "8708.2", expected: "8708.29"),
        Breakage(
            .hsMalformed, "hs=\"870829\" origin", "①hs=\"87082\" origin", found: "87082", expected: "8708.29"),
        Breakage(
            .kbliMalformed, "<kbli version=\"2020\">25910</kbli>", "①<kbli version=\"2020\">2591</kbli>", found: "2591",
            expected: "25910"),
        Breakage(
            .nibMalformed, "<nib>1234567890123</nib>", "①<nib>123456789012</nib>", found: "123456789012",
            expected: "1234567890123"),
        Breakage(
            .npwpChecksumWrong, "<npwp>01.312.166.0-091.000</npwp>", "①<npwp>21.609.052.4-017.001</npwp>",
            found: "21.609.052.4-017.001"),
        Breakage(
            .npwpMalformed, "<npwp>01.312.166.0-091.000</npwp>", "①<npwp>01.312.166</npwp>", found: "01.312.166",
            expected: "01.312.166.0-091.000"),
        Breakage(
            .placeholderLeft, "<organisation>Balai Logam</organisation>", "①<organisation>…</organisation>", found: "…"),
        Breakage(
            .provinceSchemeMissing, "<province scheme=\"bps\" code=\"33\"/>", "①<province code=\"33\"/>",
            expected: "bps, iso, kemendagri"),
        Breakage(
            .provinceSchemeWrong, "scheme=\"bps\" code=\"33\"", "scheme=\"bps\" ①code=\"93\"", found: "93",
            expected: "kemendagri", ["scheme": "bps", "other": "kemendagri", "name": "South Papua"]),
        Breakage(
            .provinceSchemeWrong, "scheme=\"bps\" code=\"33\"", "scheme=\"bps\" ①code=\"ID-JT\"", found: "ID-JT",
            expected: "iso", ["scheme": "bps", "other": "iso", "name": "Central Java"]),
        Breakage(
            .provinceUnknown, "scheme=\"iso\" code=\"ID-JT\"", "scheme=\"iso\" ①code=\"ID-PP\"", found: "ID-PP",
            ["scheme": "iso"]),
        Breakage(
            .unitMissing, "<machine type=\"press\" tonnage=\"110\" unit=\"t\"",
            "①<machine type=\"press\" tonnage=\"110\"",
            found: "110", expected: "t, kN"),
    ]

    private static let references: [Breakage] = [
        Breakage(
            .datesOutOfOrder, "end=\"2026-03-04\"", "①end=\"2026-03-01\"", found: "2026-03-01", expected: "2026-03-02",
            dates("start", "2026-03-02", "end", "2026-03-01")),
        Breakage(
            .datesOutOfOrder, "<expires>2027-04-30</expires>", "①<expires>2024-04-30</expires>", found: "2024-04-30",
            expected: "2024-05-01", dates("issued", "2024-05-01", "expires", "2024-04-30")),
        Breakage(
            .datesOutOfOrder, "until=\"2026-12-31\"", "①until=\"2025-12-31\"", found: "2025-12-31",
            expected: "2026-01-01", dates("from", "2026-01-01", "until", "2025-12-31")),
        Breakage(
            .datesOutOfOrder, "due=\"2026-05-03\"", "①due=\"2026-03-03\"", found: "2026-03-03", expected: "2026-03-04",
            dates("raised", "2026-03-04", "due", "2026-03-03")),
        Breakage(
            .datesOutOfOrder, "actual=\"2026-03-05\"", "①actual=\"2026-03-03\"", found: "2026-03-03",
            expected: "2026-03-04", dates("raised", "2026-03-04", "actual", "2026-03-03")),
        Breakage(
            .datesOutOfOrder, "<closed>2026-03-20</closed>", "①<closed>2026-03-03</closed>", found: "2026-03-03",
            expected: "2026-03-04", dates("raised", "2026-03-04", "closed", "2026-03-03")),
        Breakage(
            .idDuplicate, Sample.ip, "</right>",
            "</right><right ①id=\"R1\" kind=\"other\" state=\"draft\"><name>K</name><owner kind=\"company\">K</owner></right>",
            found: "R1", ["id": "R1", "line": "28"]),
        Breakage(
            .referenceUnknown, "<answer question=\"Q602\" step=\"E1\">",
            "<answer question=\"Q602\" ①step=\"E3\"><score>6</score></answer><answer question=\"Q602\" step=\"E1\">",
            found: "E3", expected: "E1, E2", ["kind": "step"]),
        Breakage(
            .idDuplicate, "</steps>", "<step ①id=\"E1\" process=\"welding\"><name>Weld</name></step></steps>",
            found: "E1",
            ["id": "E1", "line": "27"]),
        Breakage(
            .referenceUnknown, "siteRef=\"S1\"", "①siteRef=\"S2\"", found: "S2", expected: "S1", ["kind": "site"]),
        Breakage(
            .referenceUnknown, "grade=\"minor\" question=\"Q202\"", "grade=\"minor\" ①question=\"Q222\"", found: "Q222",
            expected: "Q202", ["kind": "question"]),
        Breakage(
            .stepsMissing, Sample.quality.withoutSteps, "<submission", "①<submission"),
    ]

    private static let packaging: [Breakage] = [
        Breakage(
            .ispmMarkMalformed, Sample.packaging, "<ispmMark>ID-031 HT", "①<ispmMark>HT ID 031", found: "HT ID 031",
            expected: "ID-031 HT"),
        Breakage(
            .lsproMalformed, Sample.packaging, "<accreditation>KAN LSPr-010-IDN", "①<accreditation>LSPr-10",
            found: "LSPr-10", expected: "LSPr-010-IDN"),
        Breakage(
            .packagingMaterialMalformed, Sample.packaging, "<primary>PAP 20", "①<primary>CARTON", found: "CARTON",
            expected: "PAP 20"),
        Breakage(
            .partUnexpected, Sample.packaging, "<answers>",
            "①<steps><step id=\"E1\" process=\"welding\"><name>Weld</name></step></steps><answers>", found: "steps",
            expected: "quality", ["part": "steps", "kind": "packaging"]),
        Breakage(
            .partUnexpected, Sample.packaging, "<packagingSheets>", "①<performance ppm=\"1\"/><packagingSheets>",
            found: "performance", expected: "quality", ["part": "performance", "kind": "packaging"]),
        Breakage(
            .referenceUnknown, Sample.packaging, "<packagingSheet product=\"P1\">", "<packagingSheet ①product=\"P9\">",
            found: "P9", expected: "P1", ["kind": "product"]),
        Breakage(
            .sniMalformed, Sample.packaging, "<sni>SNI 1896:2008", "①<sni>1896", found: "1896",
            expected: "SNI 1896:2008"),
        Breakage(
            .tpCodeMalformed, Sample.packaging, "<tpCode>TP-331", "①<tpCode>TP-31", found: "TP-31", expected: "TP-331"),
        Breakage(
            .transportTestMalformed, Sample.packaging, "version=\"3A\"", "①version=\"9Z\"", found: "9Z",
            expected: "ISTA 3A"),
        Breakage(
            .unMarkMalformed, Sample.packaging, "<unMark>4G/Y30/S/25/ID/ABC", "①<unMark>4G", found: "4G",
            expected: "4G/Y30/S/25/ID/ABC"),
        Breakage(
            .unNumberMalformed, Sample.packaging, "<unNumber>UN2794", "①<unNumber>2794", found: "2794",
            expected: "UN2794"),
    ]

    private static let rights: [Breakage] = [
        Breakage(
            .applicationNumberMalformed, Sample.ip, "<applicationNumber>JID2020012345", "①<applicationNumber>2020-1",
            found: "2020-1", expected: "JID2026012345", ["kind": "trademark"]),
        Breakage(
            .rightNumberMalformed, Sample.ip, "<number>IDM000012345", "①<number>IDM12345", found: "IDM12345",
            expected: "IDM000012345", ["kind": "trademark"]),
        Breakage(
            .referenceUnknown, Sample.ip, "<licence right=\"R1\"", "<licence ①right=\"R2\"", found: "R2",
            expected: "R1", ["kind": "right"]),
        Breakage(
            .datesOutOfOrder, Sample.ip, "<registered>2021-05-06", "①<registered>2019-05-06", found: "2019-05-06",
            expected: "2020-02-03", dates("filed", "2020-02-03", "registered", "2019-05-06")),
        Breakage(
            .datesOutOfOrder, Sample.ip, "<expires>2030-02-02", "①<expires>2021-02-02", found: "2021-02-02",
            expected: "2021-05-06", dates("registered", "2021-05-06", "expires", "2021-02-02")),
        Breakage(
            .datesOutOfOrder, Sample.ip, "end=\"2026-12-31\"", "①end=\"2021-12-31\"", found: "2021-12-31",
            expected: "2022-01-01", dates("start", "2022-01-01", "end", "2021-12-31")),
    ]

    private static func dates(
        _ earlier: String, _ earlierDate: String, _ later: String, _ laterDate: String
    ) -> [String: String] {
        ["earlier": earlier, "earlierDate": earlierDate, "later": later, "laterDate": laterDate]
    }
}

extension String {
    /// The text with a mark before its answers.
    fileprivate var markingAnswers: String { replacingOccurrence(of: "<answers>", with: "①<answers>") }

    /// The text with neither steps nor answers to questions asked for each step.
    fileprivate var withoutSteps: String {
        replacing(/(?s)<steps>.*?<\/steps>/, with: "")
            .replacing(/<answer question="Q60.".*?<\/answer>/, with: "")
    }
}
