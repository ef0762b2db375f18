internal import ArgumentParser
internal import FEEL
internal import Foundation
internal import Qualifying

/// What more than one command asks for.
struct HomeOption: ParsableArguments {
    @Option(help: ArgumentHelp("The home folder.", valueName: "DIR")) var home: String?
    @Option(help: ArgumentHelp("The settings file.", valueName: "FILE")) var config: String?

    /// The settings: file, environment, then what the command line says.
    func settings(_ more: [String: String?] = [:]) throws(Failure) -> Settings {
        var flags = more.compactMapValues { $0 }
        flags["home"] = home
        do {
            return try Settings(file: config, environment: ProcessInfo.processInfo.environment, flags: flags)
        } catch {
            throw Failure(.configuration, error.description)
        }
    }
}

/// How a command answers.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    case json
    case text
}

extension Kind: ExpressibleByArgument {}

extension Language: ExpressibleByArgument {}

/// A date on the command line, ISO 8601.
struct Day: ExpressibleByArgument {
    let date: CalendarDate

    init?(argument: String) {
        guard let date = CalendarDate(parsing: argument) else { return nil }
        self.date = date
    }

    var defaultValueDescription: String { "\(date)" }
}
