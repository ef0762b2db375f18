/// The one encoding of facts and decisions: JSON in UTF-8 with exactly one spelling of every value.
///
/// Keys stand in the order of their bytes, there is no white space, entries that are null are left out, decimals are
/// strings, dates are ISO 8601. What ``Writer`` writes, the readers read; anything else they refuse, so that equal bytes
/// and equal values are the same thing.
package enum Canonical {
    /// What an encoding may weigh.
    package struct Limits: Equatable, Sendable {
        /// The greatest number of bytes.
        package var bytes = 64 << 20
        /// The greatest number of objects and arrays inside one another.
        package var depth = 64

        /// The limits for what the ledger holds.
        package init() {}
    }

    /// Why bytes are not the encoding of anything, or a value has none.
    package struct Fault: Error, Equatable, Sendable {
        /// What is wrong.
        package enum Matter: String, CaseIterable, Sendable {
            case bytesTooMany
            case depthTooGreat
            case endMissing
            case escapeNotShortest
            case integerMalformed
            case keyUnexpected
            case keysUnsorted
            case textNotUTF8
            case unexpected
            case valueNotEncodable
            case valueNotOfType
        }

        /// What is wrong.
        package let matter: Matter
        /// The byte at which it is wrong, from 0.
        package let offset: Int
    }
}
