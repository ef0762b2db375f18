import Foundation

/// The project's own files, as the tests of its walls read them.
enum Project {
    /// The root of the package, found from where this file was compiled.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The Swift files of one target, by path relative to `Sources`.
    static func sources(of target: String) throws -> [(path: String, text: String)] {
        let folder = root.appendingPathComponent("Sources/\(target)")
        let files =
            FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
            .compactMap { $0 as? URL } ?? []
        return try files.filter { $0.pathExtension == "swift" }
            .map { file in
                (
                    "\(target)/" + file.path.dropFirst(folder.path.count + 1),
                    try String(contentsOf: file, encoding: .utf8)
                )
            }
            .sorted { $0.0 < $1.0 }
    }
}
