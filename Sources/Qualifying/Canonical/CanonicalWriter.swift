package import FEEL

extension Canonical {
    /// Writes the canonical encoding.
    ///
    /// Callers that write an object of their own name its keys in the order of their bytes.
    package struct Writer {
        /// What has been written so far.
        package private(set) var bytes: [UInt8] = []

        private static let `true` = Array("true".utf8)
        private static let `false` = Array("false".utf8)

        private let limits: Limits
        private var depth = 0

        /// A writer with room for so many bytes.
        package init(capacity: Int = 1024, limits: Limits = Limits()) {
            self.limits = limits
            bytes.reserveCapacity(capacity)
        }

        /// The encoding of a value by itself, in place of what has been written.
        package mutating func encoding(of value: Value) throws(Fault) -> [UInt8] {
            bytes.removeAll(keepingCapacity: true)
            depth = 0
            try self.value(value)
            return Array(bytes[...])
        }

        /// Begins an object.
        package mutating func beginObject() {
            separate()
            bytes.append(UInt8(ascii: "{"))
        }

        /// Ends the object begun last.
        package mutating func endObject() { bytes.append(UInt8(ascii: "}")) }

        /// Begins an array.
        package mutating func beginArray() {
            separate()
            bytes.append(UInt8(ascii: "["))
        }

        /// Ends the array begun last.
        package mutating func endArray() { bytes.append(UInt8(ascii: "]")) }

        /// Writes a key, whose value comes next.
        package mutating func key(_ name: String) {
            string(name)
            bytes.append(UInt8(ascii: ":"))
        }

        /// Writes a text.
        package mutating func string(_ text: String) {
            separate()
            Escape.append(text, to: &bytes)
        }

        /// Writes an integer of the program's own, such as a format's number.
        package mutating func integer(_ integer: Int) {
            separate()
            bytes.append(contentsOf: String(integer).utf8)
        }

        /// Writes a truth value.
        package mutating func boolean(_ boolean: Bool) {
            separate()
            bytes.append(contentsOf: boolean ? Self.true : Self.false)
        }

        /// Writes a date, ISO 8601.
        package mutating func date(_ date: CalendarDate) {
            separate()
            bytes.append(UInt8(ascii: "\""))
            date.append(to: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }

        /// Writes a decimal, as a string.
        package mutating func number(_ number: Number) {
            separate()
            bytes.append(UInt8(ascii: "\""))
            number.append(to: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }

        /// Writes bytes that are an encoding already.
        package mutating func encoded(_ encoding: some Sequence<UInt8>) {
            separate()
            bytes.append(contentsOf: encoding)
        }

        /// Writes a value of the expression language; entries that are null are left out.
        ///
        /// - Throws: ``Fault`` for functions and ranges, which have no encoding, and beyond the limits.
        package mutating func value(_ value: Value) throws(Fault) {
            switch value {
            case .boolean(let truth): boolean(truth)
            case .context(let context): try self.context(context)
            case .date(let date): self.date(date)
            case .list(let elements): try list(elements)
            case .null:
                separate()
                bytes.append(contentsOf: "null".utf8)
            case .number(let number): self.number(number)
            case .string(let text): string(text)
            case .dateTime, .monthsDuration, .time, .timeDuration: string(value.description)
            case .function, .range: throw Fault(matter: .valueNotEncodable, offset: bytes.count)
            }
            guard bytes.count <= limits.bytes else { throw Fault(matter: .bytesTooMany, offset: bytes.count) }
        }

        /// Writes a context that a mapping made, or a list of them; entries that are null are left out.
        mutating func value(_ value: Value, as mapping: Mapping) throws(Fault) {
            if case .list(let elements) = value { return try list(elements, mapping) }
            guard case .context(let context) = value, context.shape === mapping.shape else {
                try self.value(value)
                return
            }
            try descend()
            beginObject()
            let keys = mapping.keys
            let values = context.values
            for entry in mapping.entries {
                switch values[entry.slot] {
                case .null: continue
                case .string(let text):
                    begin(entry, keys)
                    Escape.append(text, to: &bytes)
                case .boolean(let truth):
                    begin(entry, keys)
                    bytes.append(contentsOf: truth ? Self.true : Self.false)
                case .number(let number):
                    begin(entry, keys)
                    bytes.append(UInt8(ascii: "\""))
                    number.append(to: &bytes)
                    bytes.append(UInt8(ascii: "\""))
                case .list(let elements):
                    begin(entry, keys)
                    try list(elements, entry.content.mapping.map { mapping.mappings[$0] })
                case .context(let inner):
                    begin(entry, keys)
                    guard let index = entry.content.mapping else {
                        try self.context(inner)
                        continue
                    }
                    try self.value(.context(inner), as: mapping.mappings[index])
                case let other:
                    begin(entry, keys)
                    try self.value(other)
                }
            }
            endObject()
            depth -= 1
        }

        // The key begins with its comma, which the first entry does without.
        private mutating func begin(_ entry: Mapping.Entry, _ keys: [UInt8]) {
            let range = bytes.last == UInt8(ascii: "{") ? entry.key.dropFirst() : entry.key
            let key = keys.span.extracting(range)
            bytes.append(addingCapacity: key.count) { output in
                for index in key.indices { output.append(key[index]) }
            }
        }

        private mutating func list(_ elements: [Value], _ mapping: Mapping?) throws(Fault) {
            guard let mapping else { return try list(elements) }
            try descend()
            beginArray()
            for element in elements { try value(element, as: mapping) }
            endArray()
            depth -= 1
        }

        private mutating func list(_ elements: [Value]) throws(Fault) {
            try descend()
            beginArray()
            for element in elements {
                try value(element)
            }
            endArray()
            depth -= 1
        }

        private mutating func context(_ context: Context) throws(Fault) {
            try descend()
            beginObject()
            let names = context.shape.names
            let values = context.values
            for slot in context.shape.sortedIndices where !values[slot].isNull {
                key(names[slot])
                try value(values[slot])
            }
            endObject()
            depth -= 1
        }

        private mutating func descend() throws(Fault) {
            depth += 1
            guard depth <= limits.depth else { throw Fault(matter: .depthTooGreat, offset: bytes.count) }
        }

        // What stands before tells whether a comma is due: nothing is separated from its bracket or its key.
        private mutating func separate() {
            switch bytes.last {
            case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): break
            default: bytes.append(UInt8(ascii: ","))
            }
        }
    }
}
