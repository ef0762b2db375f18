private import Glibc

/// What lies in `work/`: claimed and not yet released, stranded, or left over from an earlier run.
struct Holdings {
    private let home: String
    private let limit: Int64
    private var held: [BatchID: Int] = [:]
    private var stranded: [BatchID: [InboxPath]] = [:]
    private var unreleased: [BatchID: (claims: [Origin], refusals: [Origin])] = [:]

    init(home: String, limit: Int64) {
        self.home = home
        self.limit = limit
    }

    /// How many files there are.
    var count: Int { held.values.reduce(0, +) + stranded.values.reduce(0) { $0 + $1.count } }

    /// Whether something has to be tried again.
    var isPending: Bool { !stranded.isEmpty || !unreleased.isEmpty }

    /// Notes what an earlier run has left.
    mutating func expect(_ leftovers: [Leftover]) {
        for leftover in leftovers { held[leftover.id] = leftover.files.count }
    }

    /// Notes what a batch holds.
    mutating func add(_ claiming: borrowing Claiming, _ id: BatchID) {
        held[id] = claiming.arrivals.count { !$0.isInPlace }
        if !claiming.stranded.isEmpty { stranded[id, default: []] += claiming.stranded }
    }

    /// Begins a batch under a name that is free.
    func begin(_ ids: inout BatchIDs, at wall: Timestamp) throws(ReceivingError) -> BatchID {
        let work = try HomeFolders(path: home).work()
        do throws(SystemError) {
            for _ in 0..<100 {
                let id = ids.next(at: wall)
                guard let name = id.folderName else { continue }
                do throws(SystemError) {
                    try work.makeNewFolder(name, mode: 0o700)
                    return id
                } catch { if error.code != EEXIST { throw error } }
            }
            throw SystemError(code: EEXIST)
        } catch { throw error.at("\(home)/work") }
    }

    /// Opens the folders for claiming a batch that has begun.
    func claiming(_ id: BatchID) throws(ReceivingError) -> Claiming {
        let folders = try HomeFolders(path: home)
        let inbox = try folders.inbox()
        let work = try folders.work()
        do throws(SystemError) {
            guard let name = id.folderName else { throw SystemError(code: ENAMETOOLONG) }
            let batch = try Folder(name, in: work)
            return Claiming(id: id, inbox: inbox, work: work, batch: batch, limit: limit)
        } catch { throw error.at("\(home)/work/\(id)") }
    }

    /// Lets go of recorded files; what fails is kept in mind and tried again with ``retry()``.
    mutating func release(_ id: BatchID, claims: [Origin], refusals: [Origin]) throws(ReceivingError) {
        unreleased[id] = (claims, refusals)
        var releasing = try releasing(id)
        releasing.release(claims: claims, refusals: refusals)
        if !releasing.stranded.isEmpty { stranded[id, default: []] += releasing.stranded }
        if let fault = releasing.fault { throw fault }
        (unreleased[id], held[id]) = (nil, nil)
    }

    /// Tries again what failed: releases, and putting back what is stranded.
    mutating func retry() {
        for (id, origins) in unreleased {
            try? release(id, claims: origins.claims, refusals: origins.refusals)
        }
        for (id, paths) in stranded {
            guard var releasing = try? releasing(id) else { continue }
            for path in paths { releasing.putBack(path) }
            stranded[id] = releasing.stranded.isEmpty ? nil : releasing.stranded
        }
    }

    private func releasing(_ id: BatchID) throws(ReceivingError) -> Releasing {
        let folders = try HomeFolders(path: home)
        return Releasing(id: id, inbox: try folders.inbox(), work: try folders.work(), refused: try folders.refused())
    }
}
