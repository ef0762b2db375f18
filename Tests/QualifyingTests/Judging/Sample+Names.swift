import Foundation

extension Sample {
    /// The names of the files in a folder below the checklists' folder, sorted.
    static func names(_ path: String) throws -> [String] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try FileManager.default.contentsOfDirectory(
            atPath: root.appending(path: "Checklists").appending(path: path).path
        ).sorted()
    }
}
