internal import CFuzzer
internal import FEEL

/// Reads any bytes as an expression, as a cell and as a type: that nothing crashes, hangs or takes more than its limits.
@main struct Expressions {
    static func main() {
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        _ = LLVMFuzzerRunDriver(&count, &arguments, test)
    }

    fileprivate static func take(_ bytes: UnsafeBufferPointer<UInt8>) {
        let text = String(decoding: bytes, as: UTF8.self)
        let scope = Scope([
            Scope.Entry("a", type: .number, slot: 0), Scope.Entry("unit price", type: .any, slot: 1),
            Scope.Entry("rows", type: .list(.context([.init("x y", .string), .init("n", .number)])), slot: 2),
        ])
        let expression = Expression(parsing: text, in: scope)
        // Every mistake has a place within the text.
        for problem in expression.problems + expression.doubts {
            precondition(problem.range.start >= 0 && Int(problem.range.end) <= text.utf8.count)
            _ = expression.source.place(of: problem.range.start)
        }
        precondition(!expression.isBroken || !expression.problems.isEmpty)
        _ = UnaryTests(parsing: text, inputType: .number, in: scope).classification
    }
}

/// What libFuzzer calls; its own `main`, which is linked but not used, wants this name.
@c(LLVMFuzzerTestOneInput) public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    Expressions.take(UnsafeBufferPointer(start: start, count: count))
    return 0
}
