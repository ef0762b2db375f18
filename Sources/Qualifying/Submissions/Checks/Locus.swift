internal import XML

/// The way to a place in a submission, walked only when something is wrong there.
struct Locus {
    enum Step {
        case attribute(String)
        case child(String)
        case nth(String, Int)
    }

    private let steps: [Step]

    /// The root.
    static let root = Locus(steps: [])

    /// An item of a list within its wrapper.
    static func item(_ list: FactList, _ index: Int) -> Locus {
        root.child(list.name).nth(list.item, index)
    }

    /// A child.
    func child(_ name: String) -> Locus { Locus(steps: steps + [.child(name)]) }

    /// A child of those with a name.
    func nth(_ name: String, _ index: Int) -> Locus { Locus(steps: steps + [.nth(name, index)]) }

    /// An attribute.
    func attribute(_ name: String) -> Locus { Locus(steps: steps + [.attribute(name)]) }

    /// The place in the document and its path; as near as the document goes.
    func resolved(in root: XML.Element) -> (place: Place, path: String) {
        var element = root
        for step in steps {
            switch step {
            case .attribute(let name):
                return (element.attribute(name)?.place ?? element.place, element.path + "/@" + name)
            case .child(let name):
                guard let child = element.child(name, 0) else { return (element.place, element.path + "/" + name) }
                element = child
            case .nth(let name, let index):
                guard let child = element.child(name, index) else { return (element.place, element.path) }
                element = child
            }
        }
        return (element.place, element.path)
    }
}

extension XML.Element {
    fileprivate func child(_ name: String, _ index: Int) -> XML.Element? {
        var left = index
        for child in children where child.isNamed(name) {
            if left == 0 { return child }
            left -= 1
        }
        return nil
    }
}
