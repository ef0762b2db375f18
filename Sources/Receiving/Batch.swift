/// The unit of work: the files that were found ready together, claimed and read.
package struct Batch: Sendable {
    /// The name of the batch, and of its folder in `work/`.
    package let id: BatchID
    /// When the batch was taken.
    package let taken: Timestamp
    /// The arrivals in the order in which they count: folders in turn, within a folder the oldest first.
    package let arrivals: [Arrival]

    /// Makes a batch.
    package init(id: BatchID, taken: Timestamp, arrivals: [Arrival]) {
        self.id = id
        self.taken = taken
        self.arrivals = arrivals
    }
}
