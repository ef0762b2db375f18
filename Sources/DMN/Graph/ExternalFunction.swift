internal import FEEL

/// Functions with an external definition: a fixed set, by class and signature of Java's standard library.
enum ExternalFunction {
    /// The function an external definition means; nil if it is none of the set.
    static func resolve(_ definition: Context, _ parameters: [FunctionValue.Parameter]) -> FunctionValue? {
        nil
    }
}
