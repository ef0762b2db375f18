internal import FEEL

/// Evaluates any bytes as an expression within limits that a machine with little memory could bear.
enum Evaluations {
    static func take(_ bytes: UnsafeBufferPointer<UInt8>) {
        let text = String(decoding: bytes, as: UTF8.self)
        let expression = Expression(parsing: text, in: .names)
        var results: [String] = []
        // The same expression over the same values gives the same, each time.
        for _ in 0..<2 {
            var frame = Frame(slots: 3, clock: DateTime(epochSecond: 1_800_000_000, in: .utc), limits: .small)
            frame.set(7, at: 0)
            frame.set(["12.50", [.null, 3], .context(["x y": 1])], at: 1)
            frame.set([.context(["x y": "b", "n": 1]), .null, .context(["x y": .null, "n": 2])], at: 2)
            let value = expression.evaluate(in: &frame)
            results.append(value.text(limit: 10_000) ?? "")
            precondition(!expression.isBroken || value.isNull)
            precondition(value.conforms(to: expression.type), "\(expression.type) is not the type of \(value)")
            for diagnostic in frame.diagnostics { _ = (diagnostic.place, diagnostic.excerpt) }
            let tests = UnaryTests(parsing: text, in: .names)
            _ = tests.truth(of: value, in: &frame)
        }
        precondition(results[0] == results[1])
    }
}
