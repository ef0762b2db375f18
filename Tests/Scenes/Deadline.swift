/// A moment by which a fact has to be true: tests wait for facts, never for time.
struct Deadline {
    private let end: ContinuousClock.Instant
    private let seconds: Double

    init(_ seconds: Double) {
        self.seconds = seconds
        end = .now + .seconds(seconds)
    }

    /// Looks again and again until `look` gives something.
    ///
    /// - Parameters:
    ///   - fact: what is waited for, told if it does not come.
    ///   - pause: how long to let others work between two looks, in seconds.
    ///   - look: gives the fact, or nil as long as it is not there.
    /// - Returns: the fact.
    /// - Throws: ``Missed`` if it does not come, and what `look` throws.
    @discardableResult
    func wait<Fact>(
        for fact: String, within pause: Double = 0.02, _ look: () async throws -> Fact?
    ) async throws -> Fact {
        while true {
            if let found = try await look() { return found }
            guard ContinuousClock.now < end else { throw Missed(description: "\(fact) did not come in \(seconds) s") }
            try await Task.sleep(for: .seconds(pause))
        }
    }

    /// What was waited for did not come.
    struct Missed: Error, CustomStringConvertible {
        let description: String
    }
}
