import Foundation
import Testing

@Suite struct WallsTests {
    /// The files outside `XML` in which memory is handled by hand: system calls and C libraries, each behind one wall.
    static let unsafeFiles: Set<String> = [
        "Commands/Terminal.swift",
        "FEEL/Values/Number/DecimalLibrary.swift",
        "FEEL/Values/Zones/ZoneDirectory.swift",
        "Receiving/DirectoryEvents.swift",
        "Receiving/Folder.swift",
        "Receiving/OpenFile.swift",
        "Receiving/SystemError.swift",
        "Receiving/TimeSource.swift",
        "Recording/Compression.swift",
        "Working/Agenda.swift",
        "Working/FileTree.swift",
        "Working/Supervisor.swift",
    ]

    @Test func `memory is handled by hand in the files that are named and in no other`() throws {
        var found: Set<String> = []
        for room in ArrowsTests.arrows.keys where room != "XML" {
            for (path, text) in try Project.sources(of: room) where Self.code(of: text).contains(where: Self.isUnsafe) {
                found.insert(path)
            }
        }
        #expect(found == Self.unsafeFiles)
    }

    @Test func `pure rooms know neither files nor clocks nor sockets`() throws {
        let worldly = ["ContinuousClock", "Date()", "FileManager", "ProcessInfo", "SuspendingClock", "Task.sleep"]
        // The zone database is read in one file, which says why.
        let exempt: Set<String> = ["FEEL/Values/Zones/ZoneDirectory.swift"]
        for room in ["FEEL", "DMN", "Qualifying", "Reporting"] {
            for (path, text) in try Project.sources(of: room) where !exempt.contains(path) {
                for word in worldly where Self.code(of: text).contains(where: { Self.calls(word, in: $0) }) {
                    Issue.record("\(path) uses \(word)")
                }
            }
        }
    }

    @Test func `Foundation stays out of the rooms that do without it`() throws {
        let allowed = ["Commands", "Recording"]
        let exempt: Set<String> = ["Qualifying/Names/NormalName.swift"]
        for room in ArrowsTests.arrows.keys where !allowed.contains(room) {
            for (path, text) in try Project.sources(of: room) where !exempt.contains(path) {
                #expect(!Self.code(of: text).contains { $0.hasSuffix("import Foundation") }, "\(path)")
            }
        }
    }

    @Test func `a file is one noun and fits a reader's head`() throws {
        for room in ArrowsTests.arrows.keys {
            for (path, text) in try Project.sources(of: room) {
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
                #expect(lines <= 400, "\(path) has \(lines) lines")
                let name = path.split(separator: "/").last ?? ""
                for word in ["Utilities", "Helpers", "Constants", "Common", "Manager"] where name.contains(word) {
                    Issue.record("\(path) is named for no noun")
                }
            }
        }
    }

    /// The lines of a file without its comments.
    private static func code(of text: String) -> [Substring] {
        text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.hasPrefix("//") }
    }

    private static func isUnsafe(_ line: Substring) -> Bool {
        line.split { !$0.isLetter && $0 != "_" }.contains("unsafe")
    }

    /// Whether a line calls or names `word` itself, not a longer name that ends with it.
    private static func calls(_ word: String, in line: Substring) -> Bool {
        line.ranges(of: word).contains { range in
            guard range.lowerBound > line.startIndex else { return true }
            let before = line[line.index(before: range.lowerBound)]
            return !before.isLetter && before != "." && before != "_"
        }
    }
}
