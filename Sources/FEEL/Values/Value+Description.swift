extension Value: CustomStringConvertible {
    /// The value as FEEL's `string()` gives it; what takes more than 1 MiB is cut off.
    package var description: String {
        if case .string(let string) = self { return string }
        return notation
    }

    /// The value as it stands within a list or context: strings in quotes; what takes more than 1 MiB is cut off.
    package var notation: String {
        var writer = ValueWriter(limit: 1 << 20)
        writer.write(self)
        return writer.isFull ? writer.text + "…" : writer.text
    }

    /// The value as FEEL's `string()` gives it; `nil` if that takes more bytes than allowed.
    package func text(limit: Int) -> String? {
        if case .string(let string) = self { return string.utf8.count <= limit ? string : nil }
        var writer = ValueWriter(limit: limit)
        writer.write(self)
        return writer.isFull ? nil : writer.text
    }
}

/// Writes values as they stand inside a list or context: strings in quotes.
private struct ValueWriter {
    private(set) var text = ""
    private(set) var isFull = false
    private let limit: Int

    // A list may hold another one many times over, so the text is bounded while it is written.
    init(limit: Int) { self.limit = limit }

    private mutating func append(_ part: String) {
        if text.utf8.count > limit - min(limit, part.utf8.count) {
            isFull = true
        } else {
            text += part
        }
    }

    mutating func write(_ value: Value) {
        switch value {
        case .boolean(let boolean): append(boolean ? "true" : "false")
        case .context(let context): write(context)
        case .date(let date): append(date.description)
        case .dateTime(let dateTime): append(dateTime.description)
        case .function(let function): append("function(\(function.parameters.map(\.name).joined(separator: ", ")))")
        case .list(let elements):
            append("[")
            for index in elements.indices where !isFull {
                if index > 0 { append(", ") }
                write(elements[index])
            }
            append("]")
        case .monthsDuration(let duration): append(duration.description)
        case .null: append("null")
        case .number(let number): append(number.description)
        case .range(let range): write(range)
        case .string(let string): write(quoted: string)
        case .time(let time): append(time.description)
        case .timeDuration(let duration): append(duration.description)
        }
    }

    private mutating func write(quoted string: String) {
        var quoted = "\""
        for scalar in string.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted += "\\" }
            quoted.unicodeScalars.append(scalar)
        }
        append(quoted + "\"")
    }

    private mutating func write(_ context: Context) {
        append("{")
        for index in context.values.indices where !isFull {
            if index > 0 { append(", ") }
            append(context.shape.names[index] + ": ")
            write(context.values[index])
        }
        append("}")
    }

    private mutating func write(_ range: RangeValue) {
        switch range.form {
        case .comparison(let comparison):
            append("(" + comparison.symbol)
            write(range.start.isNull ? range.end : range.start)
            append(")")
        case .interval:
            append(range.isStartIncluded ? "[" : "(")
            write(range.start)
            append("..")
            write(range.end)
            append(range.isEndIncluded ? "]" : ")")
        }
    }
}
