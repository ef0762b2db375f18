/// A file taken over: it lies in `work/` and its bytes have been read, once.
///
/// What is hashed, judged and stored is ``bytes``; the file is never read again.
package struct Claim: Sendable {
    /// Which file it is.
    package let origin: Origin
    /// All of its content.
    package let bytes: [UInt8]

    /// Makes a claim.
    package init(origin: Origin, bytes: [UInt8]) {
        self.origin = origin
        self.bytes = bytes
    }
}
