/// The batches of an inbox, one at a time, each taken when it is asked for.
///
/// One consumer is meant; nothing is claimed ahead of it.
package struct Batches: AsyncSequence, Sendable {
    /// What the sequence gives.
    package typealias Element = Batch
    /// It never throws: trouble is in the state of the inbox.
    package typealias Failure = Never

    private let inbox: Inbox
    private let endsWhenEmpty: Bool

    init(_ inbox: Inbox, endsWhenEmpty: Bool) {
        self.inbox = inbox
        self.endsWhenEmpty = endsWhenEmpty
    }

    /// Waits for the next batch.
    package struct Iterator: AsyncIteratorProtocol {
        fileprivate let inbox: Inbox
        fileprivate let endsWhenEmpty: Bool

        /// The next batch; nil once the inbox is closed, the task cancelled or, if so asked, the inbox empty.
        package mutating func next() async -> Batch? {
            while !Task.isCancelled, !inbox.isClosed {
                switch inbox.step() {
                case .batch(let batch): return batch
                case .wait(_, isIdle: true) where endsWhenEmpty: return nil
                case .wait(let until, _): await inbox.wait(until: until)
                }
            }
            return nil
        }

        /// The same, for loops that are isolated to an actor.
        package mutating func next(isolation actor: isolated (any Actor)?) async throws(Never) -> Batch? {
            await next()
        }
    }

    /// Begins a loop.
    package func makeAsyncIterator() -> Iterator {
        Iterator(inbox: inbox, endsWhenEmpty: endsWhenEmpty)
    }
}
