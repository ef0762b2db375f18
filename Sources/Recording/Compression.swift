private import CZstd
internal import Foundation
private import Synchronization

/// Zstandard, as the ledger keeps documents: about a fifth of their size for less time than their hashing takes.
///
/// One context serves all calls of one direction; they are made under a lock, as the ledger has one writer.
final class Compression: Sendable {
    private let packer: Mutex<Context>

    /// Level 1: the next levels gain a tenth in size and cost twice the time.
    private static let level: Int32 = 1

    /// No document in the ledger is larger when unpacked; a longer claim is damage, not a document.
    static let unpackedBytes = 256 << 20

    init() {
        packer = Mutex(Context())
    }

    /// `bytes`, packed.
    func pack(_ bytes: [UInt8]) -> Data {
        packer.withLock { $0.pack(bytes, level: Self.level) }
    }

    /// What was packed into `bytes`; nil if that is no packed document.
    func unpack(_ bytes: [UInt8]) -> [UInt8]? {
        let size = unsafe bytes.withUnsafeBytes { unsafe ZSTD_getFrameContentSize($0.baseAddress, $0.count) }
        guard size <= UInt64(Self.unpackedBytes) else { return nil }
        var isWhole = false
        let unpacked = unsafe [UInt8](unsafeUninitializedCapacity: Int(size)) { target, count in
            let written = unsafe bytes.withUnsafeBytes { source in
                unsafe ZSTD_decompress(target.baseAddress, Int(size), source.baseAddress, source.count)
            }
            isWhole = written == Int(size)
            count = isWhole ? written : 0
        }
        return isWhole ? unpacked : nil
    }

    /// The library's working memory, and where it packs to: what is kept is as long as it has to be.
    @safe private struct Context: ~Copyable {
        // SAFETY: made once, used by one call at a time under the lock, freed with its owner.
        let pointer: OpaquePointer?
        private var target: [UInt8] = []

        init() {
            unsafe pointer = ZSTD_createCCtx()
        }

        deinit {
            unsafe ZSTD_freeCCtx(pointer)
        }

        mutating func pack(_ bytes: [UInt8], level: Int32) -> Data {
            let bound = ZSTD_compressBound(bytes.count)
            if target.count < bound { target = [UInt8](repeating: 0, count: bound) }
            let pointer = unsafe self.pointer
            return unsafe target.withUnsafeMutableBytes { target in
                let count = unsafe bytes.withUnsafeBytes { source in
                    unsafe ZSTD_compressCCtx(
                        pointer, target.baseAddress, target.count, source.baseAddress, source.count, level)
                }
                // Only a too small target can fail, and the target is as large as the library says it must be.
                precondition(ZSTD_isError(count) == 0)
                return unsafe Data(UnsafeRawBufferPointer(rebasing: target[..<count]))
            }
        }
    }
}
