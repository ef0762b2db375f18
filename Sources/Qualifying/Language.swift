/// A language reports and receipts are written in.
package enum Language: String, CaseIterable, Hashable, Sendable {
    case en
    case id
    case ja
}
