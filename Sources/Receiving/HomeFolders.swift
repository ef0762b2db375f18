/// The folders of the home that receiving works in, opened afresh for each piece of work.
///
/// So a folder that was removed and made again, moved away or mounted over is noticed the next time it is needed, and no
/// open descriptor keeps a file system from being unmounted.
struct HomeFolders: ~Copyable {
    private let home: Folder
    private let path: String

    /// Opens the home folder.
    init(path: String) throws(ReceivingError) {
        self.path = path
        do throws(SystemError) { home = try Folder(path: path) } catch { throw error.at(path) }
    }

    /// The folder people write to; it is only made if `makes` says so, as its rights are the administrator's affair.
    func inbox(makes: Bool = false) throws(ReceivingError) -> Folder {
        // Set-group-id: what auditors drop belongs to the group of the inbox, which the daemon is in.
        try folder("inbox", mode: makes ? 0o2770 : nil)
    }

    /// What is claimed and not released; for this process alone.
    func work(makes: Bool = true) throws(ReceivingError) -> Folder {
        try folder("work", mode: makes ? 0o700 : nil)
    }

    /// What was refused and could be moved away.
    func refused(makes: Bool = true) throws(ReceivingError) -> Folder {
        try folder("refused", mode: makes ? 0o750 : nil)
    }

    /// Fails unless all folders serve: none for everybody to write to, all on one file system.
    func check(makes: Bool = true) throws(ReceivingError) {
        let device = try inspect(home, at: path).device
        guard try inspect(inbox(), at: "\(path)/inbox").device == device else { throw foreign("inbox") }
        guard try inspect(work(makes: makes), at: "\(path)/work").device == device else { throw foreign("work") }
        guard try inspect(refused(makes: makes), at: "\(path)/refused").device == device else {
            throw foreign("refused")
        }
    }

    private func inspect(_ folder: borrowing Folder, at place: String) throws(ReceivingError) -> FileStamp {
        let stamp: FileStamp
        do throws(SystemError) { stamp = try folder.stamp() } catch { throw error.at(place) }
        guard stamp.mode & 0o002 == 0 else { throw ReceivingError(kind: .worldWritable, place: place, code: nil) }
        return stamp
    }

    private func foreign(_ name: String) -> ReceivingError {
        ReceivingError(kind: .otherDevice, place: "\(path)/\(name)", code: nil)
    }

    private func folder(_ text: String, mode: UInt32?) throws(ReceivingError) -> Folder {
        guard let name = FileName(text) else { throw ReceivingError(kind: .missing, place: text, code: nil) }
        do throws(SystemError) {
            if let mode { try home.makeFolder(name, mode: mode) }
            return try Folder(name, in: home)
        } catch { throw error.at("\(path)/\(text)") }
    }
}
