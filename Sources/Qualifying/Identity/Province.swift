/// A province of Indonesia with its code in each of the schemes in use.
package struct Province: Equatable, Sendable {
    /// Who numbers the provinces.
    package enum Scheme: String, CaseIterable, Sendable {
        /// The statistics office.
        case bps
        /// ISO 3166-2.
        case iso
        /// The ministry of home affairs.
        case kemendagri
    }

    /// The code of the statistics office, two digits.
    package let bps: String
    /// The code of the ministry of home affairs, two digits.
    package let kemendagri: String
    /// The code of ISO 3166-2, such as `ID-JT`: the one under which we know it.
    package let iso: String
    /// The name in each language.
    package let names: Texts

    /// The code in a scheme.
    package func code(in scheme: Scheme) -> String {
        switch scheme {
        case .bps: bps
        case .iso: iso
        case .kemendagri: kemendagri
        }
    }
}
