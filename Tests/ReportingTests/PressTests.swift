import Foundation
import Qualifying
import Reporting
import Testing
import XML

struct PressTests {
    @Test(arguments: Desk.decisions)
    func `each report is well-formed`(name: String) throws {
        let press = try Desk.press()
        let decision = try Desk.decision(name)
        for page in press.pages(of: decision) {
            if page.name.hasSuffix(".html") {
                do { _ = try Desk.document(page.bytes) } catch let fault as Malformed {
                    Issue.record("\(page.name): \(fault.problems)")
                }
            }
            if let folder = ProcessInfo.processInfo.environment["PAGES"] {
                let url = URL(filePath: folder).appending(path: name)
                try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
                try Data(page.bytes).write(to: url.appending(path: page.name))
            }
        }
    }
}
