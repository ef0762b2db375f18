extension Builtin {
    /// How points and ranges lie to each other (DMN 1.5 table 78), and ranges from strings.
    static let ranges = [
        relation("after", points: { $1 < $0 }, pointRange: { before($1, $0) }, rangePoint: { before($1, $0) }) {
            before($1, $0)
        },
        relation("before", points: { $0 < $1 }, pointRange: { before($0, $1) }, rangePoint: { before($0, $1) }) {
            before($0, $1)
        },
        relation("coincides", points: { $0 == $1 }) { left, right in
            left.start == right.start && left.end == right.end && left.hasStart == right.hasStart
                && left.hasEnd == right.hasEnd
        },
        relation("during", pointRange: { includes($1, $0) }) { includes($1, $0) },
        relation("finished by", rangePoint: { finishes($1, $0) }) { finishes($1, $0) },
        relation("finishes", pointRange: { finishes($0, $1) }) { finishes($0, $1) },
        relation("includes", rangePoint: { includes($0, $1) }) { includes($0, $1) },
        relation("meets") { meets($0, $1) },
        relation("met by") { meets($1, $0) },
        relation("overlaps") { left, right in
            (left.end > right.start || left.end == right.start && left.hasEnd && right.hasStart)
                && (left.start < right.end || left.start == right.end && left.hasStart && right.hasEnd)
        },
        relation("overlaps after") { overlapsBefore($1, $0) },
        relation("overlaps before") { overlapsBefore($0, $1) },
        Builtin(
            "range",
            Signature("from") { (from: String) -> Value? in RangeValue(parsing: from).map { Value.range($0) } }),
        relation("started by", rangePoint: { starts($1, $0) }) { starts($1, $0) },
        relation("starts", pointRange: { starts($0, $1) }) { starts($0, $1) },
    ]

    private static func before(_ point: Point, _ range: Bounds) -> Bool {
        point < range.start || point == range.start && !range.hasStart
    }

    private static func before(_ range: Bounds, _ point: Point) -> Bool {
        range.end < point || range.end == point && !range.hasEnd
    }

    private static func before(_ left: Bounds, _ right: Bounds) -> Bool {
        left.end < right.start || left.end == right.start && (!left.hasEnd || !right.hasStart)
    }

    private static func meets(_ left: Bounds, _ right: Bounds) -> Bool {
        left.hasEnd && right.hasStart && left.end == right.start
    }

    private static func overlapsBefore(_ left: Bounds, _ right: Bounds) -> Bool {
        (left.start < right.start || left.start == right.start && left.hasStart && !right.hasStart)
            && (left.end > right.start || left.end == right.start && left.hasEnd && right.hasStart)
            && (left.end < right.end || left.end == right.end && (!left.hasEnd || right.hasEnd))
    }

    private static func finishes(_ point: Point, _ range: Bounds) -> Bool { range.hasEnd && range.end == point }

    private static func finishes(_ left: Bounds, _ right: Bounds) -> Bool {
        left.hasEnd == right.hasEnd && left.end == right.end
            && (left.start > right.start || left.start == right.start && (!left.hasStart || right.hasStart))
    }

    private static func includes(_ range: Bounds, _ point: Point) -> Bool {
        range.start < point && point < range.end || point == range.start && range.hasStart
            || point == range.end && range.hasEnd
    }

    private static func includes(_ left: Bounds, _ right: Bounds) -> Bool {
        (left.start < right.start || left.start == right.start && (left.hasStart || !right.hasStart))
            && (left.end > right.end || left.end == right.end && (left.hasEnd || !right.hasEnd))
    }

    private static func starts(_ point: Point, _ range: Bounds) -> Bool { range.hasStart && range.start == point }

    private static func starts(_ left: Bounds, _ right: Bounds) -> Bool {
        left.start == right.start && left.hasStart == right.hasStart
            && (left.end < right.end || left.end == right.end && (!left.hasEnd || right.hasEnd))
    }

    // The signatures a relation has: of ranges always, with points where it says what that means.
    private static func relation(
        _ name: String, points: (@Sendable (Point, Point) -> Bool)? = nil,
        pointRange: (@Sendable (Point, Bounds) -> Bool)? = nil, rangePoint: (@Sendable (Bounds, Point) -> Bool)? = nil,
        ranges: @escaping @Sendable (Bounds, Bounds) -> Bool
    ) -> Builtin {
        var signatures = [
            Signature("range1", "range2") { (left: Bounds, right: Bounds) in
                left.start.compares(with: right.start) ? ranges(left, right) : nil
            }
        ]
        if let pointRange {
            signatures.append(
                Signature("point", "range") { (point: Point, range: Bounds) in
                    point.compares(with: range.start) ? pointRange(point, range) : nil
                })
        }
        if let rangePoint {
            signatures.append(
                Signature("range", "point") { (range: Bounds, point: Point) in
                    point.compares(with: range.start) ? rangePoint(range, point) : nil
                })
        }
        if let points {
            signatures.append(
                Signature("point1", "point2") { (left: Point, right: Point) in
                    left.compares(with: right) ? points(left, right) : nil
                })
        }
        return Builtin(name, signatures)
    }
}

/// A value of an ordered kind.
private struct Point: Argument, Comparable {
    let value: Value

    static var type: FEELType { .any }

    init?(_ value: Value) {
        guard value.order(to: value) != nil else { return nil }
        self.value = value
    }

    /// Whether the two are of one kind.
    func compares(with other: Self) -> Bool { value.order(to: other.value) != nil }

    static func < (left: Self, right: Self) -> Bool { left.value.order(to: right.value) == .before }

    static func == (left: Self, right: Self) -> Bool { left.value.order(to: right.value) == .same }
}

/// A range with both ends.
private struct Bounds: Argument {
    let start: Point
    let end: Point
    let hasStart: Bool
    let hasEnd: Bool

    static var type: FEELType { .range(.any) }

    init?(_ value: Value) {
        guard case .range(let range) = value, let start = Point(range.start), let end = Point(range.end) else {
            return nil
        }
        self.start = start
        self.end = end
        hasStart = range.isStartIncluded
        hasEnd = range.isEndIncluded
    }

    var value: Value { .range(RangeValue(from: start.value, included: hasStart, to: end.value, included: hasEnd)) }
}
