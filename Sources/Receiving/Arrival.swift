/// What became of one dropped file when its batch was taken: every file ends in exactly one arrival.
package enum Arrival: Sendable {
    /// It was taken over and read.
    case claim(Claim)
    /// It is not taken in.
    case refusal(Refusal)

    /// Which file it was.
    package var origin: Origin {
        switch self {
        case .claim(let claim): claim.origin
        case .refusal(let refusal): refusal.origin
        }
    }

    /// Whether the file still lies in the inbox.
    var isInPlace: Bool {
        if case .refusal(let refusal) = self { refusal.mark != nil } else { false }
    }
}
