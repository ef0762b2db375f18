internal import Glibc
internal import Synchronization

/// The system's time zone database.
///
/// The only file access of the expression language: zones are laws, which change too often to be compiled in, and the
/// system keeps them up to date. Each file is read once and kept for the life of the process, so that an evaluation
/// finds the same rules from its beginning to its end.
enum ZoneDirectory {
    private static let path = "/usr/share/zoneinfo/"
    /// The longest name looked for; the longest there is has 32 characters.
    private static let longestName = 64
    /// The largest file read; real ones have a few thousand bytes.
    private static let largestFile = 1 << 18
    /// Names in the directory that mean something else on each machine, or count leap seconds.
    private static let foreign: Set<Substring> = ["localtime", "posix", "posixrules", "right"]

    private static let known = Mutex<[String: ZoneRules]>([:])

    /// The rules of the zone of that name; `nil` if there is none.
    static func rules(of name: String) -> ZoneRules? {
        guard isName(name) else { return nil }
        if let rules = known.withLock({ $0[name] }) { return rules }
        guard let bytes = content(of: path + name), let read = ZoneFile(bytes).rules(name: name) else { return nil }
        return known.withLock { known in
            // Another thread may have been faster; all use the same object.
            if let rules = known[name] { return rules }
            known[name] = read
            return read
        }
    }

    /// Whether the text has the form of a zone's name, which no path out of the directory has.
    private static func isName(_ name: String) -> Bool {
        guard !name.isEmpty, name.utf8.count <= longestName else { return false }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return !foreign.contains(parts[0])
            && parts.allSatisfy { part in
                guard let first = part.utf8.first, isLetter(first) else { return false }
                return part.utf8.allSatisfy(isNameCharacter)
            }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isNameCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: isLetter(byte)
        }
    }

    /// The bytes of a regular file of bearable size.
    // SAFETY: `read` gets the address and the capacity of one and the same buffer, and only as many bytes of it are
    // kept as `read` says it has written.
    private static func content(of path: String) -> [UInt8]? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_size > 0, status.st_size <= largestFile
        else { return nil }
        let size = Int(status.st_size)
        var isComplete = true
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let done = unsafe read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
                if done < 0 && errno == EINTR { continue }
                guard done > 0 else {
                    isComplete = false
                    return
                }
                count += done
            }
        }
        return isComplete ? bytes : nil
    }
}
