import FEEL
import Qualifying
import Testing

/// The words of the rulebook: whatever it can say is said in three languages.
struct RulebookMessagesTests {
    private static let messages: [Messages] = Language.allCases.compactMap { language in
        Workshop.rulebookFiles["messages.\(language.rawValue).xml"].flatMap {
            try? Messages(reading: $0, schema: Sample.schema("messages"))
        }
    }

    @Test func `all three languages have the same keys with the same placeholders`() throws {
        #expect(Self.messages.map(\.language) == Language.allCases)
        let first = try #require(Self.messages.first)
        for other in Self.messages {
            #expect(other.keys == first.keys)
            for key in first.keys {
                #expect(
                    Set(other[key]?.placeholders ?? []) == Set(first[key]?.placeholders ?? []),
                    "\(key) in \(other.language)")
            }
        }
    }

    @Test func `every key the model names is there, and every criterion has a title`() throws {
        let model = String(decoding: try Sample.bytes("rulebooks/tier2/rulebook.dmn"), as: UTF8.self)
        let keys = Set(try #require(Self.messages.first).keys)
        let named = model.matches(of: /"((?:X\d\d|G\d|B-R\d|VDA-D\d|validity)\.[a-zA-Z.]+|rulebook-error)"/)
            .map { String($0.1) }
        #expect(named.count > 100)
        for key in named {
            // Some are completed by what they speak of: `X01.blocks` by `.certificate`.
            #expect(keys.contains(key) || keys.contains { $0.hasPrefix(key + ".") }, "\(key)")
        }
        let criteria = try Workshop().decision().content["criteria"].asList ?? []
        for criterion in criteria {
            #expect(keys.contains("\(criterion["id"].asString ?? "").title"))
        }
    }

    @Test func `what the rulebook's tests make it say can be said in every language`() throws {
        var said = 0
        for name in try Sample.names("rulebooks/tier2/tests") {
            let text = String(decoding: try Sample.bytes("rulebooks/tier2/tests/\(name)"), as: UTF8.self)
            for match in text.matches(
                of: /<component name="(?:message|mend)"><value xsi:type="xsd:string">([A-Z][A-Za-z0-9.\-]+)</)
            {
                let key = String(match.1)
                guard key != "M", key != "M.mend" else { continue }
                said += 1
                for messages in Self.messages { #expect(messages[key] != nil, "\(key) in \(messages.language)") }
            }
        }
        #expect(said > 250)
    }

    @Test(arguments: 0..<20)
    func `no placeholder stays empty`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var workshop = Workshop.random(&random)
        workshop.certificates += [
            Workshop.certificate("C7", kind: "iso14001", expires: "2026-01-01"),
            Workshop.certificate("C8", status: "suspended", holder: "PT Karya Logam Tegak"),
        ]
        workshop.sheets = [Workshop.sheet(gross: "17", more: "<labelType>none</labelType>")]
        workshop.rights.append(Workshop.right("R8", owner: "Budi", ownership: #"kind="person" relation="founder""#))
        workshop.nonconformities += [Workshop.nonconformity("NC-5", due: "2026-04-01")]
        workshop.capabilities = [
            #"<capability characteristic="a" class="safety" ppk="1" grr="40" ndc="3" calibratedUntil="2026-01-01"/>"#
        ]
        workshop.packagingAddress = "Jl. Merdeka 5, Klaten"
        let content = try workshop.decision().content
        var told = 0
        for list in ["actions", "conditions", "reasons"] {
            for entry in content[list].asList ?? [] {
                let key = entry["message"].asString ?? ""
                for messages in Self.messages {
                    let text = messages.text(key) { name in
                        // The date of the decision is at hand wherever its reasons are told.
                        name == "asOf" ? content["asOf"] : entry["arguments"].asContext?[name]
                    }
                    #expect(text?.contains("{") == false, "\(key) in \(messages.language): \(text ?? "missing")")
                    told += 1
                }
            }
        }
        #expect(told > 30)
    }
}
