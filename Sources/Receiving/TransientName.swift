extension FileName {
    /// Whether the name says that the file is hidden or still being made; such a file is never taken.
    ///
    /// Left alone are names that start with `.` (hidden files, rsync's `.name.AbCdEf`, ProFTPD's `.in.name.`) or `~`,
    /// and names with the endings by which uploading programs and editors mark what they have not finished.
    package var isTransient: Bool {
        if let first = bytes.first, first == UInt8(ascii: ".") || first == UInt8(ascii: "~") { return true }
        return hasEnding(".crdownload") || hasEnding(".filepart") || hasEnding(".part") || hasEnding(".swp")
            || hasEnding(".tmp")
    }
}
