import Foundation
import Testing
import Working

@Suite struct FileTreeTests {
    private func withTree(_ body: (FileTree) throws -> Void) throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("layak-tree-\(UUID().uuidString)").path
        try FileTree.makeFolder(root)
        defer { try? FileManager.default.removeItem(atPath: root) }
        try body(FileTree(root: root))
    }

    @Test func `what is written is there whole, with the folders on the way`() throws {
        try withTree { tree in
            let bytes = [UInt8](repeating: 7, count: 200_000)
            try tree.write(bytes, to: "reports/67/9120004512367/tier2.en.html")
            #expect(try FileTree.read(tree.root + "/reports/67/9120004512367/tier2.en.html") == bytes)
            #expect(try FileTree.names(in: tree.root + "/reports/67/9120004512367") == ["tier2.en.html"])
            try tree.sync()
        }
    }

    @Test func `a file is replaced, also by an empty one`() throws {
        try withTree { tree in
            try tree.write([1, 2, 3], to: "a")
            try tree.write([], to: "a")
            #expect(try FileTree.read(tree.root + "/a").isEmpty)
        }
    }

    @Test func `a name of 255 bytes can be written`() throws {
        try withTree { tree in
            let name = String(repeating: "n", count: 255)
            try tree.write([1], to: name)
            #expect(try FileTree.read("\(tree.root)/\(name)") == [1])
        }
    }

    @Test func `a folder in the place of a file is left alone and told`() throws {
        try withTree { tree in
            try FileTree.makeFolder(tree.root + "/a")
            #expect(throws: FileError.self) { try tree.write([1], to: "a") }
            #expect(throws: FileError.self) { try FileTree.read(tree.root + "/a") }
            #expect(throws: FileError.self) { try FileTree.makeFolder(tree.root + "/none/none") }
        }
    }

    @Test func `what cannot be read is told with its path`() throws {
        do throws(FileError) {
            _ = try FileTree.read("/nowhere/file")
            Issue.record("read")
        } catch {
            #expect(error.description == "`/nowhere/file`: No such file or directory")
        }
    }
}
