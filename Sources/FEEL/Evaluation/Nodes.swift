/// The operands of a node, in their order.
///
/// They are asked where they are: going through an array of objects would retain and release each of them.
@safe struct Nodes: Sendable {
    private let nodes: [Node]

    // INVARIANT: these are the nodes, which the array keeps alive.
    private let references: [Unmanaged<Node>]

    init(_ nodes: [Node]) {
        self.nodes = nodes
        unsafe references = nodes.map { unsafe Unmanaged.passUnretained($0) }
    }

    var count: Int { nodes.count }

    var indices: Range<Int> { nodes.indices }

    /// The value of the operand at an index.
    @inline(__always)
    func evaluate(_ index: Int, _ item: Value, _ frame: inout Frame) -> Value {
        unsafe references[index]._withUnsafeGuaranteedRef { $0.evaluate(item, &frame) }
    }

    /// The truth of the operand at an index.
    @inline(__always)
    func truth(_ index: Int, _ item: Value, _ frame: inout Frame) -> Truth {
        unsafe references[index]._withUnsafeGuaranteedRef { $0.truth(item, &frame) }
    }

    /// The values of all operands.
    func evaluate(_ item: Value, _ frame: inout Frame) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(count)
        for index in indices { values.append(evaluate(index, item, &frame)) }
        return values
    }
}
