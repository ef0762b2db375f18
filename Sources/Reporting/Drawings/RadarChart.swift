/// The areas of a checklist around a circle: how far each reaches, with rings at the limits of the grades.
final class RadarChart: Drawing {
    private let shares: [(id: Facts, percent: Facts, length: Int)]

    /// The chart of these shares, each with `id` and `percent`.
    init(shares: [Facts]) {
        self.shares = shares.map { share in
            let percent = share["percent"]
            let whole = percent.text?.split(separator: ".").first.flatMap { Int($0) } ?? 0
            return (share["id"], percent, min(max(whole, 0), 100))
        }
    }

    func draw(to pen: inout Pen) {
        pen.copy("<svg class=\"radar\" role=\"img\" viewBox=\"-150 -132 300 264\" aria-label=\"")
        for (index, share) in shares.enumerated() {
            if index > 0 { pen.copy(", ") }
            pen.text(share.id)
            pen.copy(" ")
            pen.percent(share.percent)
        }
        pen.copy("\">")
        for ring in [50, 80, 100] {
            pen.copy(ring == 80 ? "<polygon class=\"ring limit\" points=\"" : "<polygon class=\"ring\" points=\"")
            for index in shares.indices { point(index, ring, to: &pen) }
            pen.copy("\"/>")
        }
        pen.copy("<polygon class=\"shape\" points=\"")
        for (index, share) in shares.enumerated() { point(index, share.length, to: &pen) }
        pen.copy("\"/>")
        for (index, share) in shares.enumerated() { label(index, share.id, share.length, to: &pen) }
        pen.copy("</svg>")
    }

    private func label(_ index: Int, _ id: Facts, _ length: Int, to pen: inout Pen) {
        let (x, y) = position(index, 114)
        pen.copy("<text x=\"")
        pen.number(x)
        pen.copy("\" y=\"")
        pen.number(y + 4)
        pen.copy(length >= 80 ? "\">" : "\" class=\"low\">")
        pen.text(id)
        pen.copy("</text>")
    }

    private func point(_ index: Int, _ length: Int, to pen: inout Pen) {
        let (x, y) = position(index, length)
        pen.number(x)
        pen.copy(",")
        pen.number(y)
        pen.copy(" ")
    }

    // A full circle is 65,536; the first area stands at the top and the others follow clockwise.
    private func position(_ index: Int, _ length: Int) -> (x: Int, y: Int) {
        let angle = index * 65_536 / shares.count
        return (Self.sine(angle) * length / 10_000, -Self.sine(angle + 16_384) * length / 10_000)
    }

    // A sine in ten thousandths to half a percent (Bhaskara's approximation): the same on every machine, and no picture
    // here needs more.
    private static func sine(_ angle: Int) -> Int {
        let turn = angle & 0xFFFF
        let half = turn % 32_768
        let product = half * (32_768 - half)
        let value = 10_000 * 16 * product / (5 * 32_768 * 32_768 - 4 * product)
        return turn < 32_768 ? value : -value
    }
}
