package import Qualifying
package import Recording
internal import XML

/// What the desk works with and an administrator may exchange without a compiler: checklists, code lists, schemas and
/// rulebooks, read once from the shared folder.
package struct Stock: Sendable {
    /// What a submission is read by.
    package let references: References
    /// The rulebooks in force, by id.
    package let rulebooks: [Rulebook]
    /// The documents that decisions rest on, under the digests they name them by.
    package let frozen: [Digest: Frozen]

    /// Reads the stock from a shared folder.
    ///
    /// - Parameters:
    ///   - share: the folder that holds `Checklists`.
    ///   - fileBytes: the largest file that is taken in.
    /// - Throws: ``StockError`` with the file and what is wrong with it.
    package init(share: String, fileBytes: Int) throws(StockError) {
        let checklists = share + "/Checklists"
        let schemas = Folder(path: checklists + "/schema")
        let checklistSchema = try schemas.schema("checklist.xsd")
        let manifestSchema = try schemas.schema("rulebook.xsd")
        let provincesFile = Folder(path: checklists + "/codes")
        let provinceBytes = try provincesFile.bytes("provinces.xml")
        let provinces = try provincesFile.reading("provinces.xml") {
            try Provinces(reading: provinceBytes, schema: try schemas.schema("codes.xsd"))
        }
        var catalogue: [Checklist] = []
        for kind in Kind.allCases {
            let folder = Folder(path: "\(checklists)/\(kind.rawValue)")
            for name in try folder.names(endingWith: ".xml") {
                let bytes = try folder.bytes(name)
                catalogue.append(try folder.reading(name) { try Checklist(reading: bytes, schema: checklistSchema) })
            }
        }
        var rulebooks: [Rulebook] = []
        let shelves = Folder(path: checklists + "/rulebooks")
        for id in try shelves.names(endingWith: "") {
            let folder = Folder(path: "\(shelves.path)/\(id)")
            let files = try folder.files()
            rulebooks.append(try shelves.reading(id) { try Rulebook(files: files, schema: manifestSchema) })
        }
        var limits = Limits()
        limits.bytes = fileBytes
        references = References(
            catalogue: Catalogue(catalogue), provinces: provinces, schema: try schemas.schema("submission.xsd"),
            limits: limits)
        self.rulebooks = rulebooks
        frozen = Self.frozen(catalogue: catalogue, provinces: provinceBytes, rulebooks: rulebooks)
    }

    private static func frozen(
        catalogue: [Checklist], provinces: [UInt8], rulebooks: [Rulebook]
    ) -> [Digest: Frozen] {
        var frozen: [Digest: Frozen] = [:]
        for checklist in catalogue {
            frozen[checklist.digest] = Frozen(
                kind: "checklist", name: "\(checklist.kind.rawValue) \(checklist.edition)", bytes: checklist.bytes)
        }
        for rulebook in rulebooks {
            frozen[rulebook.digest] = Frozen(
                kind: "rulebook", name: "\(rulebook.id) \(rulebook.edition)", bytes: rulebook.bundle)
        }
        frozen[Digest(of: provinces)] = Frozen(kind: "codes", name: "provinces", bytes: provinces)
        return frozen
    }
}

/// Something in the shared folder that cannot be used, with its place.
package struct StockError: Error, CustomStringConvertible {
    package let description: String
}

extension Stock {
    /// A folder of the stock.
    struct Folder {
        let path: String

        func names(endingWith ending: String) throws(StockError) -> [String] {
            do throws(FileError) {
                return try FileTree.names(in: path).filter { $0.hasSuffix(ending) }
            } catch {
                throw StockError(description: "\(error)")
            }
        }

        func bytes(_ name: String) throws(StockError) -> [UInt8] {
            do throws(FileError) {
                return try FileTree.read("\(path)/\(name)")
            } catch {
                throw StockError(description: "\(error)")
            }
        }

        /// All files below the folder, by path relative to it.
        func files() throws(StockError) -> [String: [UInt8]] {
            var files: [String: [UInt8]] = [:]
            for name in try names(endingWith: "") {
                guard FileTree.isFolder("\(path)/\(name)") else {
                    files[name] = try bytes(name)
                    continue
                }
                for (inner, bytes) in try Folder(path: "\(path)/\(name)").files() { files["\(name)/\(inner)"] = bytes }
            }
            return files
        }

        func schema(_ name: String) throws(StockError) -> Schema {
            let bytes = try bytes(name)
            return try reading(name) { try Schema(bytes) }
        }

        /// Does `body`, naming the file in whatever goes wrong.
        func reading<Result>(_ name: String, _ body: () throws -> Result) throws(StockError) -> Result {
            do {
                return try body()
            } catch let error as StockError {
                throw error
            } catch let error as Unreadable {
                let first = error.problems.first
                let place = first?.place.map { ":\($0.line):\($0.column)" } ?? ""
                throw StockError(
                    description: "\(path)/\(name)\(place): \(first?.id ?? "unreadable") \(first?.found ?? "")")
            } catch {
                throw StockError(description: "\(path)/\(name): \(error)")
            }
        }
    }
}
