internal import FEEL

extension FEELType {
    /// Whether the type has at most so many parts, each occurrence of a part counted; it takes no more steps to find out.
    func hasParts(within limit: Int) -> Bool {
        var rest = limit
        return spend(&rest)
    }

    private func spend(_ rest: inout Int) -> Bool {
        rest -= 1
        guard rest >= 0 else { return false }
        switch self {
        case .context(let members):
            for member in members where !member.type.spend(&rest) { return false }
        case .function(let parameters, let result):
            for parameter in parameters where !parameter.spend(&rest) { return false }
            return result.spend(&rest)
        case .list(let element), .range(let element): return element.spend(&rest)
        default: break
        }
        return true
    }
}
