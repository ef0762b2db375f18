/// What an expression may cost; whatever exceeds a limit becomes null, with a diagnostic.
package struct Limits: Sendable, Hashable {
    /// The longest text of one expression, in bytes of UTF-8.
    package static let textBytes = 1 << 18

    /// How deep expressions may be nested; a pair of brackets counts three.
    package static let syntaxDepth = 192

    /// How often in one expression a `[` behind the end of a range may be read again as the range's own.
    package static let syntaxRetries = 32

    /// How many function calls may be open at once.
    package var callDepth = 160

    /// How many diagnostics one evaluation keeps; those after them are only counted.
    package var diagnostics = 100

    /// How many elements a list may have.
    package var listElements = 100_000

    /// How many elements may be visited and functions called in one evaluation.
    package var steps = 5_000_000

    /// How many bytes of UTF-8 a string may have.
    package var stringBytes = 1 << 20

    /// The limits for a model nobody vouches for.
    package static let standard = Limits()

    /// Limits to be altered one by one.
    package init() {}
}
