import Qualifying
import XML

/// A text with marks (①, ②, …) at the places a test speaks of; the marks are not part of the text.
struct Marked {
    /// The text without its marks.
    let text: String
    /// The places of the marks.
    let places: [Character: Place]

    /// Takes the marks out of a text.
    init(_ marked: String) {
        var text = ""
        var places: [Character: Place] = [:]
        var (line, column) = (1, 1)
        for character in marked {
            if "①②③④⑤".contains(character) {
                places[character] = Place(line: line, column: column)
                continue
            }
            text.append(character)
            (line, column) = character.isNewline ? (line + 1, 1) : (line, column + character.unicodeScalars.count)
        }
        self.text = text
        self.places = places
    }
}
