/// One model file as read: what its author wrote, names normalised, nothing resolved yet.
struct Definitions: Sendable {
    /// The model's name, used by test cases to find it.
    let name: String

    /// The namespace others import it by.
    let namespace: String

    /// The version of the standard its elements are written in.
    let version: Version

    /// Where `definitions` stands.
    let source: Source

    var imports: [Import] = []
    var items: [ItemDefinition] = []
    var inputs: [InputData] = []
    var decisions: [Decision] = []
    var functions: [BusinessKnowledgeModel] = []
    var services: [DecisionService] = []
}
