private import Glibc

/// Which folders are watched: the home folder, the inbox and every auditor's folder, each by what it is at present.
struct Watches {
    private let events: DirectoryEvents
    private let home: String
    private var watched: [FileName?: Watch] = [:]
    private var isHomeWatched = false
    private var seen: Set<FileName?> = []
    /// Why some folder is not watched; the timed scan still sees it.
    private(set) var fault: ReceivingError?

    private struct Watch {
        let number: Int32
        let device: UInt64
        let inode: UInt64
    }

    init(events: DirectoryEvents, home: String) {
        self.events = events
        self.home = home
    }

    /// Begins a scan: watches the kernel has ended count no more, even if a folder of the same inode came after.
    mutating func begin(ended: Set<Int32>) {
        (fault, seen) = (nil, [])
        if !ended.isEmpty { watched = watched.filter { !ended.contains($0.value.number) } }
        guard !isHomeWatched else { return }
        isHomeWatched = (try? events.watch(path: Array(home.utf8), mask: DirectoryEvents.homeMask)) != nil
    }

    /// Makes sure that a folder is watched.
    mutating func see(_ folder: FileName?, _ stamp: FileStamp) {
        seen.insert(folder)
        if let watch = watched[folder], watch.inode == stamp.inode, watch.device == stamp.device { return }
        forget(folder)
        let path = Array("\(home)/inbox".utf8) + (folder.map { [UInt8(ascii: "/")] + $0.bytes } ?? [])
        do throws(SystemError) {
            let number = try events.watch(path: path)
            watched[folder] = Watch(number: number, device: stamp.device, inode: stamp.inode)
        } catch {
            // inotify_add_watch(2) says ENOSPC for its own limit, which has nothing to do with the disk; EBADF is
            // what is left where not even the queue could be made.
            let isLimit = error.code == ENOSPC || error.code == EBADF || error.code == EMFILE
            if isLimit { fault = ReceivingError(kind: .watchLimit, place: "\(home)/inbox", code: nil) }
        }
    }

    /// Ends a scan; folders that it did not see are watched no more.
    mutating func end() {
        for folder in watched.keys where !seen.contains(folder) { forget(folder) }
    }

    private mutating func forget(_ folder: FileName?) {
        if let watch = watched.removeValue(forKey: folder) { events.unwatch(watch.number) }
    }
}
