import Foundation
import Yams

extension Settings {
    /// The settings of the file an installed package brings, if it is there.
    static let installedFile = "/etc/layak/layak.yaml"

    /// Reads the settings.
    ///
    /// - Parameters:
    ///   - file: the settings file asked for; nil: the installed one, if there is one.
    ///   - environment: the variables of the process; all that begin with `LAYAK_` are settings.
    ///   - flags: what the command line says, by name.
    /// - Throws: which setting cannot be used, and what it may be.
    init(file: String?, environment: [String: String], flags: [String: String] = [:]) throws(SettingsError) {
        self.init()
        if let path = file ?? environment["LAYAK_CONFIG"] {
            try apply(Self.mapping(at: path), from: path)
        } else if FileManager.default.fileExists(atPath: Self.installedFile) {
            try apply(Self.mapping(at: Self.installedFile), from: Self.installedFile)
        }
        try apply(environment: environment)
        for (name, text) in flags {
            guard let key = Self.keys.first(where: { $0.name == name }) else { continue }
            try key.set(text, in: &self, from: "the command line")
        }
    }

    private mutating func apply(_ mapping: [(name: String, text: String)], from path: String) throws(SettingsError) {
        for (name, text) in mapping {
            guard let key = Self.keys.first(where: { $0.name == name }) else {
                throw SettingsError("\(path): there is no setting `\(name)`\(Self.hint(name, Self.keys.map(\.name)))")
            }
            try key.set(text, in: &self, from: path)
        }
    }

    private mutating func apply(environment: [String: String]) throws(SettingsError) {
        for (variable, text) in environment.sorted(by: { $0.key < $1.key })
        where variable.hasPrefix("LAYAK_") && variable != "LAYAK_CONFIG" {
            guard let key = Self.keys.first(where: { $0.variable == variable }) else {
                let hint = Self.hint(variable, Self.keys.map(\.variable) + ["LAYAK_CONFIG"])
                throw SettingsError("the environment: there is no setting `\(variable)`\(hint)")
            }
            try key.set(text, in: &self, from: "the environment")
        }
    }

    /// The top-level scalars of a YAML file, in their order.
    private static func mapping(at path: String) throws(SettingsError) -> [(name: String, text: String)] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw SettingsError("\(path): the settings file cannot be read as UTF-8 text")
        }
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch {
            throw SettingsError("\(path): the settings file is not YAML: \(error)")
        }
        guard let node else { return [] }
        guard case .mapping(let mapping) = node else {
            throw SettingsError("\(path): expected are lines such as `zone: Asia/Jakarta`")
        }
        var found: [(name: String, text: String)] = []
        for (key, value) in mapping {
            guard let name = key.scalar?.string, let text = value.scalar?.string else {
                throw SettingsError("\(path): `\(key.scalar?.string ?? "?")` holds several values; expected is one")
            }
            found.append((name, text))
        }
        return found
    }

    /// The nearest known name, if one is near.
    private static func hint(_ name: String, _ known: [String]) -> String {
        let nearest = known.map { ($0, distance(name.lowercased(), $0.lowercased())) }.min { $0.1 < $1.1 }
        guard let nearest, nearest.1 <= max(2, name.count / 3) else {
            return "; known are \(known.joined(separator: ", "))"
        }
        return "; did you mean `\(nearest.0)`?"
    }

    /// The Levenshtein distance of two names.
    private static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right)
        var row = Array(0...right.count)
        for (index, character) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (column, other) in right.enumerated() {
                let changed = diagonal + (character == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
            }
        }
        return row[right.count]
    }
}
