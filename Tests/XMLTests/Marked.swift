import XML

/// A text with places marked by ① to ⑨; the marks are taken out and the places known.
struct Marked {
    let text: String
    private let places: [Character: Place]

    init(_ marked: String) {
        var (text, line, column) = ("", 1, 1)
        var places: [Character: Place] = [:]
        for scalar in marked.unicodeScalars {
            if ("①"..."⑨").contains(scalar) {
                places[Character(scalar)] = Place(line: line, column: column)
                continue
            }
            text.unicodeScalars.append(scalar)
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        (self.text, self.places) = (text, places)
    }

    var bytes: [UInt8] { Array(text.utf8) }

    subscript(mark: Character) -> Place? { places[mark] }
}

/// What is wrong with a document, as ids; empty if nothing is.
func problems(_ text: String, limits: Limits = Limits()) -> [String] {
    problems(Array(text.utf8), limits: limits)
}

/// What is wrong with these bytes, as ids; empty if nothing is.
func problems(_ bytes: [UInt8], limits: Limits = Limits()) -> [String] {
    do throws(Malformed) {
        _ = try Document(parsing: bytes, limits: limits)
        return []
    } catch {
        return error.problems.map(\.id)
    }
}

/// All that is wrong with a document.
func complaints(_ bytes: [UInt8], limits: Limits = Limits()) -> [Problem] {
    do throws(Malformed) {
        _ = try Document(parsing: bytes, limits: limits)
        return []
    } catch {
        return error.problems
    }
}

extension Document {
    convenience init(_ text: String) throws(Malformed) {
        try self.init(parsing: Array(text.utf8))
    }
}

/// A generator of the same numbers for the same seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
