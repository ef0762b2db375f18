/// What a model may weigh; a model that weighs more is refused.
package enum ModelLimits {
    /// The longest chain of elements that require one another.
    package static let requirementDepth = 128

    /// The longest chain of item definitions that are defined by one another.
    package static let typeDepth = 64

    /// How many parts a type may have, each occurrence of a part counted.
    ///
    /// Types that name one another twice in a chain of forty would have more parts than there is time to visit.
    package static let typeParts = 20_000

    /// How many words of notes one evaluation keeps for its trace; what comes after them is not noted.
    package static let traceWords = 1 << 20
}
