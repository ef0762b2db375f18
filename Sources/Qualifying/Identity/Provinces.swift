package import XML

/// The provinces of Indonesia.
package struct Provinces: Sendable {
    /// The namespace of a file of codes.
    package static let namespace = "urn:layak:codes:1"

    /// All provinces, in the order of the file.
    package let all: [Province]

    /// The digest of the file's bytes.
    package let digest: Digest

    private let indices: [Province.Scheme: [String: Int]]

    /// Reads the file of provinces.
    ///
    /// - Throws: ``Unreadable``, if it is not as the schema says or a scheme has a code twice.
    package init(reading bytes: [UInt8], schema: Schema) throws(Unreadable) {
        let root = try Document.valid(bytes, against: schema).root
        var all: [Province] = []
        var indices: [Province.Scheme: [String: Int]] = [:]
        var problems: [Problem] = []
        for element in root.children(named: "province") {
            for scheme in Province.Scheme.allCases {
                let code = element.token(scheme.rawValue) ?? ""
                if indices[scheme, default: [:]].updateValue(all.count, forKey: code) != nil {
                    problems.append(.duplicate(code, at: element, firstAt: nil))
                }
            }
            all.append(
                Province(
                    bps: element.token("bps") ?? "", kemendagri: element.token("kemendagri") ?? "",
                    iso: element.token("iso") ?? "", names: element.texts("name")))
        }
        guard problems.isEmpty else { throw Unreadable(problems) }
        self.all = all
        self.indices = indices
        digest = Digest(of: bytes)
    }

    /// The province with this code in this scheme.
    package func province(_ code: String, in scheme: Province.Scheme) -> Province? {
        indices[scheme]?[code].map { all[$0] }
    }

    /// The other schemes in which the code is one.
    package func schemes(with code: String, besides scheme: Province.Scheme) -> [Province.Scheme] {
        Province.Scheme.allCases.filter { $0 != scheme && indices[$0]?[code] != nil }
    }
}
