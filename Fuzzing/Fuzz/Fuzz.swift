internal import CFuzzer
internal import Foundation

/// Hands what libFuzzer makes up to the target that the environment variable `FUZZ` names.
@main enum Fuzz {
    private enum Target: String {
        case evaluations = "Evaluations"
        case expressions = "Expressions"
        case models = "Models"
    }

    private static let target = ProcessInfo.processInfo.environment["FUZZ"].flatMap(Target.init)

    static func main() {
        precondition(target != nil, "FUZZ has to be Evaluations, Expressions or Models")
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        _ = LLVMFuzzerRunDriver(&count, &arguments, test)
    }

    fileprivate static func take(_ bytes: UnsafeBufferPointer<UInt8>) {
        switch target {
        case .evaluations: Evaluations.take(bytes)
        case .expressions: Expressions.take(bytes)
        case .models: Models.take(bytes)
        case nil: break
        }
    }
}

/// What libFuzzer calls; its own `main`, which is linked but not used, wants this name.
@c(LLVMFuzzerTestOneInput) public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    Fuzz.take(UnsafeBufferPointer(start: start, count: count))
    return 0
}
