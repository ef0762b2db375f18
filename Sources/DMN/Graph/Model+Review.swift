extension Model {
    /// What the model's author should look at, though the model works: doubtful expressions, what is not used, and what is
    /// odd about its tables.
    ///
    /// Gaps and overlaps are looked for among the values that no cell tells apart, within a bound on the combinations; a
    /// table that goes beyond it is told as such. Cells that mention names are taken as they come: no gap or overlap is told
    /// that another value of the name would close.
    package func review() -> [ModelProblem] {
        var problems = remarks + unused
        for (table, outline) in zip(compiledTables, tables) {
            problems += TableReview(of: table, outline).problems
        }
        return problems.sorted {
            ($0.location.file, $0.location.line, $0.location.column, $0.id)
                < ($1.location.file, $1.location.line, $1.location.column, $1.id)
        }
    }

    /// Input data and functions that nothing requires.
    private var unused: [ModelProblem] {
        var required: Set<Int> = []
        for (slot, node) in linked.nodes.enumerated() {
            let requirements = linked.requirements(of: slot)
            for reference in requirements.inputs + requirements.decisions + requirements.knowledge {
                if let target = linked.slot(of: reference, in: node.model) { required.insert(target) }
            }
        }
        return linked.nodes.enumerated().compactMap { slot, node in
            guard node.model == 0, node.kind == .input || node.kind == .function, !required.contains(slot) else {
                return nil
            }
            return ModelProblem(
                kind: .elementUnused, subject: node.name, found: "", expected: "", location: location(of: node.source))
        }
    }
}
