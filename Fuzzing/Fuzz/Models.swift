internal import DMN
internal import FEEL

/// Reads any bytes as a model; what is taken is reviewed and evaluated without inputs.
enum Models {
    static func take(_ bytes: UnsafeBufferPointer<UInt8>) {
        let file = ModelFile(name: "model.dmn", bytes: Array(bytes))
        do throws(ModelRefusal) {
            let model = try Model(compiling: [file])
            _ = model.review().map(\.description)
            let evaluation = model.evaluate(model.decisions, with: [], limits: .small, tracing: .detailed)
            precondition(evaluation.values.count == model.decisions.count)
            _ = evaluation.trace?.hits.count
            for diagnostic in evaluation.diagnostics { _ = model.location(of: diagnostic) }
        } catch {
            precondition(!error.problems.isEmpty)
            _ = error.problems.map(\.description)
        }
    }
}
