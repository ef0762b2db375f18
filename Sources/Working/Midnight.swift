/// Tells when another day has begun.
struct Midnight: Sendable {
    /// One element for each new day; ends when put away.
    let days: AsyncStream<Void>
    private let watch: Task<Void, Never>

    init(_ agenda: Agenda) {
        let (days, bell) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        self.days = days
        watch = Task {
            var today = agenda.today
            // With a fixed day there is nothing to wait for, and nothing rings.
            while let wait = agenda.untilTomorrow, (try? await Task.sleep(for: wait)) != nil {
                guard agenda.today != today else { continue }
                today = agenda.today
                bell.yield()
            }
            if agenda.untilTomorrow == nil { try? await Task.sleep(for: .seconds(1_000_000_000)) }
            bell.finish()
        }
    }

    /// Ends ``days``.
    func putAway() {
        watch.cancel()
    }
}
