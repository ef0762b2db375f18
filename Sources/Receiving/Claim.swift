/// A file taken over: it lies in `work/` and its bytes have been read, once.
///
/// What is hashed, judged and stored is ``bytes``; the file is never read again.
package struct Claim: Sendable {
    package let origin: Origin
    package let bytes: [UInt8]
}
