internal import XML

/// Something wrong with the facts of a submission, before its place is looked up.
struct Finding {
    let fault: Problem.Fault
    let locus: Locus
    let found: String
    let expected: String
    let arguments: [(name: String, value: String)]
}

extension Problem {
    /// The problem a finding is, at its place in the document.
    init(_ finding: Finding, in root: XML.Element) {
        let (place, path) = finding.locus.resolved(in: root)
        self.init(
            finding.fault, at: place, path: path, found: finding.found, expected: finding.expected, finding.arguments)
    }
}
