/// Where a file lies below the inbox, and in the same shape below `work/BATCH-ID/`: a name, in an auditor's folder or not.
package struct InboxPath: Comparable, Hashable, Sendable {
    /// The auditor's folder, whose name is the auditor's id; nil for what lies in the inbox itself.
    package let folder: FileName?
    /// The name of the file.
    package let name: FileName

    /// Makes a path.
    package init(folder: FileName? = nil, name: FileName) {
        self.folder = folder
        self.name = name
    }

    /// The path as people may read it, odd bytes escaped as in ``FileName/display``.
    package var display: String {
        folder.map { "\($0.display)/\(name.display)" } ?? name.display
    }

    /// By folder, the inbox itself first, then by name.
    package static func < (left: InboxPath, right: InboxPath) -> Bool {
        switch (left.folder, right.folder) {
        case (nil, nil): left.name < right.name
        case (nil, _): true
        case (_, nil): false
        case (let one?, let other?): one == other ? left.name < right.name : one < other
        }
    }
}
