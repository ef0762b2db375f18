internal import Receiving
internal import Recording
internal import Working

/// How a command ended: a public contract, and never a count; the numbers above 64 are those of sysexits.h.
enum Exit: Int32, Error, Sendable {
    /// All was done.
    case done = 0
    /// The input has problems; they have been told.
    case problems = 1
    /// The command line is wrong.
    case usage = 2
    /// Our own fault (EX_SOFTWARE).
    case fault = 70
    /// Reading or writing failed (EX_IOERR).
    case inputOutput = 74
    /// Another daemon works on this home folder (EX_TEMPFAIL).
    case alreadyRunning = 75
    /// The configuration is wrong (EX_CONFIG).
    case configuration = 78
}

/// Why a command could not do what it was asked: the text for the person, the code for the script.
struct Failure: Error, CustomStringConvertible {
    let code: Exit
    let description: String

    init(_ code: Exit, _ description: String) {
        self.code = code
        self.description = description
    }
}

extension Failure {
    /// What an error of the world means to whoever called the command; nil for what is our own fault.
    init?(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as FileError: self.init(.inputOutput, error.description)
        case let error as LedgerError: self.init(.inputOutput, error.description)
        case let error as ReceivingError:
            self.init(error.kind == .alreadyRunning ? .alreadyRunning : .inputOutput, error.description)
        default: return nil
        }
    }
}
