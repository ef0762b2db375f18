extension Builtin {
    /// How points and ranges lie to each other (DMN 1.5 table 78), and ranges from strings.
    ///
    /// The signature of two ranges stands first: a point may be a value of any kind.
    static let ranges = [
        Builtin("after", both { before($1, $0) }, at { before($1, $0) }, by { before($1, $0) }, points { $1 < $0 }),
        Builtin("before", both { before($0, $1) }, at { before($0, $1) }, by { before($0, $1) }, points { $0 < $1 }),
        Builtin("coincides", both { $0 == $1 }, points { $0 == $1 }),
        Builtin("during", both { includes($1, $0) }, at { includes($1, $0) }),
        Builtin("finished by", both { finishes($1, $0) }, by { finishes($1, $0) }),
        Builtin("finishes", both { finishes($0, $1) }, at { finishes($0, $1) }),
        Builtin("includes", both { includes($0, $1) }, by { includes($0, $1) }),
        Builtin("meets", both { meets($0, $1) }),
        Builtin("met by", both { meets($1, $0) }),
        Builtin("overlaps", both { overlaps($0, $1) }),
        Builtin("overlaps after", both { overlapsBefore($1, $0) }),
        Builtin("overlaps before", both { overlapsBefore($0, $1) }),
        Builtin(
            "range",
            Signature("from") { (from: String) -> Value? in RangeValue(parsing: from).map { Value.range($0) } }),
        Builtin("started by", both { starts($1, $0) }, by { starts($1, $0) }),
        Builtin("starts", both { starts($0, $1) }, at { starts($0, $1) }),
    ]

    private static func points(_ holds: @escaping @Sendable (Point, Point) -> Bool) -> Signature {
        Signature("point1", "point2") { (left: Point, right: Point) in
            left.compares(with: right) ? holds(left, right) : nil
        }
    }

    private static func at(_ holds: @escaping @Sendable (Point, Bounds) -> Bool) -> Signature {
        Signature("point", "range") { (point: Point, range: Bounds) in
            point.compares(with: range.start) ? holds(point, range) : nil
        }
    }

    private static func by(_ holds: @escaping @Sendable (Bounds, Point) -> Bool) -> Signature {
        Signature("range", "point") { (range: Bounds, point: Point) in
            point.compares(with: range.start) ? holds(range, point) : nil
        }
    }

    private static func both(_ holds: @escaping @Sendable (Bounds, Bounds) -> Bool) -> Signature {
        Signature("range1", "range2") { (left: Bounds, right: Bounds) in
            left.start.compares(with: right.start) ? holds(left, right) : nil
        }
    }

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

    private static func overlaps(_ left: Bounds, _ right: Bounds) -> Bool {
        (left.end > right.start || left.end == right.start && left.hasEnd && right.hasStart)
            && (left.start < right.end || left.start == right.end && left.hasStart && right.hasEnd)
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
private struct Bounds: Argument, Equatable {
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
