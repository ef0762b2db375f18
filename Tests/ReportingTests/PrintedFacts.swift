import Foundation
import Qualifying

/// What a page says that does not depend on its language: dates, shares, ids, numbers of papers.
struct PrintedFacts: Equatable {
    let dates: [String]
    let shares: [String]
    let ids: [String]

    /// The facts in a page or a text of a language; what is markup is left out.
    init(_ text: String, in language: Language) {
        let body = text.replacing(/(?s)<style>.*?<\/style>/, with: "")
        // Pictures repeat what the tables beside them say.
        let plain = body.replacing(/(?s)<svg.*?<\/svg>/, with: "").replacing(/<[^>]*>/, with: " ")
        dates = Self.dates(plain, language).sorted()
        // What a question asks is another sentence in each language, and may name a share in one of them.
        let unquoted = plain.replacing(/[“「][^”」]*[”」]/, with: " ")
        shares = unquoted.matches(of: /([0-9]+(?:[.,][0-9]+)?)%/).map { String($0.1).replacing(",", with: ".") }
            .sorted()
        ids = plain.matches(
            of: /\b(?:X[0-9]{2}|VDA-D[0-9]|G[0-9]|NC-[0-9]+|[PKIU][0-9]|M[0-9]{2}|[0-9]{13}|sha256:[0-9a-f]{64})\b/
        )
        .map { String($0.0) }.sorted()
    }

    private static func dates(_ text: String, _ language: Language) -> [String] {
        if language == .ja {
            return text.matches(of: /([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日/).map {
                iso(String($0.1), Int($0.2) ?? 0, Int($0.3) ?? 0)
            }
        }
        let months = language == .en ? english : indonesian
        return text.matches(of: /([0-9]{1,2}) ([A-Z][a-z]+) ([0-9]{4})/).compactMap { match in
            months.firstIndex(of: String(match.2)).map { iso(String(match.3), $0 + 1, Int(match.1) ?? 0) }
        }
    }

    private static func iso(_ year: String, _ month: Int, _ day: Int) -> String {
        "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    private static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let indonesian = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
        "Desember",
    ]
}
