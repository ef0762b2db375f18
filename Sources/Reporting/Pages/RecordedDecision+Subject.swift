extension RecordedDecision {
    /// The business number of the supplier it is about.
    package var supplier: String { facts["supplier"]["nib"].text ?? "" }

    /// The digest of the rulebook's edition it was made by, as the decision writes it.
    package var rulebookDigest: String { facts["rulebook"]["digest"].text ?? "" }
}
