/// Data the caller of a model supplies.
struct InputData: Sendable {
    let id: String?
    let name: String
    let typeRef: TypeReference?
    let source: Source
}
