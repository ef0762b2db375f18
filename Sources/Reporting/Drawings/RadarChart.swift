/// The areas of a checklist around a circle: how far each reaches, with rings at the limits of the grades.
struct RadarChart: Sendable {
    private let shares: [(id: Int32, percent: Int32)]
    /// The picture, which is the same in all languages.
    private let picture: [UInt8]

    /// The chart of these shares, each with `id` and `percent`.
    init(shares: [Facts]) {
        let circle = Circle(count: shares.count)
        let lengths = shares.map { $0["percent"].hundredths }
        var picture: [UInt8] = []
        picture.reserveCapacity(2048)
        for ring in [50, 80, 100] {
            circle.outline(
                ring == 80 ? "ring limit" : "ring", Array(repeating: ring, count: shares.count), to: &picture)
        }
        circle.outline("shape", lengths, to: &picture)
        for (index, share) in shares.enumerated() {
            circle.label(index, share["id"].text ?? "", isLow: lengths[index] < 80, to: &picture)
        }
        self.picture = picture
        self.shares = shares.map { ($0["id"].node, $0["percent"].node) }
    }

    /// Draws it, with the words of the pen's language.
    func draw(to pen: inout Pen, of view: View) {
        pen.copy("<svg class=\"radar\" role=\"img\" viewBox=\"-150 -132 300 264\" aria-label=\"")
        for (index, share) in shares.enumerated() {
            if index > 0 { pen.copy(", ") }
            pen.fact(share.id, .text, of: view)
            pen.copy(" ")
            pen.fact(share.percent, .percent, of: view)
        }
        pen.copy("\">")
        pen.copy(picture.span)
        pen.copy("</svg>")
    }
}

/// Places around a circle.
private struct Circle {
    /// Where each place lies on a circle of ten thousand.
    ///
    /// A full circle is 65,536; the first place stands at the top and the others follow clockwise.
    private let directions: [(x: Int, y: Int)]

    init(count: Int) {
        directions = (0..<count).map { index in
            let angle = index * 65_536 / count
            return (Self.sine(angle), -Self.sine(angle + 16_384))
        }
    }

    /// Draws a line around, at these lengths in hundredths.
    func outline(_ style: String, _ lengths: [Int], to bytes: inout [UInt8]) {
        bytes += "<polygon class=\"\(style)\" points=\"".utf8
        for (index, length) in lengths.enumerated() {
            let (x, y) = position(index, length)
            bytes.append(integer: x)
            bytes.append(UInt8(ascii: ","))
            bytes.append(integer: y)
            bytes.append(UInt8(ascii: " "))
        }
        bytes += "\"/>".utf8
    }

    /// Writes a name outside of the rings.
    func label(_ index: Int, _ id: String, isLow: Bool, to bytes: inout [UInt8]) {
        let (x, y) = position(index, 114)
        bytes += "<text x=\"".utf8
        bytes.append(integer: x)
        bytes += "\" y=\"".utf8
        bytes.append(integer: y + 4)
        bytes += (isLow ? "\" class=\"low\">" : "\">").utf8
        Escape.append(id.utf8, to: &bytes, medium: .markup)
        bytes += "</text>".utf8
    }

    private func position(_ index: Int, _ length: Int) -> (x: Int, y: Int) {
        (directions[index].x * length / 10_000, directions[index].y * length / 10_000)
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
