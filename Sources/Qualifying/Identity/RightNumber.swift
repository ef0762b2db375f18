/// The numbers the office for intellectual property gives to applications and registrations.
package enum RightNumber {
    /// Whether `text` looks like the registration number of a right of this kind; kinds without numbers take anything.
    package static func isRegistration(_ text: some StringProtocol, kind: String) -> Bool {
        var cursor = spelled(text).cursor
        switch kind {
        case "copyright": return cursor.acceptDigits(9) && cursor.isAtEnd
        case "design": return cursor.accept("IDD") && cursor.acceptDigits(9...10) && cursor.isAtEnd
        case "madrid":
            guard cursor.acceptDigits(6...7) else { return false }
            return cursor.isAtEnd || cursor.accept(1...1, where: Cursor.isCapital) && cursor.isAtEnd
        case "patent": return cursor.accept("IDP") && cursor.acceptDigits(9) && cursor.isAtEnd
        case "simplePatent": return cursor.accept("IDS") && cursor.acceptDigits(9) && cursor.isAtEnd
        case "trademark": return cursor.accept("IDM") && cursor.acceptDigits(9) && cursor.isAtEnd
        default: return true
        }
    }

    /// Whether `text` looks like the application number of a right of this kind; kinds without numbers take anything.
    package static func isApplication(_ text: some StringProtocol, kind: String) -> Bool {
        var cursor = spelled(text).cursor
        switch kind {
        case "copyright":
            return cursor.accept("EC00") && cursor.acceptYear() && cursor.acceptDigits(5...6) && cursor.isAtEnd
        case "design": return cursor.accept("A00") && cursor.acceptYear() && cursor.acceptDigits(5) && cursor.isAtEnd
        case "patent": return cursor.accept("P00") && cursor.acceptYear() && cursor.acceptDigits(5) && cursor.isAtEnd
        case "simplePatent":
            return cursor.accept("S00") && cursor.acceptYear() && cursor.acceptDigits(5) && cursor.isAtEnd
        case "trademark":
            return cursor.accept(oneOf: ["JID", "DID", "D00", "J00", "R00", "V00", "M00"]) && cursor.acceptYear()
                && cursor.acceptDigits(6) && cursor.isAtEnd
        default: return true
        }
    }

    /// A registration number of a right of this kind that nobody holds, if the kind has numbers.
    package static func registrationExample(kind: String) -> String? {
        switch kind {
        case "copyright": "000123456"
        case "design": "IDD000012345"
        case "madrid": "1234567"
        case "patent": "IDP000012345"
        case "simplePatent": "IDS000012345"
        case "trademark": "IDM000012345"
        default: nil
        }
    }

    /// An application number of a right of this kind that nobody holds, if the kind has numbers.
    package static func applicationExample(kind: String) -> String? {
        switch kind {
        case "copyright": "EC00202612345"
        case "design": "A00202612345"
        case "patent": "P00202612345"
        case "simplePatent": "S00202612345"
        case "trademark": "JID2026012345"
        default: nil
        }
    }

    private static func spelled(_ text: some StringProtocol) -> PrintedNumber {
        PrintedNumber(text).without(" .-")
    }
}
