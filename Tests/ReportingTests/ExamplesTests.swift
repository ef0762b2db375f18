import Foundation
import Qualifying
import Reporting
import Testing

/// The samples in `Reports/examples` are what the templates make now.
///
/// `LAYAK_WRITE_GOLDENS=1` writes them anew.
struct ExamplesTests {
    @Test func `the samples are what is printed`() throws {
        let press = try Desk.press()
        var pages: [String: [UInt8]] = [:]
        for name in ["bekasi-harness", "surabaya-wheels", "tegal-stamping"] {
            for page in press.set(try Workshops.decision(name)).pages { pages["\(name)/\(page.name)"] = page.bytes }
        }
        var register = Register(press.stationery, asOf: "2026-04-10", instant: 1_775_800_353_000)
        for (index, name) in Workshops.decisions.keys.sorted().enumerated() {
            let summary = try Summary(of: Workshops.decisions[name].orThrow(name))
            try register.add(summary.bytes, record: Int64(index + 1), link: "\(name)/tier2")
        }
        for page in register.pages() { pages[page.name] = page.bytes }
        let receipt = Receipt(press.stationery, of: try Desk.arrival(Desk.refused))
        pages["receipt.html"] = receipt.html
        pages["receipt.xml"] = receipt.xml
        let folder = Desk.root.appending(path: "Reports/examples")
        if ProcessInfo.processInfo.environment["LAYAK_WRITE_GOLDENS"] == "1" {
            try? FileManager.default.removeItem(at: folder)
            for (name, bytes) in pages {
                let file = folder.appending(path: name)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(bytes).write(to: file)
            }
        }
        #expect(Set(Desk.files("Reports/examples").keys) == Set(pages.keys))
        for (name, bytes) in pages {
            let kept = try Desk.bytes("Reports/examples/\(name)")
            #expect(kept == bytes, "\(name) differs from what the templates make; LAYAK_WRITE_GOLDENS=1 writes it anew")
        }
    }
}
