internal import DMN
package import FEEL

extension Decision {
    /// Judges a dossier by a rulebook as of a date.
    ///
    /// A pure function: no clock, no file, no locale, no randomness; the same three give the same bytes in ten years.
    package init(of dossier: Dossier, by rulebook: Rulebook, asOf: CalendarDate) {
        let evaluation = rulebook.model.evaluate(
            rulebook.decisions, with: rulebook.inputs(of: dossier, asOf: asOf), trusting: true, tracing: .rules)
        let verdict = Verdict(of: rulebook.id, isComplete: evaluation.isComplete) { output in
            rulebook.outputs[output].map { evaluation.values[$0] } ?? .null
        }
        self.init(
            verdict, on: dossier, by: rulebook, asOf: asOf, trace: evaluation.trace)
    }
}
