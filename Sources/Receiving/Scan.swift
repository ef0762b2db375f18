internal import Glibc

/// One look at the whole inbox: what is complete, what settles, what is left alone.
struct Scan {
    /// The complete files by folder: folders by name, the inbox itself first; within a folder the oldest first.
    private(set) var lanes: [[Candidate]] = []
    private(set) var settling = 0
    private(set) var settlingSince: Timestamp?
    /// When the first settling file may rest, by the steady clock.
    private(set) var nextRest: Duration?
    private(set) var ignored = 0
    /// Files not looked at because their folder holds too many.
    private(set) var beyond = 0
    private(set) var refusedInPlace = 0
    private(set) var namedRefusals: [InboxState.NamedRefusal] = []
    /// Whether every folder could be read to its end.
    private(set) var isWhole = true

    private let settings: InboxSettings

    /// Looks at the inbox; `watch` is told each folder before its names are read, so that nothing comes in unnoticed between.
    init(
        of inbox: borrowing Folder, settings: InboxSettings, settling memory: inout Settling,
        refused: inout RefusedInPlace, watch: (FileName?, FileStamp) -> Void
    ) throws(SystemError) {
        self.settings = settings
        let stamp = try inbox.stamp()
        watch(nil, stamp)
        var folders: [(name: FileName, stamp: FileStamp)] = []
        var lane = try read(inbox, stamp, folder: nil, memory: &memory, refused: &refused, folders: &folders)
        var others: [[Candidate]] = []
        for folder in folders.sorted(by: { $0.name < $1.name }) {
            do throws(SystemError) {
                let opened = try Folder(folder.name, in: inbox)
                watch(folder.name, folder.stamp)
                var none: [(name: FileName, stamp: FileStamp)] = []
                others.append(
                    try read(
                        opened, folder.stamp, folder: folder.name, memory: &memory, refused: &refused, folders: &none))
            } catch {
                if error.code == ENOENT { continue }
                guard error.code == EACCES || error.code == EPERM else {
                    isWhole = false
                    continue
                }
                let path = InboxPath(name: folder.name)
                if let candidate = judge(
                    path, folder.stamp, in: stamp, isUnreadableFolder: true, memory: &memory, refused: &refused)
                {
                    lane.append(candidate)
                }
            }
        }
        lanes = ([lane] + others).filter { !$0.isEmpty }.map { $0.sorted(by: Self.isOlder) }
    }

    /// How many files are complete.
    var complete: Int { lanes.reduce(beyond) { $0 + $1.count } }

    /// For how long the file that rests longest has rested.
    var longestRest: Duration? { lanes.compactMap { $0.first?.rested }.max() }

    private mutating func read(
        _ directory: borrowing Folder, _ folderStamp: FileStamp, folder: FileName?, memory: inout Settling,
        refused: inout RefusedInPlace, folders: inout [(name: FileName, stamp: FileStamp)]
    ) throws(SystemError) -> [Candidate] {
        var names: [FileName] = []
        try directory.list { names.append($0) }
        var lane: [Candidate] = []
        for name in names {
            if name.isTransient {
                ignored += 1
                continue
            }
            guard lane.count < settings.scanFiles else {
                beyond += 1
                continue
            }
            let stamp: FileStamp
            do throws(SystemError) { stamp = try directory.stamp(name) } catch {
                // Gone since the names were read; anything else will be told by the claim.
                if error.code != ENOENT { isWhole = false }
                continue
            }
            if folder == nil, name.isAuditorFolder(stamp.kind) {
                folders.append((name, stamp))
            } else if let candidate = judge(
                InboxPath(folder: folder, name: name), stamp, in: folderStamp, memory: &memory, refused: &refused)
            {
                lane.append(candidate)
            }
        }
        return lane
    }

    private mutating func judge(
        _ path: InboxPath, _ stamp: FileStamp, in folder: FileStamp, isUnreadableFolder: Bool = false,
        memory: inout Settling, refused: inout RefusedInPlace
    ) -> Candidate? {
        if let reason = refused.reason(file: stamp, folder: folder) {
            refusedInPlace += 1
            if namedRefusals.count < settings.namedRefusals {
                namedRefusals.append(InboxState.NamedRefusal(path: path, reason: reason))
            }
            return nil
        }
        switch memory.observe(path, stamp) {
        case .complete(let rested):
            return Candidate(path: path, stamp: stamp, rested: rested, isUnreadableFolder: isUnreadableFolder)
        case .settling(let until, let since):
            settling += 1
            settlingSince = min(since, settlingSince ?? since)
            nextRest = min(until, nextRest ?? until)
            return nil
        }
    }

    /// By the time of status change, which no writer can set, then by name.
    private static func isOlder(_ left: Candidate, _ right: Candidate) -> Bool {
        left.stamp.changed == right.stamp.changed
            ? left.path < right.path : left.stamp.changed < right.stamp.changed
    }
}

extension FileName {
    /// Whether an entry of the inbox is an auditor's folder; a folder named like a file is refused as one.
    func isAuditorFolder(_ kind: FileKind) -> Bool {
        kind == .directory && !endsLikeFile
    }
}
