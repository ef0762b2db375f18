/// A Mustache template made ready for one language.
///
/// Templates are plain Mustache files: values, sections, inverted sections, comments and partials. What never changes
/// from page to page (texts of the language, styles, called templates) is put in when the template is read, so that
/// filling it copies bytes and looks at nothing twice. A name no page has a value for is an error then and there,
/// where Mustache would leave a blank that nobody sees.
struct Layout: Sendable {
    /// One step of filling a page.
    enum Step: Sendable {
        /// Copies these bytes.
        case literal(Range<Int>)
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
        var stack = [view]
        fill(0..<steps.count, &stack, &pen)
    }

    private func fill(_ range: Range<Int>, _ stack: inout [View], _ pen: inout Pen) {
        var index = range.lowerBound
        while index < range.upperBound {
            switch steps[index] {
            case .literal(let range): pen.copy(literals, range)
            case .value(let slot): write(slot, stack, &pen)
            case .inverted(let slot, let end):
                if place(of: slot, stack, pen) == nil { fill(index + 1..<end, &stack, &pen) }
                index = end - 1
            case .section(let slot, let end):
                if let depth = place(of: slot, stack, pen) { section(slot, depth, index + 1..<end, &stack, &pen) }
                index = end - 1
            }
            index += 1
        }
    }

    private func section(
        _ slot: Slot, _ depth: Int, _ range: Range<Int>, _ stack: inout [View], _ pen: inout Pen
    ) {
        guard let views = stack[depth].turns(slot) else { return fill(range, &stack, &pen) }
        for view in views {
            stack.append(view)
            fill(range, &stack, &pen)
            stack.removeLast()
        }
    }

    // Mustache looks a name up from the innermost context outwards.
    private func write(_ slot: Slot, _ stack: [View], _ pen: inout Pen) {
        var depth = stack.count - 1
        while depth >= 0, !stack[depth].write(slot, to: &pen) { depth -= 1 }
    }

    /// The context in which a name stands for something; nothing if the innermost that has it stands for nothing.
    private func place(of slot: Slot, _ stack: [View], _ pen: borrowing Pen) -> Int? {
        var depth = stack.count - 1
        while depth >= 0 {
            if let isSomething = stack[depth].isSomething(slot, in: pen) { return isSomething ? depth : nil }
            depth -= 1
        }
        return nil
    }
}
