internal import FEEL

extension Column {
    /// Values of a column that no cell tells apart.
    struct Part: Sendable {
        /// Their bucket in the column's index.
        let bucket: Int

        /// How a cell would name them.
        let text: String
    }

    /// Null, which is a value of every type.
    static let null = Part(bucket: ColumnIndex.Layout.null, text: "null")

    /// Whether a cell names null.
    var namesNull: Bool {
        constants.contains { $0.start.isNull && $0.end.isNull && $0.form == .comparison(.equal) }
    }

    private var constants: [RangeValue] {
        cells.flatMap { cell -> [RangeValue] in
            if case .constant(let tests, _) = cell.kind { tests } else { [] }
        }
    }

    /// The values other than null that the column may see, as far as its cells tell them apart: of its type, or of the kinds
    /// its cells name.
    var domain: [Part] {
        let constants = constants
        let known = type ?? (input.type == .null ? .any : input.type)
        var parts: [Part] = []
        func asks(_ wanted: FEELType, _ isNamed: (Value) -> Bool) -> Bool {
            known == wanted || known == .any && constants.contains { isNamed($0.start) || isNamed($0.end) }
        }
        if asks(.boolean, { $0.asBoolean != nil }) {
            parts.append(Part(bucket: ColumnIndex.Layout.no, text: "false"))
            parts.append(Part(bucket: ColumnIndex.Layout.yes, text: "true"))
        }
        if asks(.number, { $0.asNumber != nil }) {
            parts += segments(index.numbers.numbers.map { .number($0) }, from: ColumnIndex.Layout.numbers)
        }
        if asks(.date, { $0.asDate != nil }) { parts += segments(index.dates.values, from: index.layout.dates) }
        if asks(.monthsDuration, { if case .monthsDuration = $0 { true } else { false } }) {
            parts += segments(index.months.values, from: index.layout.months)
        }
        if asks(.timeDuration, { if case .timeDuration = $0 { true } else { false } }) {
            parts += segments(index.durations.values, from: index.layout.durations)
        }
        if asks(.string, { $0.asString != nil }) { parts += texts }
        return parts
    }

    private func segments(_ points: [Value], from start: Int) -> [Part] {
        var parts: [Part] = []
        for segment in 0...points.count * 2 {
            let before = segment > 1 ? points[(segment - 1) / 2].notation : nil
            let after = segment / 2 < points.count ? points[segment / 2].notation : nil
            let text =
                switch (segment % 2, before, after) {
                case (1, _, let point?): point
                case (_, let low?, let high?): "(\(low)..\(high))"
                case (_, let low?, nil): "> \(low)"
                case (_, nil, let high?): "< \(high)"
                default: "any"
                }
            if segment % 2 == 0 || allows(points[segment / 2]) {
                parts.append(Part(bucket: start + segment, text: text))
            }
        }
        // Of what lies between the points nothing is known but what is allowed; a list of values allows only points.
        return allowsOnlyPoints ? parts.filter { ($0.bucket - start) % 2 == 1 } : parts
    }

    private var texts: [Part] {
        let start = index.layout.texts
        var parts = index.named.enumerated().filter { allows(.string($1)) }.map {
            Part(bucket: start + $0, text: Value.string($1).notation)
        }
        guard let allowedTexts else {
            parts.append(Part(bucket: index.layout.otherTexts, text: "any other string"))
            return parts
        }
        if let other = allowedTexts.first(where: { !index.named.contains($0) }) {
            parts.append(Part(bucket: index.layout.otherTexts, text: Value.string(other).notation))
        }
        return parts
    }

    private func allows(_ value: Value) -> Bool { expected?.accepts(value) ?? true }

    /// The strings that are allowed, if they are listed.
    private var allowedTexts: [String]? {
        guard case .constant(let tests, false)? = expected?.kind else { return nil }
        let texts = tests.compactMap { $0.form == .comparison(.equal) ? $0.start.asString : nil }
        return texts.count == tests.count ? texts : nil
    }

    private var allowsOnlyPoints: Bool {
        guard case .constant(let tests, false)? = expected?.kind else { return false }
        return tests.allSatisfy { $0.form == .comparison(.equal) }
    }
}
