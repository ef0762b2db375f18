/// The folder people write to, with `work/` and `refused/` beside it.
package final class Inbox: Sendable {
    /// Opens the inbox of a home folder, making `inbox/`, `work/` and `refused/` where they are missing.
    ///
    /// - Parameters:
    ///   - home: the home folder, held by this process.
    ///   - settings: limits and times.
    ///   - refusedInPlace: the marks of refusals recorded before, so that they are not told again.
    ///   - time: the clocks.
    /// - Throws: what is wrong with which folder.
    package init(
        home: HomeLock, settings: InboxSettings = InboxSettings(), refusedInPlace: some Sequence<RefusalMark> = [],
        time: TimeSource = .system
    ) throws(ReceivingError) {
        preconditionFailure("not written yet")
    }

    /// The batches as they become ready, for as long as the inbox is open.
    package var batches: Batches { preconditionFailure("not written yet") }

    /// The batches until everything present has settled and been taken: the sequence then ends.
    package var batchesUntilEmpty: Batches { preconditionFailure("not written yet") }

    /// Takes what is ready at this moment; nil if nothing is.
    package func takeBatch() -> Batch? { preconditionFailure("not written yet") }

    /// Lets go of a batch whose arrivals are all recorded.
    package func release(_ batch: Batch) throws(ReceivingError) {}

    /// Lets go of those files of a batch that are recorded, after a restart.
    package func release(_ batch: BatchID, claims: [Origin], refusals: [Origin]) throws(ReceivingError) {}

    /// What an earlier run claimed and did not release, oldest batch first; to be asked once, before ``batches``.
    package func leftovers() throws(ReceivingError) -> [Leftover] { [] }

    /// Reads what is left of a batch again, as a batch of the same id; nil if nothing is left.
    package func reclaim(_ batch: BatchID) throws(ReceivingError) -> Batch? { nil }

    /// How the inbox stood when it was last looked at.
    package var state: InboxState { InboxState() }

    /// Looks at the inbox of a home folder that another process may hold; changes nothing.
    package static func survey(
        home: String, settings: InboxSettings = InboxSettings(), refusedInPlace: some Sequence<RefusalMark> = [],
        time: TimeSource = .system
    ) throws(ReceivingError) -> InboxState { InboxState() }

    /// Ends the sequences of batches; what is claimed stays in `work/` for the next start.
    package func close() {}
}

/// The batches of an inbox, one at a time, each taken when it is asked for.
package struct Batches: AsyncSequence, Sendable {
    package typealias Element = Batch
    package typealias Failure = Never

    /// Waits for the next batch.
    package struct Iterator: AsyncIteratorProtocol {
        /// The next batch; nil once the inbox is closed, the task cancelled or, if so asked, the inbox empty.
        package mutating func next() async -> Batch? { nil }
    }

    package func makeAsyncIterator() -> Iterator { Iterator() }
}
