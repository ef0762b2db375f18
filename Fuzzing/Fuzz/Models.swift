internal import CFuzzer
internal import DMN
internal import FEEL

/// Reads any bytes as a model; what is taken is reviewed and evaluated without inputs.
@main struct Models {
    static func main() {
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        _ = LLVMFuzzerRunDriver(&count, &arguments, test)
    }

    fileprivate static func take(_ bytes: UnsafeBufferPointer<UInt8>) {
        let file = ModelFile(name: "model.dmn", bytes: Array(bytes))
        var limits = Limits.standard
        limits.steps = 20_000
        limits.listElements = 5_000
        limits.stringBytes = 100_000
        do throws(ModelRefusal) {
            let model = try Model(compiling: [file])
            _ = model.review().map(\.description)
            let evaluation = model.evaluate(model.decisions, with: [], limits: limits, tracing: .detailed)
            precondition(evaluation.values.count == model.decisions.count)
            _ = evaluation.trace?.hits.count
            for diagnostic in evaluation.diagnostics { _ = model.location(of: diagnostic) }
        } catch {
            precondition(!error.problems.isEmpty)
            _ = error.problems.map(\.description)
        }
    }
}

/// What libFuzzer calls; its own `main`, which is linked but not used, wants this name.
@c(LLVMFuzzerTestOneInput) public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    Models.take(UnsafeBufferPointer(start: start, count: count))
    return 0
}
