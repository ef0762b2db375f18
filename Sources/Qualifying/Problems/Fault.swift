extension Problem {
    /// What can be wrong with a file beyond what ``XML`` finds; the raw value is the stable id.
    package enum Fault: String, CaseIterable, Sendable {
        case ahuMalformed = "ahu-malformed"
        case answerDuplicate = "answer-duplicate"
        case answerMissing = "answer-missing"
        case answerScaleMismatched = "answer-scale-mismatched"
        case answerStepMissing = "answer-step-missing"
        case answerStepUnexpected = "answer-step-unexpected"
        case applicationNumberMalformed = "application-number-malformed"
        case checklistUnknown = "checklist-unknown"
        case datesOutOfOrder = "dates-out-of-order"
        case evidenceMissing = "evidence-missing"
        case hsMalformed = "hs-malformed"
        case idDuplicate = "id-duplicate"
        case ispmMarkMalformed = "ispm-mark-malformed"
        case kbliMalformed = "kbli-malformed"
        case lsproMalformed = "lspro-malformed"
        case messageMalformed = "message-malformed"
        case nibMalformed = "nib-malformed"
        case npwpChecksumWrong = "npwp-checksum-wrong"
        case npwpMalformed = "npwp-malformed"
        case packagingMaterialMalformed = "packaging-material-malformed"
        case partUnexpected = "part-unexpected"
        case placeholderLeft = "placeholder-left"
        case provinceSchemeMissing = "province-scheme-missing"
        case provinceSchemeWrong = "province-scheme-wrong"
        case provinceUnknown = "province-unknown"
        case questionIdMalformed = "question-id-malformed"
        case questionUnknown = "question-unknown"
        case reasonMissing = "reason-missing"
        case referenceUnknown = "reference-unknown"
        case rightNumberMalformed = "right-number-malformed"
        case scoreUnknown = "score-unknown"
        case sniMalformed = "sni-malformed"
        case stepsMissing = "steps-missing"
        case tpCodeMalformed = "tp-code-malformed"
        case transportTestMalformed = "transport-test-malformed"
        case unMarkMalformed = "un-mark-malformed"
        case unNumberMalformed = "un-number-malformed"
        case unitMissing = "unit-missing"
        case validationUnfinished = "validation-unfinished"
    }
}

extension Problem.Fault {
    /// The names of the values its text may use beside `found` and `expected`, which every problem has.
    package var arguments: [String] {
        switch self {
        case .answerDuplicate: ["question", "step", "line"]
        case .answerMissing: ["question", "step"]
        case .answerScaleMismatched, .answerStepMissing: ["question"]
        case .answerStepUnexpected: ["question", "step"]
        case .applicationNumberMalformed, .rightNumberMalformed: ["kind"]
        case .checklistUnknown: ["kind"]
        case .datesOutOfOrder: ["earlier", "earlierDate", "later", "laterDate"]
        case .evidenceMissing: ["question", "score", "limit"]
        case .idDuplicate: ["id", "line"]
        case .messageMalformed: ["key", "detail"]
        case .partUnexpected: ["part", "kind"]
        case .provinceSchemeWrong: ["scheme", "other", "name"]
        case .provinceUnknown: ["scheme"]
        case .questionUnknown: ["kind", "nearest"]
        case .referenceUnknown: ["kind"]
        case .validationUnfinished: ["detail"]
        case .ahuMalformed, .hsMalformed, .ispmMarkMalformed, .kbliMalformed, .lsproMalformed, .nibMalformed,
            .npwpChecksumWrong, .npwpMalformed, .packagingMaterialMalformed, .placeholderLeft, .provinceSchemeMissing,
            .questionIdMalformed, .reasonMissing, .scoreUnknown, .sniMalformed, .stepsMissing, .tpCodeMalformed,
            .transportTestMalformed, .unMarkMalformed, .unNumberMalformed, .unitMissing:
            []
        }
    }

    /// Whether the file is taken in all the same: the formats of numbers changed over the years, and papers differ.
    package var severity: Problem.Severity {
        switch self {
        case .ahuMalformed, .applicationNumberMalformed, .hsMalformed, .ispmMarkMalformed, .lsproMalformed,
            .npwpChecksumWrong, .npwpMalformed, .packagingMaterialMalformed, .placeholderLeft, .rightNumberMalformed,
            .sniMalformed, .tpCodeMalformed, .transportTestMalformed, .unMarkMalformed, .unNumberMalformed:
            .warning
        default: .error
        }
    }
}
