import Foundation
import Glibc
import Testing

/// A mixed delivery: several kinds and suppliers, auditors' folders, files that must be refused, all under new names.
struct Delivery {
    /// One thing that was dropped.
    struct Drop {
        let name: String
        let folder: String?
        let content: Content

        /// The path below the inbox.
        var path: String { (folder.map { $0 + "/" } ?? "") + name }

        func put(into scene: Scene) throws {
            switch content {
            case .example(let example): try scene.drop(example, as: name, in: folder)
            case .link:
                let inbox = scene.home + "/inbox/" + (folder ?? "")
                try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
                try #require(unsafe symlink("/etc/passwd", "\(inbox)/\(name)") == 0)
            case .nothing: try scene.drop([], as: name, in: folder)
            }
        }
    }

    /// What a dropped thing is.
    enum Content {
        case example(String)
        case link
        case nothing
    }

    private static let good = [
        "tegal-stamping.quality.xml", "tegal-stamping.packaging.xml", "tegal-stamping.ip.xml",
        "medan-rubber.quality.xml", "medan-rubber.ip.xml", "klaten-casting.packaging.xml",
    ]
    private static let broken = ["broken/score-5.xml", "broken/truncated.xml", "broken/doctype.xml"]

    /// All that was dropped so far.
    private(set) var drops: [Drop] = []

    /// Drops `count` things; which ones is up to the dice.
    mutating func drop(_ count: Int, into scene: Scene, _ dice: inout SeededDice) throws {
        for _ in 0..<count {
            let content: Content =
                switch Int.random(in: 0..<10, using: &dice) {
                case 0: .example(Self.broken.randomElement(using: &dice) ?? "")
                case 1: .nothing
                case 2: .link
                default: .example(Self.good.randomElement(using: &dice) ?? "")
                }
            let folder = Int.random(in: 0..<4, using: &dice) == 0 ? "AUD-\(Int.random(in: 1...2, using: &dice))" : nil
            let drop = Drop(name: "\(10_000 + drops.count).xml", folder: folder, content: content)
            try drop.put(into: scene)
            drops.append(drop)
        }
    }
}
