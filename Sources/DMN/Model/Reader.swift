internal import FEEL
internal import XML

/// Reads a model file: any version of the standard, with whatever editors add to it.
///
/// Elements and attributes of foreign namespaces (layout, an editor's own notes) are passed over. What belongs to the
/// standard and is not understood is told; nothing is guessed.
final class Reader {
    /// What was found wrong so far.
    private(set) var problems: [ModelProblem] = []

    let file: SourceFile
    let fileIndex: Int32
    private(set) var namespace = ""

    /// Name of the element being read, for problems.
    var subject = ""

    /// What became of a file.
    struct Reading {
        let file: SourceFile

        /// The model; nil if the file is none at all.
        let definitions: Definitions?
        let problems: [ModelProblem]
    }

    /// Reads one file.
    ///
    /// The file handed back has the bytes as UTF-8, whatever it was in: places are looked up in these.
    static func read(_ file: ModelFile, index: Int) -> Reading {
        let document: Document
        do throws(Malformed) {
            document = try Document(parsing: file.bytes)
        } catch {
            let problems = error.problems.map { problem in
                ModelProblem(
                    kind: .documentMalformed, subject: "", found: problem.message, expected: "",
                    location: Location(file: file.name, line: problem.place.line, column: problem.place.column))
            }
            return Reading(file: SourceFile(name: file.name, bytes: []), definitions: nil, problems: problems)
        }
        let reader = Reader(SourceFile(name: file.name, bytes: document.bytes), index: index)
        let definitions = reader.definitions(document.root)
        return Reading(file: reader.file, definitions: definitions, problems: reader.problems)
    }

    private init(_ file: SourceFile, index: Int) {
        self.file = file
        fileIndex = Int32(index)
    }

    private func definitions(_ root: Element) -> Definitions? {
        guard let namespace = root.namespace, let version = Version(rawValue: namespace), root.isNamed("definitions")
        else {
            report(
                .versionUnknown, at: root, found: root.namespace ?? root.qualifiedName,
                expected: "`definitions` of DMN 1.1 to 1.6")
            return nil
        }
        self.namespace = namespace
        checkLanguage(of: root, "expressionLanguage")
        checkLanguage(of: root, "typeLanguage")
        var definitions = Definitions(
            name: root.string("name") ?? "", namespace: root.string("namespace") ?? "", version: version,
            source: source(root))
        for child in root.children where child.isNamed(child.name, in: namespace) {
            read(child, into: &definitions)
        }
        return definitions
    }

    private func read(_ element: Element, into definitions: inout Definitions) {
        subject = element.string("name") ?? ""
        switch element.name {
        case "businessKnowledgeModel": definitions.functions.append(function(element))
        case "decision": definitions.decisions.append(decision(element))
        case "decisionService": definitions.services.append(service(element))
        case "import":
            if let read = importElement(element) { definitions.imports.append(read) }
        case "inputData": definitions.inputs.append(inputData(element))
        case "itemDefinition": definitions.items.append(itemDefinition(element))
        case "artifact", "association", "businessContextElement", "description", "elementCollection",
            "extensionElements", "group", "knowledgeSource", "organizationUnit", "performanceIndicator",
            "textAnnotation":
            break
        default: report(.elementUnknown, at: element, found: element.name)
        }
        subject = ""
    }
}

extension Reader {
    /// The child elements that belong to the standard.
    func children(of element: Element) -> some Sequence<Element> {
        element.children.lazy.filter { [namespace] in $0.isNamed($0.name, in: namespace) }
    }

    /// The first child of the standard's namespace with this name.
    func first(_ name: String, of element: Element) -> Element? { element.first(name, in: namespace) }

    /// Where an element stands.
    func source(_ element: Element) -> Source {
        let place = element.place
        return Source(file: fileIndex, line: Int32(clamping: place.line), column: Int32(clamping: place.column))
    }

    /// The value of `name`, normalised; a missing one is told.
    func name(of element: Element) -> String {
        guard let name = element.string("name") else {
            report(.attributeMissing, at: element, found: "", expected: "`name` of `\(element.name)`")
            return ""
        }
        return FEEL.Name.normalized(name)
    }

    /// The type named by an attribute.
    func typeReference(_ attribute: String = "typeRef", of element: Element) -> TypeReference? {
        element.string(attribute).flatMap { typeReference($0, at: element) }
    }

    /// A type name as written: plain, or a qualified name of DMN 1.1 and 1.2.
    func typeReference(_ text: String, at element: Element) -> TypeReference? {
        let name = FEEL.Name.normalized(text)
        guard !name.isEmpty else { return nil }
        let place = source(element)
        guard let colon = name.unicodeScalars.firstIndex(of: ":"),
            let uri = element.resolve(prefix: String(name.unicodeScalars[..<colon]))
        else { return TypeReference(namespace: nil, name: name, source: place) }
        let local = String(name.unicodeScalars[name.unicodeScalars.index(after: colon)...])
        return TypeReference(namespace: Self.isFEEL(uri) ? nil : uri, name: local, source: place)
    }

    /// Tells a problem at an element.
    func report(
        _ kind: ModelProblem.Kind, at element: Element, found: String, expected: String = ""
    ) {
        report(kind, at: element.place, found: found, expected: expected)
    }

    /// Tells a problem at a place.
    func report(_ kind: ModelProblem.Kind, at place: Place, found: String, expected: String = "") {
        problems.append(
            ModelProblem(
                kind: kind, subject: subject, found: found, expected: expected,
                location: Location(file: file.name, line: place.line, column: place.column)))
    }

    /// Refuses any language but FEEL (B-FEEL included, whose errors are values).
    func checkLanguage(of element: Element, _ attribute: String = "expressionLanguage") {
        guard let language = element.attribute(attribute) else { return }
        let value = language.value
        guard !value.isEmpty, !Self.isFEEL(value) else { return }
        // The language of types does not matter as long as every type is named.
        if attribute == "typeLanguage", !value.hasSuffix("/B-FEEL/") { return }
        report(.languageUnsupported, at: language.place, found: value, expected: "FEEL")
    }

    /// Whether a URI or a short name means FEEL, in the spellings of all versions.
    static func isFEEL(_ language: String) -> Bool {
        switch language {
        case "FEEL", "feel", "http://www.omg.org/spec/FEEL/20140401", "http://www.omg.org/spec/DMN/20180521/FEEL/",
            "https://www.omg.org/spec/DMN/20191111/FEEL/", "https://www.omg.org/spec/DMN/20211108/FEEL/",
            "https://www.omg.org/spec/DMN/20230324/FEEL/", "https://www.omg.org/spec/DMN/20240513/FEEL/":
            true
        default: false
        }
    }
}
