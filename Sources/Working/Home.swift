/// The home folder: one root for all that the desk reads and writes, so that one backup holds it all.
package struct Home: Sendable {
    /// The path of the root.
    package let path: String

    /// Names a home folder; nothing is made yet.
    package init(path: String) {
        self.path = path
    }

    /// Where auditors drop their checklists.
    package var inbox: String { path + "/inbox" }
    /// Where the answer to every file lies.
    package var receipts: String { path + "/receipts" }
    /// Where what people read about suppliers lies.
    package var reports: String { path + "/reports" }
    /// The folder of the ledger.
    package var ledgerFolder: String { path + "/ledger" }
    /// The ledger.
    package var ledger: String { ledgerFolder + "/layak.sqlite" }

    /// Makes the root and those of its folders that are missing; the inbox makes its own.
    package func prepare() throws(FileError) {
        let rules: [(folder: String, mode: UInt32)] = [
            (path, 0o755), (receipts, 0o755), (reports, 0o755), (ledgerFolder, 0o700),
        ]
        for (folder, mode) in rules {
            try FileTree.makeFolder(folder, mode: mode)
        }
    }
}
