/// The unit of work: the files that were found ready together, claimed and read.
package struct Batch: Sendable {
    package let id: BatchID
    /// When the batch was taken.
    package let taken: Timestamp
    /// The arrivals in the order in which they count: folders in turn, within a folder the oldest first.
    package let arrivals: [Arrival]
}
