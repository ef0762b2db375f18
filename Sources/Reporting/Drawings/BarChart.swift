/// The sections of a checklist as bars, with marks where a grade begins.
///
/// The numbers stand beside the bars and the limits are lines with their numbers, so that nothing is told by colour
/// alone; a reader by ear hears the same as one sentence.
final class BarChart: Drawing {
    private struct Bar {
        let label: Facts
        let percent: Facts
        /// In hundredths, 0…100.
        let length: Int
    }

    private let bars: [Bar]
    private let title: String

    /// The chart of these shares.
    ///
    /// - Parameters:
    ///   - shares: each with `id` and `percent`; what was not evaluated has no bar.
    ///   - title: the code of the part they belong to.
    init(shares: [Facts], title: String) {
        bars = shares.map { share in
            let percent = share["percent"]
            let whole = percent.text?.split(separator: ".").first.flatMap { Int($0) } ?? 0
            return Bar(label: share["id"], percent: percent, length: min(max(whole, 0), 100))
        }
        self.title = title
    }

    func draw(to pen: inout Pen) {
        let height = bars.count * Self.step + 22
        pen.copy("<svg class=\"bars\" role=\"img\" viewBox=\"0 0 400 ")
        pen.number(height)
        pen.copy("\" aria-label=\"")
        describe(to: &pen)
        pen.copy("\">")
        for limit in [80, 90] { mark(limit, height, to: &pen) }
        for (index, bar) in bars.enumerated() { draw(bar, at: index * Self.step + 4, to: &pen) }
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

    private func draw(_ bar: Bar, at y: Int, to pen: inout Pen) {
        pen.copy("<text class=\"name\" x=\"36\" y=\"")
        pen.number(y + 13)
        pen.copy("\">")
        pen.text(bar.label)
        pen.copy("</text><rect class=\"track\" x=\"44\" y=\"")
        pen.number(y)
        pen.copy("\" width=\"300\" height=\"16\"/>")
        guard !bar.percent.isMissing else { return }
        pen.copy("<rect class=\"bar ")
        pen.copy(bar.length >= 80 ? "good" : bar.length >= 70 ? "fair" : "low")
        pen.copy("\" x=\"44\" y=\"")
        pen.number(y)
        pen.copy("\" height=\"16\" width=\"")
        pen.number(bar.length * Self.width / 100)
        pen.copy("\"/><text class=\"value\" x=\"350\" y=\"")
        pen.number(y + 13)
        pen.copy("\">")
        pen.percent(bar.percent)
        pen.copy("</text>")
    }

    private func describe(to pen: inout Pen) {
        pen.word(title)
        pen.copy(": ")
        for (index, bar) in bars.enumerated() {
            if index > 0 { pen.copy(", ") }
            pen.text(bar.label)
            pen.copy(" ")
            if bar.percent.isMissing {
                pen.copy("–")
            } else {
                pen.percent(bar.percent)
            }
        }
    }
}

extension Pen {
    /// Writes a number of a drawing, which is not for reading.
    mutating func number(_ integer: Int) {
        var rest = integer.magnitude
        if integer < 0 { copy(UInt8(ascii: "-")) }
        var unit: UInt = 1
        while rest / unit >= 10 { unit *= 10 }
        while unit > 0 {
            copy(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / unit))
            rest %= unit
            unit /= 10
        }
    }
}
