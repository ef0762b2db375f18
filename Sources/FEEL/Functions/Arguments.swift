/// The arguments of one call; up to three stand inline, so that most calls allocate nothing.
struct Arguments: Sendable {
    private(set) var count = 0
    private var first = Value.null
    private var second = Value.null
    private var third = Value.null
    private var rest: [Value] = []

    init() {}

    init(_ values: [Value]) {
        for value in values { append(value) }
    }

    mutating func append(_ value: Value) {
        switch count {
        case 0: first = value
        case 1: second = value
        case 2: third = value
        default: rest.append(value)
        }
        count += 1
    }

    /// The argument of a parameter; null if it was left out.
    subscript(index: Int) -> Value {
        get {
            switch index {
            case 0: first
            case 1: second
            case 2: third
            default: index < count ? rest[index - 3] : .null
            }
        }
        set {
            switch index {
            case 0: first = newValue
            case 1: second = newValue
            case 2: third = newValue
            default: rest[index - 3] = newValue
            }
        }
    }
}
