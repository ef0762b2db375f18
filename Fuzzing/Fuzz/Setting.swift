internal import FEEL

extension Limits {
    /// Limits that a machine with little memory could bear.
    static var small: Limits {
        var limits = Limits.standard
        limits.steps = 20_000
        limits.listElements = 5_000
        limits.stringBytes = 100_000
        return limits
    }
}

extension Scope {
    /// Some names: of a number, of anything, and of a list of contexts.
    static let names = Scope([
        Scope.Entry("a", type: .number, slot: 0), Scope.Entry("unit price", type: .any, slot: 1),
        Scope.Entry("rows", type: .list(.context([.init("x y", .string), .init("n", .number)])), slot: 2),
    ])
}
