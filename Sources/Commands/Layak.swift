package import ArgumentParser
internal import Glibc

/// The `layak` command: the daemon and the tools around it.
package struct Layak: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "layak",
        abstract: "Judges whether a workshop is fit to be a tier-2 automotive supplier, and says why.",
        discussion: """
            Auditors drop XML checklists into the inbox of a home folder; `layak run` answers each with a receipt, \
            judges the supplier by the rulebook in force and writes reports in English, Indonesian and Japanese.

            Exit codes: 0 done, 1 the input has problems, 2 the command line is wrong, 70 a fault of Layak, 74 reading \
            or writing failed, 75 another daemon works on this home folder, 78 the configuration is wrong.

            Example:
              layak run --home ./home
            """,
        version: "layak 0.1.0",
        subcommands: [
            Check.self, Explain.self, Feel.self, LedgerCommand.self, New.self, Publish.self, Rules.self, Run.self,
            Status.self,
            TCKCommand.self,
        ])

    package init() {}

    /// Runs what the command line asks for and ends the process with the exit code that says how it went.
    package static func runAndExit() async {
        // A reader that has gone is told by the write, and is no reason to end in the middle of a batch.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let code as Exit {
            Glibc.exit(code.rawValue)
        } catch {
            if let failure = Failure(error) {
                Terminal.error(failure.description)
                Glibc.exit(failure.code.rawValue)
            }
            let code = exitCode(for: error)
            let text = fullMessage(for: error)
            if code.isSuccess {
                Terminal.line(text)
                Glibc.exit(Exit.done.rawValue)
            }
            Terminal.error(text)
            Glibc.exit(code == .validationFailure ? Exit.usage.rawValue : Exit.fault.rawValue)
        }
        Glibc.exit(Exit.done.rawValue)
    }
}
