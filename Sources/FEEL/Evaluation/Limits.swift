/// What an expression may cost; whatever exceeds a limit becomes null, with a diagnostic.
package struct Limits: Sendable, Hashable {
    /// The longest text of one expression, in bytes of UTF-8.
    package static let textBytes = 1 << 18

    /// How deep expressions may be nested; a pair of brackets counts three.
    package static let syntaxDepth = 192

    /// How often in one expression a `[` behind the end of a range may be read again as the range's own.
    package static let syntaxRetries = 32

    /// How many operations may lie above one another in one expression.
    package static let treeDepth = 400

    /// How many parts the type of a context or function may have; of larger ones the parts are not known.
    package static let typeSize = 1000

    /// How many function calls may be open at once.
    package var callDepth = 160

    /// How many diagnostics one evaluation keeps; those after them are only counted.
    package var diagnostics = 100

    /// How many operations may be open at once, those of all open function calls and slots together.
    package var evaluationDepth = 5500

    /// How many elements a list may have.
    package var listElements = 100_000

    /// How many steps the matching of one regular expression may take.
    package var patternSteps = 1_000_000

    /// How many elements may be visited and functions called in one evaluation.
    package var steps = 5_000_000

    /// How many bytes of UTF-8 a string may have.
    package var stringBytes = 1 << 20

    /// How deep lists and contexts may lie in one another; what is not built in loops or calls may be a little deeper.
    package var valueDepth = 250

    /// The limits for a model nobody vouches for.
    package static let standard = Limits()

    /// Limits to be altered one by one.
    package init() {}
}
