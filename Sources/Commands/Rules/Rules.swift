internal import ArgumentParser

/// `layak rules`: what authors of rulebooks need.
struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Work on rulebooks.", subcommands: [RulesExplain.self, RulesLint.self, RulesTest.self])
}
