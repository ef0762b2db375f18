package import FEEL

extension Canonical {
    /// The encoding of a value.
    package static func encode(_ value: Value, limits: Limits = Limits()) throws(Fault) -> [UInt8] {
        var writer = Writer(limits: limits)
        try writer.value(value)
        return writer.bytes
    }

    /// The value of an encoding; decimals and dates stay strings, because the encoding does not tell them apart.
    package static func decode(_ bytes: [UInt8], limits: Limits = Limits()) throws(Fault) -> Value {
        var reader = try CanonicalReader(bytes, limits: limits)
        let value = try reader.value()
        try reader.expectEnd()
        return value
    }

    /// The value of an encoding, typed as a form says.
    package static func decode(_ bytes: [UInt8], as form: Form, limits: Limits = Limits()) throws(Fault) -> Value {
        var reader = try CanonicalReader(bytes, limits: limits)
        let value = try reader.context(form.mapping)
        try reader.expectEnd()
        return value
    }
}
