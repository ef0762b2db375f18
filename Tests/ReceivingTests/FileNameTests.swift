import Receiving
import Testing

@Suite struct FileNameTests {
    @Test func `odd bytes are escaped and plain text stays readable`() throws {
        let cases: [([UInt8], String)] = [
            (Array("laporan mutu.xml".utf8), "laporan mutu.xml"),
            (Array("品質.xml".utf8), "品質.xml"),
            (Array("a\nb\u{1B}[2J%n".utf8), "a%0Ab%1B[2J%25n"),
            ([0x61, 0xFF, 0xE5, 0x93, 0x62], "a%FF%E5%93b"),
            (Array("x\u{202E}lmx".utf8), "x%E2%80%AElmx"),
            (Array("a\u{85}b\u{2028}c\u{200B}".utf8), "a%C2%85b%E2%80%A8c%E2%80%8B"),
            (Array("-rf".utf8), "-rf"),
        ]
        for (bytes, display) in cases {
            #expect(try #require(FileName(bytes: bytes)).display == display)
        }
    }

    @Test func `what cannot be a name is none`() {
        #expect(FileName("") == nil)
        #expect(FileName(".") == nil)
        #expect(FileName("..") == nil)
        #expect(FileName("a/b") == nil)
        #expect(FileName(bytes: [0x61, 0]) == nil)
        #expect(FileName(bytes: Array(repeating: 0x61, count: 256)) == nil)
        #expect(FileName(bytes: Array(repeating: 0x61, count: 255)) != nil)
    }
}
