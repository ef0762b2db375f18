import Foundation
import Testing

extension Scene {
    /// What a receipt can say of a file.
    enum Status: String, Sendable {
        case accepted, duplicate, refused
    }

    /// A receipt: what it says for programs and for people.
    struct Receipt {
        let name: String
        let xml: String
        let html: String

        /// The value of an attribute of the root or the first element that has it.
        func attribute(_ name: String) -> String? {
            guard let start = xml.range(of: " \(name)=\"") else { return nil }
            return xml[start.upperBound...].prefix { $0 != "\"" }.description
        }

        /// The ids of the problems.
        var problems: [String] {
            xml.components(separatedBy: "<problem ").dropFirst().compactMap { part in
                part.range(of: "id=\"").map { String(part[$0.upperBound...].prefix { $0 != "\"" }) }
            }
        }
    }

    /// The names below a folder of the home folder, sorted.
    func names(in path: String) -> [String] {
        let paths = FileManager.default.enumerator(atPath: "\(home)/\(path)")?.compactMap { $0 as? String } ?? []
        return paths.filter { !isFolder("\(home)/\(path)/\($0)") }.sorted()
    }

    /// The text of a file of the home folder.
    func text(_ path: String) throws -> String {
        try String(contentsOfFile: "\(home)/\(path)", encoding: .utf8)
    }

    /// The receipts of a file, the oldest first: `name`, or `folder/name` as the receipts' folder shows it.
    func receipts(of name: String) throws -> [Receipt] {
        let endings = names(in: "receipts").compactMap { path -> Int? in
            guard path.hasPrefix(name + "."), path.hasSuffix(".xml") else { return nil }
            return Int(path.dropFirst(name.count + 1).dropLast(4))
        }
        return try endings.sorted().map { number in
            Receipt(
                name: "\(name).\(number)", xml: try text("receipts/\(name).\(number).xml"),
                html: try text("receipts/\(name).\(number).html"))
        }
    }

    /// Expects the newest receipt of a file to say this.
    @discardableResult
    func expectReceipt(
        _ name: String, _ status: Status, because problem: String? = nil,
        at location: SourceLocation = #_sourceLocation
    ) throws -> Scene {
        let receipt = try #require(
            try receipts(of: name).last, "there is no receipt of \(name) in \(names(in: "receipts"))",
            sourceLocation: location)
        #expect(receipt.attribute("status") == status.rawValue, sourceLocation: location)
        if let problem {
            #expect(receipt.problems.contains(problem), "\(name): \(receipt.problems)", sourceLocation: location)
        }
        return self
    }

    /// Expects the register to show a supplier with this status.
    @discardableResult
    func expectRegister(
        _ supplier: String, _ status: String, at location: SourceLocation = #_sourceLocation
    ) throws -> Scene {
        struct Register: Decodable {
            struct Line: Decodable {
                struct Summary: Decodable { let nib: String }
                let status: String
                let summary: Summary
            }
            let suppliers: [Line]
        }
        let register = try JSONDecoder().decode(Register.self, from: Data(try text("reports/register.json").utf8))
        let line = register.suppliers.first { $0.summary.nib == supplier }
        #expect(line?.status == status, sourceLocation: location)
        return self
    }

    private func isFolder(_ path: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.type] as? FileAttributeType == .typeDirectory
    }
}
