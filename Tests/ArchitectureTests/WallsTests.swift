import Foundation
import Testing

@Suite struct WallsTests {
    /// The files outside `XML` in which memory is handled by hand: system calls and C libraries, each behind one wall.
    static let unsafeFiles: Set<String> = []

    @Test func `pure rooms know neither files nor clocks nor sockets`() throws {
        let worldly = [
            "import Foundation", "import Glibc", "ContinuousClock", "SuspendingClock", "Task.sleep", "fopen(",
        ]
        // The zone database is read in one file, which says why.
        let exempt: Set<String> = ["FEEL/Values/Time/ZoneFile.swift"]
        for room in ["FEEL", "DMN", "Qualifying"] {
            for (path, text) in try Project.sources(of: room) where !exempt.contains(path) {
                for word in worldly where text.contains(word) {
                    Issue.record("\(path) uses \(word)")
                }
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
}
