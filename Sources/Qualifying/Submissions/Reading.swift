/// What reading a file came to.
package enum Reading: Sendable {
    /// It cannot be taken in: all that is wrong with it, and what could be made out of it nevertheless.
    case refused([Problem], Understood)
    /// It is a submission; the problems are warnings.
    case understood(Submission, warnings: [Problem])

    /// Everything there is to tell, in the order of the places.
    package var problems: [Problem] {
        switch self {
        case .refused(let problems, _): problems
        case .understood(_, let warnings): warnings
        }
    }
}
