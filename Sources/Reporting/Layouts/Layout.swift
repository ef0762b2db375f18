/// A Mustache template made ready for one language.
///
/// Templates are plain Mustache files: values, sections, inverted sections, comments and partials. What never changes
/// from page to page (texts of the language, styles, called templates) is put in when the template is read, so that
/// filling it copies bytes and looks at nothing twice. A name no page has a value for is an error then and there,
/// where Mustache would leave a blank that nobody sees.
struct Layout: Sendable {
    /// One step of filling a page: some bytes are copied, then something is done.
    struct Step: Sendable {
        /// The bytes, by their place in `literals`.
        let literal: Range<Int>
        /// What is done then.
        var action: Action
    }

    /// What a step does.
    enum Action: Sendable {
        /// Nothing more: a section or the page ends here.
        case none
        /// Goes on behind the section unless there is something; else goes through it for each.
        case section(Slot, end: Int)
        /// Goes on behind the section if there is something.
        case inverted(Slot, end: Int)
        /// Writes a value. A text is always escaped, also in `{{{name}}}`: no template can let a name be markup.
        case value(Slot)
    }

    /// The greatest number of templates calling one another.
    static let depthLimit = 16

    let steps: [Step]
    let literals: [UInt8]

    /// Fills the page.
    func fill(with view: View, to pen: inout Pen) {
        var rows: [View.Row] = []
        fill(0..<steps.count, view, &rows, &pen)
    }

    private func fill(_ range: Range<Int>, _ view: View, _ rows: inout [View.Row], _ pen: inout Pen) {
        var index = range.lowerBound
        while index < range.upperBound {
            let step = steps[index]
            pen.copy(literals.span.extracting(step.literal))
            switch step.action {
            case .none: break
            case .value(let slot):
                if let content = view.content(slot, within: rows) { pen.write(content, of: view) }
            case .inverted(let slot, let end):
                if !isSomething(view.content(slot, within: rows), view) { fill(index + 1..<end, view, &rows, &pen) }
                index = end - 1
            case .section(let slot, let end):
                let content = view.content(slot, within: rows)
                if isSomething(content, view) { section(content, index + 1..<end, view, &rows, &pen) }
                index = end - 1
            }
            index += 1
        }
    }

    private func isSomething(_ content: Content?, _ view: View) -> Bool {
        guard let content else { return false }
        return view.isSomething(content)
    }

    private func section(
        _ content: Content?, _ range: Range<Int>, _ view: View, _ rows: inout [View.Row], _ pen: inout Pen
    ) {
        guard case .rows(let start, let end)? = content else { return fill(range, view, &rows, &pen) }
        for place in start..<end {
            rows.append(view.lists[Int(place)])
            fill(range, view, &rows, &pen)
            rows.removeLast()
        }
    }
}
