/// Everything an administrator can set, read once at the door and passed on as values.
///
/// In order of rising strength: the default, `layak.yaml`, the environment, a flag.
struct Settings: Equatable, Sendable {
    /// The home folder: inbox, receipts, reports and ledger lie in it.
    var home = "home"
    /// The folder that holds `Checklists` and `Reports`; empty: looked for beside the program.
    var share = ""
    /// The time zone in which days begin, a name of the zone database.
    var zone = "Asia/Jakarta"
    /// The language of what the command line prints: `en`, `id` or `ja`.
    var language = "en"
    /// How many seconds a file must have been unchanged before it is taken.
    var settlingSeconds = 2
    /// How often the inbox is looked at although nothing was reported, in seconds.
    var rescanSeconds = 60
    /// The most files taken in one batch.
    var batchFiles = 64
    /// The largest file that is taken in, in MiB.
    var fileMebibytes = 8
    /// The least severe messages that are logged: `debug`, `info`, `notice`, `warning` or `error`.
    var log = "info"

    /// All settings by name, in the order in which they are documented.
    static let keys: [Key] = [
        Key("home", "a folder", \.home),
        Key("share", "a folder", \.share),
        Key("zone", "a time zone such as Asia/Jakarta", \.zone),
        Key("language", "one of en, id, ja", \.language, among: ["en", "id", "ja"]),
        Key("settlingSeconds", "a whole number from 0 to 3600", \.settlingSeconds, in: 0...3600),
        Key("rescanSeconds", "a whole number from 1 to 86400", \.rescanSeconds, in: 1...86_400),
        Key("batchFiles", "a whole number from 1 to 10000", \.batchFiles, in: 1...10_000),
        Key("fileMebibytes", "a whole number from 1 to 9", \.fileMebibytes, in: 1...9),
        Key(
            "log", "one of debug, info, notice, warning, error", \.log,
            among: ["debug", "info", "notice", "warning", "error"]),
    ]
}

extension Settings {
    /// One setting: its name, what it may be, and how a text becomes its value.
    struct Key: Sendable {
        let name: String
        /// What a value has to be, for messages and documentation.
        let expected: String
        private let assign: @Sendable (String, inout Settings) -> Bool

        /// The name in the environment: `settlingSeconds` is `LAYAK_SETTLING_SECONDS`.
        var variable: String {
            "LAYAK_" + name.reduce(into: "") { $0 += $1.isUppercase ? "_\($1)" : $1.uppercased() }
        }

        /// Sets it to what `text` says.
        func set(_ text: String, in settings: inout Settings, from source: String) throws(SettingsError) {
            guard assign(text, &settings) else {
                throw SettingsError("\(source): `\(name)` is `\(text)`; expected is \(expected)")
            }
        }

        fileprivate init(
            _ name: String, _ expected: String, _ path: any WritableKeyPath<Settings, String> & Sendable,
            among words: [String]? = nil
        ) {
            self.name = name
            self.expected = expected
            assign = { text, settings in
                guard words?.contains(text) ?? !text.isEmpty else { return false }
                settings[keyPath: path] = text
                return true
            }
        }

        fileprivate init(
            _ name: String, _ expected: String, _ path: any WritableKeyPath<Settings, Int> & Sendable,
            in range: ClosedRange<Int>
        ) {
            self.name = name
            self.expected = expected
            assign = { text, settings in
                guard let number = Int(text), range.contains(number) else { return false }
                settings[keyPath: path] = number
                return true
            }
        }
    }
}

/// A setting that cannot be used, told so that it can be mended.
struct SettingsError: Error, Equatable, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
