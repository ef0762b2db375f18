package import DMN
package import FEEL
package import XML

/// One edition of a rulebook, data and never code: a decision model with its manifest and messages.
package struct Rulebook: Sendable {
    package let manifest: Manifest
    /// The model, compiled.
    package let model: Model
    /// The deciding files in one piece: what the ledger keeps, so that every decision can be made again.
    package let bundle: [UInt8]
    /// The digest of ``bundle``.
    package let digest: Digest
    /// The files of messages by their names, such as `messages.en.xml`.
    package let messageFiles: [String: [UInt8]]

    let inputs: [(slot: Model.InputSlot, input: Input)]
    let outputs: [Output: Int]
    let decisions: [Model.DecisionSlot]

    /// The short name, the same in all editions.
    package var id: String { manifest.id }
    /// The edition, such as `2026.1`.
    package var edition: String { manifest.edition }

    /// Reads and compiles a rulebook.
    ///
    /// - Parameters:
    ///   - files: the files of its folder by their paths in it; at least `rulebook.dmn` and `manifest.xml`.
    ///   - schema: the schema of manifests; nil for files that were held against it before they were kept.
    /// - Throws: ``RulebookError`` with everything that keeps it from deciding.
    package init(files: [String: [UInt8]], schema: Schema?) throws(RulebookError) {
        guard let manifest = files["manifest.xml"] else { throw RulebookError(.fileMissing("manifest.xml")) }
        guard files["rulebook.dmn"] != nil else { throw RulebookError(.fileMissing("rulebook.dmn")) }
        do {
            self.manifest = try Manifest(reading: manifest, schema: schema)
        } catch {
            throw RulebookError(.manifestUnreadable(error))
        }
        let models = files.filter { Self.isDeciding($0.key) && $0.key.hasSuffix(".dmn") }
            .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { ModelFile(name: $0.key, bytes: $0.value) }
        do {
            model = try Model(compiling: models, main: "rulebook.dmn")
        } catch {
            throw RulebookError(.modelRefused(error.problems))
        }
        let broken = model.problems.filter { $0.severity != .warning }
        guard broken.isEmpty else { throw RulebookError(.modelRefused(broken)) }
        bundle = Self.bundle(files)
        digest = Digest(of: bundle)
        messageFiles = files.filter { $0.key.hasPrefix("messages.") }
        var (inputs, outputs, decisions): ([(Model.InputSlot, Input)], [Output: Int], [Model.DecisionSlot]) = (
            [], [:], []
        )
        for input in Input.allCases {
            // A rulebook need not ask for everything there is.
            guard let slot = model.input(input.rawValue) else { continue }
            // The values are handed over unchecked, so that their type has to be right once and for all.
            guard input.type.conforms(to: model.type(of: slot)) else {
                throw RulebookError(.inputMistyped(input.rawValue))
            }
            inputs.append((slot, input))
        }
        for output in Output.allCases {
            guard let decision = model.decision(output.rawValue) else {
                throw RulebookError(.outputMissing(output.rawValue))
            }
            outputs[output] = decisions.count
            decisions.append(decision)
        }
        self.inputs = inputs
        self.outputs = outputs
        self.decisions = decisions
    }

    /// What the model is given for a dossier as of a date.
    package func inputs(of dossier: Dossier, asOf: CalendarDate) -> [(Model.InputSlot, Value)] {
        inputs.map { ($0.slot, dossier.value(of: $0.input, asOf: asOf)) }
    }

    /// Reads a rulebook back from what the ledger keeps.
    package init(bundle: [UInt8]) throws(RulebookError) {
        guard let files = Self.files(ofBundle: bundle) else { throw RulebookError(.bundleBroken) }
        try self.init(files: files, schema: nil)
    }
}

/// Why a rulebook cannot decide.
package struct RulebookError: Error, Sendable {
    /// The kinds of fault.
    package enum Kind: Sendable {
        case bundleBroken
        case fileMissing(String)
        case inputMistyped(String)
        case manifestUnreadable(Unreadable)
        case modelRefused([ModelProblem])
        case outputMissing(String)
    }

    package let kind: Kind

    init(_ kind: Kind) {
        self.kind = kind
    }
}

extension RulebookError: CustomStringConvertible {
    /// What is wrong, a line for each thing.
    package var description: String {
        switch kind {
        case .bundleBroken: "the files of the rulebook are not whole"
        case .fileMissing(let name): "the file `\(name)` is missing"
        case .inputMistyped(let name): "rulebook.dmn: the type of `\(name)` asks for more than there is"
        case .manifestUnreadable(let fault):
            fault.problems.map { problem in
                "manifest.xml\(problem.place.map { ":\($0.line):\($0.column)" } ?? ""): \(problem.id) \(problem.found)"
            }.joined(separator: "\n")
        case .modelRefused(let problems): problems.map(\.description).joined(separator: "\n")
        case .outputMissing(let name): "rulebook.dmn: there is no decision `\(name)`; the contract asks for it"
        }
    }
}
