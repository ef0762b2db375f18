private import Working

/// A submission that stands for many.
enum Sample {
    /// Writes `count` copies of a submission into `folder`, each with another business number, from `first` on.
    static func multiply(_ path: String, count: Int, first: Int, into folder: String) throws {
        let text = String(decoding: try FileTree.read(path), as: UTF8.self)
        guard let open = text.firstRange(of: "<nib>"), let close = text.firstRange(of: "</nib>") else { return }
        let tree = FileTree(root: folder)
        for number in first..<first + count {
            let nib = Self.number(of: number)
            let copy = text[..<open.upperBound] + nib + text[close.lowerBound...]
            try tree.write(Array(copy.utf8), to: "\(nib).xml")
        }
    }

    /// A business number of 13 digits; its last two, by which reports are filed, vary.
    static func number(of supplier: Int) -> String { String(9_000_000_000_000 + supplier) }
}
