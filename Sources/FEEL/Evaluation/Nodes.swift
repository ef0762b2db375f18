/// The operands of a node, in their order.
struct Nodes: Sendable {
    private let nodes: [Node]

    init(_ nodes: [Node]) { self.nodes = nodes }

    var indices: Range<Int> { nodes.indices }

    /// The value of the operand at an index.
    @inline(__always)
    func evaluate(_ index: Int, _ item: Value, _ frame: inout Frame) -> Value { nodes[index].evaluate(item, &frame) }

    /// The truth of the operand at an index.
    @inline(__always)
    func truth(_ index: Int, _ item: Value, _ frame: inout Frame) -> Truth { nodes[index].truth(item, &frame) }

    /// The values of all operands.
    func evaluate(_ item: Value, _ frame: inout Frame) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(nodes.count)
        for node in nodes { values.append(node.evaluate(item, &frame)) }
        return values
    }
}
