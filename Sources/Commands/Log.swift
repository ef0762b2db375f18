internal import Logging

/// How the daemon logs: lines to standard error, readable on a terminal, with priorities for the journal.
enum Log {
    /// A logger for messages of `level` and above.
    static func make(level: String) -> Logger {
        var logger = Logger(label: "layak") { _ in LineHandler() }
        logger.logLevel = Logger.Level(rawValue: level) ?? .info
        return logger
    }
}

/// Writes a message as one line: its priority as sd-daemon(3) has it, the text, then what it is about.
private struct LineHandler: LogHandler {
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { _, own in own }
        let details = all.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
        let text = "\(event.message)\(details)".replacing("\n", with: " ")
        Terminal.log(text, priority: event.level.priority)
    }
}

extension Logger.Level {
    /// The priority of syslog(3).
    fileprivate var priority: Int {
        switch self {
        case .critical: 2
        case .error: 3
        case .warning: 4
        case .notice: 5
        case .info: 6
        case .debug, .trace: 7
        }
    }
}
