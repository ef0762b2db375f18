/// Reads the parts of a duration's text and adds them up.
struct DurationReader {
    private var reader: TextReader
    private let isNegative: Bool
    private var sum: Int128 = 0
    private var isBroken = false
    private var needsPart = true

    /// Starts behind the sign, if there is one.
    init(_ text: some StringProtocol) {
        var reader = TextReader(text)
        isNegative = reader.accept("-")
        self.reader = reader
    }

    /// Consumes the character if it is next.
    mutating func accept(_ character: Unicode.Scalar) -> Bool { reader.accept(character) }

    /// Demands that at least one more part follows.
    mutating func requirePart() {
        needsPart = true
    }

    /// Consumes a number and its designator, if they are next.
    mutating func acceptPart(_ designator: Unicode.Scalar, unit: Int) {
        var ahead = reader
        guard let count = ahead.digits(1...18), ahead.accept(designator) else { return }
        reader = ahead
        add(count, unit: unit)
    }

    /// Consumes seconds with or without a fraction, if they are next.
    mutating func acceptSeconds() {
        var ahead = reader
        guard let count = ahead.digits(1...18) else { return }
        var fraction = 0
        if ahead.accept(".") {
            // A point with nothing behind it is accepted, as the TCK demands (1120, case 011).
            guard let billionths = ahead.billionths(0...9) else { return }
            fraction = billionths
        }
        guard ahead.accept("S") else { return }
        reader = ahead
        add(count, unit: TimeOfDay.nanosecondsPerSecond)
        add(fraction, unit: 1)
    }

    /// The sum with its sign, if the text was complete and had every part it needed.
    var total: Int128? {
        guard reader.isAtEnd, !isBroken, !needsPart else { return nil }
        return isNegative ? -sum : sum
    }

    private mutating func add(_ count: Int, unit: Int) {
        needsPart = false
        let (product, overflow) = Int128(count).multipliedReportingOverflow(by: Int128(unit))
        let (total, more) = sum.addingReportingOverflow(product)
        isBroken = isBroken || overflow || more
        sum = total
    }
}
