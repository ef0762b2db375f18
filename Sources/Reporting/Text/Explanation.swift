internal import Qualifying

/// A decision as text for a terminal: the facts of the report, in its order.
struct Explanation {
    private var view: View
    private var pen: Pen
    private var sheet: Sheet

    /// The explanation of what a report's view holds.
    init(_ view: View, _ pen: Pen, isColoured: Bool) {
        self.view = view
        self.pen = pen
        sheet = Sheet(isColoured: isColoured)
    }

    /// The text.
    mutating func text() -> [UInt8] {
        heading()
        parts()
        list("report.reasons", .reasons) { explanation, row in explanation.reason(row) }
        list("report.mends", .mends) { explanation, row in explanation.mend(row) }
        list("report.downgrades", .downgrades) { explanation, row in explanation.downgrade(row) }
        papers("report.certificates", .certificates, [.kind, .number, .expires, .state])
        papers("report.rights", .rights, [.kind, .name, .expires, .state])
        papers("report.nonconformities", .nonconformities, [.id, .grade, .due, .state])
        papers("report.projection", .indicative, [.title, .value])
        criteria()
        return sheet.bytes
    }

    private mutating func heading() {
        sheet.add(written(.name), .bold)
        sheet.add("  NIB ")
        sheet.add(written(.nib))
        sheet.add("\n")
        var rows: [([UInt8], [UInt8], Sheet.Style)] = [(label("report.outcome"), written(.status), style())]
        for (key, slot) in [
            ("report.validUntil", Slot.validUntil), ("report.reaudit", .reauditDue), ("report.nextChange", .nextChange),
            ("report.asOf", .asOf), ("report.record", .record),
        ] where isSomething(slot) {
            rows.append((label(key), written(slot), .plain))
        }
        aligned(rows)
        if view[.cappedBy] != nil {
            sheet.add(label("report.cap"))
            sheet.add(" ")
            sheet.add(written(.cappedBy))
            sheet.add("\n")
        }
    }

    private mutating func style() -> Sheet.Style {
        switch String(decoding: written(.statusClass), as: UTF8.self) {
        case "ready": .green
        case "conditional", "incomplete": .yellow
        default: .red
        }
    }

    private mutating func parts() {
        sheet.add("\n")
        aligned(
            rows(view[.parts]).map { part in
                var line = written(part, .outcome)
                for slot in [Slot.grade, .percent] where isSomething(slot, part) {
                    line += " · ".utf8 + written(part, slot)
                }
                if isSomething(.missing, part) { line += " · ".utf8 + label("report.missing") }
                return (written(part, .part), line, .plain)
            })
    }

    private mutating func aligned(_ rows: [([UInt8], [UInt8], Sheet.Style)]) {
        let width = rows.map { TerminalWidth.of(String(decoding: $0.0, as: UTF8.self)) }.max() ?? 0
        for (label, value, style) in rows {
            sheet.add("  ")
            sheet.add(label, width: width + 2, .dim)
            sheet.add(value, style)
            sheet.add("\n")
        }
    }

    private mutating func list(_ title: String, _ slot: Slot, _ write: (inout Explanation, View.Row) -> Void) {
        let rows = framed(view[slot])
        guard !rows.isEmpty else { return }
        self.title(title)
        for row in rows { write(&self, row) }
    }

    private mutating func reason(_ row: View.Row) {
        sheet.add("  ")
        sheet.add(written(row, .criterion), width: 8, .bold)
        sheet.add(written(row, .message))
        var details: [[UInt8]] = [written(row, .effect)]
        for (key, slot) in [("report.value", Slot.value), ("report.limit", .limit)]
        where isSomething(slot, row) {
            details.append(label(key) + [0x20] + written(row, slot))
        }
        details.append(written(row, .document))
        if isSomething(.line, row) {
            details.append(label("report.line") + [0x20] + written(row, .line))
        }
        detail(details)
    }

    private mutating func mend(_ row: View.Row) {
        sheet.add("  ")
        sheet.add(written(row, .criterion), width: 8, .bold)
        sheet.add(written(row, .what))
        var details: [[UInt8]] = []
        if isSomething(.due, row) { details.append(label("report.due") + [0x20] + written(row, .due)) }
        details += framed(view.content(.facilitation, of: row)).map {
            label("report.help") + [0x20] + written($0, .name)
        }
        detail(details)
    }

    private mutating func downgrade(_ row: View.Row) {
        sheet.add("  ")
        sheet.add(written(row, .id), width: 8, .bold)
        sheet.add(written(row, .from))
        sheet.add(" → ")
        sheet.add(written(row, .to))
        sheet.add(": ")
        sheet.add(written(row, .subject))
        sheet.add(" = ")
        sheet.add(written(row, .value))
        sheet.add(", ")
        sheet.add(label("report.downgrade.limit"))
        sheet.add(" ")
        sheet.add(written(row, .limit))
        sheet.add("\n")
    }

    private mutating func detail(_ details: [[UInt8]]) {
        sheet.add("\n")
        guard !details.isEmpty else { return }
        sheet.add("          ")
        sheet.add(Array(details.joined(separator: Array(" · ".utf8))), .dim)
        sheet.add("\n")
    }

    private mutating func papers(_ title: String, _ slot: Slot, _ columns: [Slot]) {
        let rows = framed(view[slot]).map { row in columns.map { written(row, $0) } }
        guard !rows.isEmpty else { return }
        self.title(title)
        let widths = columns.indices.map { column in
            rows.map { TerminalWidth.of(String(decoding: $0[column], as: UTF8.self)) }.max() ?? 0
        }
        for row in rows {
            sheet.add("  ")
            for (column, text) in row.enumerated() {
                if column < row.count - 1 {
                    sheet.add(text.isEmpty ? Array("–".utf8) : text, width: widths[column] + 2)
                } else {
                    sheet.add(text)
                }
            }
            sheet.add("\n")
        }
    }

    private mutating func criteria() {
        title("report.criteria")
        for (index, count) in rows(view[.counts]).enumerated() {
            sheet.add(index == 0 ? "  " : " + ")
            sheet.add(written(count, .state))
            sheet.add(" ")
            sheet.add(written(count, .total))
        }
        sheet.add(" = ")
        sheet.add(written(.total))
        sheet.add("\n")
    }

    private mutating func title(_ key: String) {
        sheet.add("\n")
        sheet.add(label(key), .bold)
        sheet.add("\n")
    }

    private func rows(_ content: Content?) -> [View.Row] {
        guard case .rows(let start, let end)? = content else { return [] }
        return Array(view.lists[Int(start)..<Int(end)])
    }

    /// The rows of a list that comes framed.
    private func framed(_ content: Content?) -> [View.Row] {
        rows(content).first.map { rows(view.content(.rows, of: $0)) } ?? []
    }

    private func isSomething(_ slot: Slot, _ row: View.Row? = nil) -> Bool {
        (row.map { view.content(slot, of: $0) } ?? view[slot]).map(view.isSomething) ?? false
    }

    private mutating func label(_ key: String) -> [UInt8] {
        pen.message(key, &view)
        return pen.take()
    }

    private mutating func written(_ slot: Slot) -> [UInt8] { written(view[slot]) }

    private mutating func written(_ row: View.Row, _ slot: Slot) -> [UInt8] {
        written(view.content(slot, of: row))
    }

    private mutating func written(_ content: Content?) -> [UInt8] {
        if let content { pen.write(content, of: view) }
        return pen.take()
    }
}
