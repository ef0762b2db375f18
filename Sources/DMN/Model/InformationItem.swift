/// A name with a type: a variable, a formal parameter, a column of a relation.
struct InformationItem: Sendable {
    let name: String
    let typeRef: TypeReference?
    let source: Source
}
