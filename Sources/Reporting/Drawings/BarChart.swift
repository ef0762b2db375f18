/// The sections of a checklist as bars, with marks where a grade begins.
///
/// The numbers stand beside the bars and the limits are lines with their numbers, so that nothing is told by colour
/// alone; a reader by ear hears the same as one sentence.
struct BarChart: Sendable {
    private struct Bar {
        let label: Int32
        /// -1 if it was not evaluated.
        let percent: Int32
        /// In hundredths, 0…100.
        let length: Int
    }

    private let bars: [Bar]
    private let title: Content

    /// The chart of these shares.
    ///
    /// - Parameters:
    ///   - shares: each with `id` and `percent`; what was not evaluated has no bar.
    ///   - title: the word for the part they belong to.
    init(shares: [Facts], title: Content) {
        bars = shares.map { share in
            let percent = share["percent"]
            return Bar(label: share["id"].node, percent: percent.node, length: percent.hundredths)
        }
        self.title = title
    }

    /// Draws it, with the words of the pen's language.
    func draw(to pen: inout Pen, of view: View) {
        let height = bars.count * Self.step + 22
        pen.copy("<svg class=\"bars\" role=\"img\" viewBox=\"0 0 400 ")
        pen.number(height)
        pen.copy("\" aria-label=\"")
        describe(to: &pen, view)
        pen.copy("\">")
        for limit in [80, 90] { mark(limit, height, to: &pen) }
        for (index, bar) in bars.enumerated() { draw(bar, at: index * Self.step + 4, to: &pen, view) }
        pen.copy("</svg>")
    }

    private static let step = 24
    private static let start = 44
    private static let width = 300

    private func mark(_ limit: Int, _ height: Int, to pen: inout Pen) {
        let x = Self.start + limit * Self.width / 100
        pen.copy("<line class=\"limit\" x1=\"")
        pen.number(x)
        pen.copy("\" y1=\"0\" x2=\"")
        pen.number(x)
        pen.copy("\" y2=\"")
        pen.number(height - 16)
        pen.copy("\"/><text class=\"limit\" x=\"")
        pen.number(x)
        pen.copy("\" y=\"")
        pen.number(height - 3)
        pen.copy("\">")
        pen.number(limit)
        pen.copy("</text>")
    }

    private func draw(_ bar: Bar, at y: Int, to pen: inout Pen, _ view: View) {
        pen.copy("<text class=\"name\" x=\"36\" y=\"")
        pen.number(y + 13)
        pen.copy("\">")
        pen.fact(bar.label, .text, of: view)
        pen.copy("</text><rect class=\"track\" x=\"44\" y=\"")
        pen.number(y)
        pen.copy("\" width=\"300\" height=\"16\"/>")
        guard bar.percent >= 0 else { return }
        pen.copy("<rect class=\"bar ")
        pen.copy(bar.length >= 80 ? "good" : bar.length >= 70 ? "fair" : "low")
        pen.copy("\" x=\"44\" y=\"")
        pen.number(y)
        pen.copy("\" height=\"16\" width=\"")
        pen.number(bar.length * Self.width / 100)
        pen.copy("\"/><text class=\"value\" x=\"350\" y=\"")
        pen.number(y + 13)
        pen.copy("\">")
        pen.fact(bar.percent, .percent, of: view)
        pen.copy("</text>")
    }

    private func describe(to pen: inout Pen, _ view: View) {
        pen.write(title, of: view)
        pen.copy(": ")
        for (index, bar) in bars.enumerated() {
            if index > 0 { pen.copy(", ") }
            pen.fact(bar.label, .text, of: view)
            pen.copy(" ")
            if bar.percent < 0 {
                pen.copy("–")
            } else {
                pen.fact(bar.percent, .percent, of: view)
            }
        }
    }
}

extension Facts {
    /// The whole of a share, 0…100, as far as a picture shows it.
    var hundredths: Int {
        guard node >= 0 else { return 0 }
        var whole = 0
        for index in source.nodes[Int(node)].content {
            guard NumberWriter.isDigit(source.bytes[index]) else { break }
            whole = min(whole * 10 + Int(source.bytes[index] - UInt8(ascii: "0")), 100)
        }
        return whole
    }
}
