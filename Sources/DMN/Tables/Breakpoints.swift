internal import FEEL

/// The constants a column compares values of one ordered kind with, ascending.
///
/// They cut the values into `2n + 1` segments: segment `2i + 1` is the i-th constant itself, the even ones lie between.
/// So open and closed ends are told apart exactly.
struct Breakpoints: Sendable {
    /// The constants, each once.
    let values: [Value]

    /// How many segments there are.
    var segments: Int { values.count * 2 + 1 }

    /// Sorts and unites the constants; all must be of one kind.
    init(_ constants: [Value]) {
        let sorted = constants.sorted { $0.order(to: $1) == .before }
        var unique: [Value] = []
        unique.reserveCapacity(sorted.count)
        for value in sorted where unique.last.map({ $0.order(to: value) != .same }) ?? true { unique.append(value) }
        values = unique
    }

    /// The segment a value lies in; nil if it cannot be ordered among the constants.
    func segment(of value: Value) -> Int? {
        var low = 0
        var high = values.count
        while low < high {
            let middle = (low + high) >> 1
            switch value.order(to: values[middle]) {
            case .before: high = middle
            case .same: return middle * 2 + 1
            case .after: low = middle + 1
            case nil: return nil
            }
        }
        return low * 2
    }

    /// The segment of a constant this was made of.
    func point(_ constant: Value) -> Int { segment(of: constant) ?? 0 }
}
