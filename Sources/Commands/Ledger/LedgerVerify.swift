internal import ArgumentParser
internal import Qualifying
internal import Recording

/// `layak ledger verify`: proves that nothing remembered was changed.
struct LedgerVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Go through the chain and every stored document.",
        discussion: """
            With --head, as printed on any receipt or report, records cut off at the end are told too.

            Example:
              layak ledger verify --home /var/lib/layak
            """)

    @OptionGroup var options: HomeOption
    @Option(help: ArgumentHelp("A head known from elsewhere: NUMBER:DIGEST.", valueName: "HEAD")) var head: String?

    func validate() throws { _ = try anchor() }

    func run() throws {
        let ledger = try options.settings().ledger()
        let anchor = try anchor()
        switch try ledger.verify(anchor: anchor) {
        case .success(let head):
            Terminal.line("\(head.number) records, the chain holds")
            Terminal.line("head \(head.number):\(head.digest)")
        case .failure(let flaw):
            throw Failure(.problems, (flaw.record.map { "record \($0): " } ?? "") + flaw.description)
        }
    }

    private func anchor() throws -> Chain.Head? {
        guard let head else { return nil }
        let parts = head.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let number = Int64(parts[0]), let digest = Digest(parsing: parts[1]) else {
            throw ValidationError("a head looks like 12:sha256:3f…; `\(head)` does not")
        }
        return Chain.Head(number: number, digest: digest)
    }
}
