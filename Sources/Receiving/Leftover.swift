/// A batch that an earlier run of the daemon claimed and did not release.
package struct Leftover: Sendable {
    package let id: BatchID
    /// The files still in the batch's folder, in order of their claiming.
    package let files: [Origin]
}
