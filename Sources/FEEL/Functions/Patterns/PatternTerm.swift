/// A part of a pattern.
indirect enum PatternTerm: Sendable {
    case alternatives([PatternTerm])
    case anyCharacter
    case character(Unicode.Scalar)
    case end
    case group(PatternTerm, number: Int)
    case member(PatternClass)
    case reference(Int)
    case repetition(PatternTerm, least: Int, most: Int?, isLazy: Bool)
    case sequence([PatternTerm])
    case start
}
