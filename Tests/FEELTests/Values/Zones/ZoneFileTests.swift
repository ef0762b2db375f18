import FEEL
import Testing

struct ZoneFileTests {
    /// A zone that went from +01:00 to +02:00 at the epoch and back a day later.
    private static func file(
        version: UInt8 = UInt8(ascii: "2"), changes: [(Int64, UInt8)] = [(0, 1), (86_400, 0)], leaps: UInt8 = 0,
        footer: String = "\nAAA-1\n"
    ) -> [UInt8] {
        func header(changes: Int, types: UInt8, leaps: UInt8) -> [UInt8] {
            Array("TZif".utf8) + [version] + Array(repeating: 0, count: 15)
                + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, leaps, 0, 0, 0, UInt8(changes), 0, 0, 0, types, 0, 0, 0, 4]
        }
        func word(_ value: Int64) -> [UInt8] { (0..<8).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
        let old = header(changes: 0, types: 1, leaps: 0) + [0, 0, 0, 0, 0, 0] + Array("AAA\0".utf8)
        let types: [UInt8] = [0, 0, 0x0E, 0x10, 0, 0] + [0, 0, 0x1C, 0x20, 1, 0]
        return old + header(changes: changes.count, types: 2, leaps: leaps) + changes.flatMap { word($0.0) }
            + changes.map(\.1) + types + Array("AAA\0".utf8) + Array(repeating: 0, count: Int(leaps) * 12)
            + Array(footer.utf8)
    }

    @Test func `the changes and the rule of a file are read`() throws {
        let rules = try #require(ZoneFile(Self.file()).rules(name: "Test/Zone"))
        #expect(rules.name == "Test/Zone")
        #expect(rules.offset(atEpochSecond: -1) == 3600)
        #expect(rules.offset(atEpochSecond: 0) == 7200)
        #expect(rules.offset(atEpochSecond: 86_399) == 7200)
        #expect(rules.offset(atEpochSecond: 86_400) == 3600)
        #expect(rules.offset(atLocalSecond: 7199) == 3600)
        #expect(rules.offset(atLocalSecond: 7200) == 7200)
        #expect(rules.standardOffset == 3600)
    }

    @Test func `without a rule the last offset stays`() throws {
        let rules = try #require(ZoneFile(Self.file(changes: [(0, 1)], footer: "\n\n")).rules(name: "Test/Zone"))
        #expect(rules.offset(atEpochSecond: 4_000_000_000) == 7200)
        #expect(rules.standardOffset == 7200)
    }

    @Test func `a file of another format is refused`() {
        #expect(ZoneFile(Self.file(version: 0)).rules(name: "x") == nil)
        #expect(ZoneFile(Self.file(leaps: 1)).rules(name: "x") == nil)
        #expect(ZoneFile(Self.file(footer: "\nnonsense\n")).rules(name: "x") == nil)
        #expect(ZoneFile(Self.file(footer: "\nAAA-1")).rules(name: "x") == nil)
        #expect(ZoneFile(Self.file(footer: "AAA-1\n")).rules(name: "x") == nil)
        #expect(ZoneFile(Self.file(changes: [(0, 2)])).rules(name: "x") == nil)
        #expect(ZoneFile(Self.file(changes: [(5, 1), (5, 0)])).rules(name: "x") == nil)
        #expect(ZoneFile(Self.file(changes: [(.min, 1)])).rules(name: "x") == nil)
        #expect(ZoneFile([]).rules(name: "x") == nil)
    }

    @Test func `a file cut off anywhere is refused`() {
        let file = Self.file()
        for count in 0..<file.count {
            #expect(ZoneFile(Array(file[..<count])).rules(name: "x") == nil, "cut at \(count)")
        }
    }

    @Test func `a file with damaged bytes is refused or read, never worse`() {
        var generator = SeededGenerator(seed: 29)
        var refused = 0
        for _ in 0..<20_000 {
            var file = Self.file()
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                file[Int.random(in: 0..<file.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            guard let rules = ZoneFile(file).rules(name: "x") else {
                refused += 1
                continue
            }
            for second in [-(1 << 60), 0, 1 << 60] {
                _ = rules.offset(atLocalSecond: second)
                _ = rules.offset(atEpochSecond: second)
            }
        }
        #expect(refused > 1000)
        #expect(refused < 20_000)
    }
}
