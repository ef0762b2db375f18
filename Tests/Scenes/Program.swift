import Foundation

/// The built `layak`, found beside the test bundle as the build leaves it.
enum Program {
    /// The program's path.
    static func path() throws -> String {
        let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let program = bundle.deletingLastPathComponent().appendingPathComponent("layak").path
        guard FileManager.default.isExecutableFile(atPath: program) else {
            throw Missing(description: "there is no \(program); build it with: swift build --product layak")
        }
        return program
    }

    /// The root of the package, found from where this file was compiled.
    static let sources = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A file of the package.
    static func source(_ path: String) -> URL { sources.appendingPathComponent(path) }

    /// The program is not where the build puts it.
    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    /// Where a tool of the system is; nil if it is not installed.
    static func tool(_ name: String) -> String? {
        ["/usr/bin/", "/bin/", "/usr/sbin/", "/sbin/"].map { $0 + name }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
