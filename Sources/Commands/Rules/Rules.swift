internal import ArgumentParser
internal import DMN
internal import Working

/// `layak rules`: what authors of rulebooks need.
struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Work on rulebooks.", subcommands: [RulesExplain.self, RulesLint.self, RulesTest.self])
}

extension Rules {
    /// The models in a rulebook's folder; there has to be one.
    static func models(in folder: String) throws -> [ModelFile] {
        let models = try TCKCommand.files(in: folder).filter { $0.name.hasSuffix(".dmn") }
        guard !models.isEmpty else { throw Failure(.problems, "`\(folder)`: there is no rulebook.dmn in it") }
        return models
    }

    /// The rulebook's own tests, if it has any.
    static func tests(in folder: String) throws -> [ModelFile] {
        guard FileTree.isFolder(folder + "/tests") else { return [] }
        return try TCKCommand.files(in: folder + "/tests").filter { $0.name.hasSuffix(".xml") }
    }
}
