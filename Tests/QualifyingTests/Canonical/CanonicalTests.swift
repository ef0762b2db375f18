import FEEL
import Qualifying
import Testing

struct CanonicalTests {
    @Test func `keys are sorted by their bytes, nulls left out, decimals and dates strings`() throws {
        let date = try #require(CalendarDate(year: 2026, month: 4, day: 10))
        let number = try #require(Number(parsing: "89.50"))
        let value = Value.context([
            "b": .number(number), "a": .date(date), "é": "x", "Z": .null, "list": [1, .null, true], "B": .context([:]),
        ])
        let text = String(decoding: try Canonical.encode(value), as: UTF8.self)
        #expect(text == #"{"B":{},"a":"2026-04-10","b":"\#(number)","list":["1",null,true],"é":"x"}"#)
    }

    @Test(arguments: 0..<200)
    func `any value read back encodes to the same bytes`(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let bytes = try Canonical.encode(Self.value(&random, depth: 0))
        let decoded = try Canonical.decode(bytes)
        #expect(try Canonical.encode(decoded) == bytes)
    }

    @Test(arguments: 0..<200)
    func `a context of a form comes back with the same values and types`(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let value = Self.value(of: .submission, &random)
        let bytes = try Canonical.encode(value)
        let decoded = try Canonical.decode(bytes, as: .submission)
        #expect(decoded.equals(value) == .yes)
        #expect(try Canonical.encode(decoded) == bytes)
    }

    @Test(arguments: [
        ("", Canonical.Fault.Matter.endMissing, 0), ("[1", .endMissing, 2), (" 1", .unexpected, 0),
        ("1 ", .unexpected, 1),
        ("[1,]", .unexpected, 3), ("01", .integerMalformed, 0), ("-0", .integerMalformed, 0), ("1.5", .unexpected, 1),
        ("99999999999999999999", .integerMalformed, 0), (#"{"b":1,"a":2}"#, .keysUnsorted, 7),
        (#"{"a":1,"a":2}"#, .keysUnsorted, 7), (#"{"a":null}"#, .unexpected, 5), (#"{"a" :1}"#, .unexpected, 4),
        (#""\/""#, .escapeNotShortest, 3), (#""\u000a""#, .escapeNotShortest, 3), (#""\u001F""#, .escapeNotShortest, 3),
        (#""\u+01f""#, .escapeNotShortest, 3), (#""\u0041""#, .escapeNotShortest, 3), ("\"\n\"", .unexpected, 2),
        ("tru", .endMissing, 3), ("nul1", .unexpected, 3), ("{}{}", .unexpected, 2),
    ])
    func `anything but the one spelling is refused`(_ text: String, _ matter: Canonical.Fault.Matter, _ offset: Int) {
        #expect(throws: Canonical.Fault.self) { try Canonical.decode(Array(text.utf8)) }
        do throws(Canonical.Fault) {
            _ = try Canonical.decode(Array(text.utf8))
        } catch {
            #expect(error.matter == matter, "\(text)")
            #expect(error.offset == offset, "\(text)")
        }
    }

    @Test func `bytes that are no UTF-8 are refused`() {
        #expect(throws: Canonical.Fault.self) { try Canonical.decode([0x22, 0xC3, 0x28, 0x22]) }
    }

    @Test(arguments: [
        #"{"nib":"1","nob":"2"}"#, #"{"nib":1}"#, #"{"founded":"x"}"#, #"{"kbli":{}}"#, #"{"nib":"1","kana":"2"}"#,
        "[]",
    ])
    func `a context that does not fit the form is refused`(_ text: String) {
        #expect(throws: Canonical.Fault.self) { try Canonical.decode(Array(text.utf8), as: .supplier) }
    }

    @Test func `depth and size are limited, at the limit and one beyond`() throws {
        var limits = Canonical.Limits()
        limits.depth = 3
        limits.bytes = 6
        #expect(try Canonical.decode(Array("[[[]]]".utf8), limits: limits).asList?.count == 1)
        limits.bytes = 8
        #expect(throws: Canonical.Fault.self) { try Canonical.decode(Array("[[[[]]]]".utf8), limits: limits) }
        #expect(throws: Canonical.Fault.self) { try Canonical.decode(Array("[[[]],[]]".utf8), limits: limits) }
        #expect(try Canonical.encode([[[]]], limits: limits).count == 6)
        #expect(throws: Canonical.Fault.self) { try Canonical.encode([[[[]]]], limits: limits) }
        #expect(try Canonical.encode("123456", limits: limits).count == 8)
        #expect(throws: Canonical.Fault.self) { try Canonical.encode("1234567", limits: limits) }
    }

    @Test func `a hand-written object is what the reader reads`() throws {
        var writer = Canonical.Writer()
        writer.beginObject()
        writer.key("format")
        writer.integer(1)
        writer.key("list")
        writer.beginArray()
        writer.boolean(false)
        writer.encoded(Array("[]".utf8))
        writer.string("x")
        writer.endArray()
        writer.endObject()
        #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"format":1,"list":[false,[],"x"]}"#)
        let value = try Canonical.decode(writer.bytes)
        #expect(value["format"].asInteger == 1)
        #expect(value["list"][2].asString == "x")
    }

    private static func value(_ random: inout SeededRandom, depth: Int) -> Value {
        switch Int.random(in: 0..<(depth < 4 ? 8 : 6), using: &random) {
        case 0: return .null
        case 1: return .boolean(Bool.random(using: &random))
        case 2: return .integer(Int.random(in: -1_000_000...1_000_000, using: &random))
        case 3: return CalendarDate(days: Int.random(in: 0...60_000, using: &random)).map { .date($0) } ?? .null
        case 4, 5: return .string(random.text())
        case 6: return .list((0..<Int.random(in: 0...4, using: &random)).map { _ in value(&random, depth: depth + 1) })
        default:
            let names = (0..<Int.random(in: 0...5, using: &random)).map { _ in random.text() }
            return .context(
                shape: ContextShape(names),
                values: Set(names).map { _ in value(&random, depth: depth + 1) })
        }
    }

    private static func value(of form: Form, _ random: inout SeededRandom) -> Value {
        let shape = Form.submission === form ? Self.shape : ContextShape(form.members.map(\.name))
        return .context(
            shape: shape,
            values: form.members.map { member in
                if member.isOptional, Bool.random(using: &random) { return .null }
                return value(of: member.content, &random)
            })
    }

    private static let shape = ContextShape(Form.submission.members.map(\.name))

    private static func value(of content: Form.Content, _ random: inout SeededRandom) -> Value {
        switch content {
        case .boolean: return .boolean(Bool.random(using: &random))
        case .date: return CalendarDate(days: Int.random(in: 0...60_000, using: &random)).map { .date($0) } ?? .null
        case .form(let form): return value(of: form, &random)
        case .list(let element):
            return .list((0..<Int.random(in: 0...3, using: &random)).map { _ in value(of: element, &random) })
        case .number:
            let integer = Int.random(in: 0...9999, using: &random)
            return Number(parsing: "\(integer).\(Int.random(in: 0...99, using: &random))").map { .number($0) } ?? .null
        case .text:
            // What a file says has no white space at its ends; a form's text is read as it stands.
            return .string(random.text().split(whereSeparator: \.isWhitespace).joined(separator: " "))
        }
    }
}
