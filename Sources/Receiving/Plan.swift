/// What one scan found complete, to be taken in batches: folders in turn, within a folder the oldest first.
struct Plan {
    private var lanes: [[Candidate]]
    private var next: Int
    /// When the scan was, by the steady clock.
    let scanned: Duration
    /// How many files are left.
    private(set) var count: Int
    /// The folder that was served last.
    private(set) var lastServed: FileName??

    /// Plans what a scan found, beginning with the folder after the one served last.
    init(_ lanes: [[Candidate]], scanned: Duration, after lastServed: FileName??) {
        // Reversed, so that taking the oldest is dropping the last.
        self.lanes = lanes.map { $0.reversed() }
        self.scanned = scanned
        self.lastServed = lastServed
        count = lanes.reduce(0) { $0 + $1.count }
        next =
            if let lastServed {
                lanes.firstIndex { Self.comes($0.first?.path.folder, after: lastServed) } ?? 0
            } else {
                0
            }
    }

    /// For how long the file that rests longest has rested by now.
    func longestRest(now: Duration) -> Duration? {
        lanes.compactMap { $0.last?.rested }.max().map { $0 + (now - scanned) }
    }

    /// Takes the next files within the limits of a batch; at least one if any is left.
    mutating func takeBatch(_ settings: InboxSettings) -> [Candidate] {
        var (taken, bytes): ([Candidate], Int64) = ([], 0)
        while count > 0, taken.count < max(settings.batchFiles, 1) {
            while lanes[next].isEmpty { next = (next + 1) % lanes.count }
            guard let candidate = lanes[next].last else { break }
            // What is not read costs no memory.
            let isRead = candidate.stamp.kind == .regular && candidate.stamp.size <= settings.fileBytes
            let size = isRead ? candidate.stamp.size : 0
            guard taken.isEmpty || bytes + size <= settings.batchBytes else { break }
            lanes[next].removeLast()
            bytes += size
            count -= 1
            taken.append(candidate)
            lastServed = .some(candidate.path.folder)
            next = (next + 1) % lanes.count
        }
        return taken
    }

    private static func comes(_ folder: FileName?, after other: FileName?) -> Bool {
        switch (folder, other) {
        case (nil, _): false
        case (_?, nil): true
        case (let folder?, let other?): other < folder
        }
    }
}
