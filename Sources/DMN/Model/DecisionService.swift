/// Some decisions of a model offered together as one function.
struct DecisionService: Sendable {
    let id: String?
    let name: String
    let source: Source
    var typeRef: TypeReference?
    var outputs: [Reference] = []
    var encapsulated: [Reference] = []
    var inputDecisions: [Reference] = []
    var inputData: [Reference] = []
}
