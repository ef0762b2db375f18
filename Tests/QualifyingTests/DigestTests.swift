import Qualifying
import Testing

struct DigestTests {
    @Test func `the digest of known bytes is the known one`() {
        let text = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(Digest(of: Array("abc".utf8)).description == text)
        #expect(Digest(parsing: text) == Digest(of: Array("abc".utf8)))
        #expect(Digest(of: []).bytes.prefix(4) == [0xE3, 0xB0, 0xC4, 0x42])
    }

    @Test(arguments: [
        "", "sha256:", "ba7816bf", "sha256:BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
    ])
    func `what is not written like a digest is none`(_ text: String) {
        #expect(Digest(parsing: text) == nil)
    }
}
