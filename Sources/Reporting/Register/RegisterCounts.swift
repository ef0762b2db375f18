/// How many suppliers stand where, in all and by province.
struct RegisterCounts: Sendable {
    /// The statuses in the order they are shown: the best first.
    static let statuses = ["ready", "conditional", "incomplete", "notReady", "suspended", "expired", "potential"]

    /// How many lines there are.
    private(set) var total = 0
    /// How many there are of each status.
    private(set) var byStatus: [String: Int] = [:]
    /// How many there are of each status in each province, by its ISO code; empty where it is not known.
    private(set) var byProvince: [String: [String: Int]] = [:]

    /// Counts a line.
    mutating func count(_ facts: Facts, status: String) {
        total += 1
        byStatus[status, default: 0] += 1
        byProvince[facts["province"].text ?? "", default: [:]][status, default: 0] += 1
    }
}
