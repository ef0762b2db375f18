/// Gives out the names of batches: rising, even where the wall clock is set back, and the same for the same clock.
struct BatchIDs {
    private let process: Int32
    private var last: (instant: Timestamp, counter: Int64)?

    init(process: Int32) {
        self.process = process
    }

    mutating func next(at wall: Timestamp) -> BatchID {
        let instant = Timestamp(seconds: wall.seconds, nanoseconds: wall.nanoseconds / 1_000_000 * 1_000_000)
        if let last, instant <= last.instant {
            self.last = (last.instant, last.counter + 1)
        } else {
            last = (instant, 0)
        }
        return BatchID(instant: last?.instant ?? instant, counter: last?.counter ?? 0, process: process)
    }
}
