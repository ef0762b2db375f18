extension Builtin {
    /// Functions of numbers.
    static let numbers = [
        Builtin(
            "abs", Signature("n") { (n: Number) in n.magnitude },
            Signature("n") { (n: MonthsDuration) in n.magnitude },
            Signature("n") { (n: TimeDuration) in n.magnitude }),
        Builtin(
            "ceiling",
            Signature("n") { (n: Number) in n.ceiling() },
            Signature("n", "scale") { (n: Number, scale: Position) in n.ceiling(scale: scale.integer) }),
        Builtin(
            "decimal",
            Signature("n", "scale") { (n: Number, scale: Position) in n.rounded(.halfEven, scale: scale.integer) }),
        Builtin("even", Signature("number") { (number: Number) in number.isEven }),
        Builtin("exp", Signature("number") { (number: Number) in number.exponential }),
        Builtin(
            "floor", Signature("n") { (n: Number) in n.floor() },
            Signature("n", "scale") { (n: Number, scale: Position) in n.floor(scale: scale.integer) }),
        Builtin("log", Signature("number") { (number: Number) in number.naturalLogarithm }),
        Builtin(
            "modulo",
            Signature("dividend", "divisor") { (dividend: Number, divisor: Number) in dividend.modulo(divisor) }),
        Builtin("odd", Signature("number") { (number: Number) in number.isEven.map { !$0 } }),
        Builtin(
            "round down",
            Signature("n", "scale") { (n: Number, scale: Position) in n.rounded(.down, scale: scale.integer) }),
        Builtin(
            "round half down",
            Signature("n", "scale") { (n: Number, scale: Position) in n.rounded(.halfDown, scale: scale.integer) }),
        Builtin(
            "round half up",
            Signature("n", "scale") { (n: Number, scale: Position) in n.rounded(.halfUp, scale: scale.integer) }),
        Builtin(
            "round up", Signature("n", "scale") { (n: Number, scale: Position) in n.rounded(.up, scale: scale.integer) }
        ),
        Builtin("sqrt", Signature("number") { (number: Number) in number.squareRoot }),
    ]
}
