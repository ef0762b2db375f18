/// A FEEL value.
///
/// Small payloads are held inline, the large ones behind a reference, so that a value takes 17 bytes.
package enum Value: Sendable {
    case boolean(Bool)
    case context(Context)
    case date(CalendarDate)
    indirect case dateTime(DateTime)
    case function(FunctionValue)
    case list([Value])
    case monthsDuration(MonthsDuration)
    case null
    case number(Number)
    case range(RangeValue)
    case string(String)
    indirect case time(TimeOfDay)
    indirect case timeDuration(TimeDuration)

    /// An integer as a value.
    package static func integer(_ integer: Int) -> Self { .number(Number(integer)) }

    /// A context of a known shape; `values` stand in the order of the shape's names.
    package static func context(shape: ContextShape, values: [Value]) -> Self {
        .context(Context(shape: shape, values: values))
    }

    /// A context of the entries given, in their order.
    package static func context(_ entries: KeyValuePairs<String, Value>) -> Self {
        .context(Context(shape: ContextShape(entries.map(\.key)), values: entries.map(\.value)))
    }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }

    package init(integerLiteral value: Int) { self = .integer(value) }

    package init(booleanLiteral value: Bool) { self = .boolean(value) }

    package init(arrayLiteral elements: Value...) { self = .list(elements) }
}
