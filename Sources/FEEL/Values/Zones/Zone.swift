/// What a time's clock is set by: an offset from universal time, or the rules of a named zone.
///
/// Equality is that of the spelling: `Z` is `+00:00`, but `Etc/GMT` is neither.
package struct Zone: Hashable, Sendable {
    private enum Kind: Hashable, Sendable {
        case named(ZoneRules)
        case offset(Int32)
    }

    private let kind: Kind

    /// Universal time, `Z`.
    package static let utc = Self(kind: .offset(0))

    /// The offsets that a zone can have, in seconds: those up to eighteen hours.
    package static let offsets = -64_800...64_800

    private init(kind: Kind) {
        self.kind = kind
    }

    /// Makes the zone of an offset in seconds; `nil` beyond eighteen hours.
    package init?(offset seconds: Int) {
        guard Self.offsets.contains(seconds) else { return nil }
        kind = .offset(Int32(seconds))
    }

    /// Makes the zone of an offset; `nil` beyond eighteen hours and for fractions of a second.
    package init?(offset duration: TimeDuration) {
        guard duration.nanosecondsComponent == 0, let seconds = Int(exactly: duration.wholeSeconds) else { return nil }
        self.init(offset: seconds)
    }

    /// Finds a zone of the time zone database by its name; `nil` if there is none of that name.
    package init?(named name: String) {
        guard let rules = ZoneDirectory.rules(of: name) else { return nil }
        kind = .named(rules)
    }

    /// The zone's name as it was written; `nil` for an offset.
    package var name: String? {
        switch kind {
        case .named(let rules): rules.name
        case .offset: nil
        }
    }

    /// The offset in seconds when this zone's clock shows a moment, counted in seconds since 1970-01-01T00:00:00.
    ///
    /// Of two offsets, when clocks are put back, it is the first. A moment that clocks skip has the offset before.
    package func offset(atLocalSecond second: Int) -> Int {
        switch kind {
        case .named(let rules): rules.offset(atLocalSecond: Self.bearable(second))
        case .offset(let seconds): Int(seconds)
        }
    }

    /// The offset in seconds at an instant, counted in seconds since 1970-01-01T00:00:00Z.
    package func offset(atEpochSecond second: Int) -> Int {
        switch kind {
        case .named(let rules): rules.offset(atEpochSecond: Self.bearable(second))
        case .offset(let seconds): Int(seconds)
        }
    }

    /// The count, or one far beyond every date that still leaves room to add to it.
    private static func bearable(_ second: Int) -> Int { min(max(second, -(1 << 60)), 1 << 60) }

    /// The offset in seconds outside of summer time, by the rule for the future.
    package var standardOffset: Int {
        switch kind {
        case .named(let rules): rules.standardOffset
        case .offset(let seconds): Int(seconds)
        }
    }
}

extension Zone {
    /// Reads `Z` or an offset as `±hh:mm`, with seconds if there are any.
    init?(from reader: inout TextReader) {
        if reader.accept("Z") {
            self = .utc
            return
        }
        let isNegative = reader.isAt("-")
        guard reader.accept("+") || reader.accept("-"), let hours = reader.digits(2...2), reader.accept(":"),
            let minutes = reader.digits(2...2), minutes < 60
        else { return nil }
        var seconds = 0
        if reader.accept(":") {
            guard let read = reader.digits(2...2), read < 60 else { return nil }
            seconds = read
        }
        let offset = (hours * 60 + minutes) * 60 + seconds
        self.init(offset: isNegative ? -offset : offset)
    }

    /// Appends the zone as it stands behind a time: `Z`, an offset, or `@` and the name.
    func append(to bytes: inout [UInt8]) {
        switch kind {
        case .named(let rules):
            bytes.append("@")
            bytes.append(contentsOf: rules.name.utf8)
        case .offset(0):
            bytes.append("Z")
        case .offset(let offset):
            let seconds = UInt64(offset.magnitude)
            bytes.append(offset < 0 ? "-" : "+")
            bytes.append(digits: seconds / 3600, width: 2)
            bytes.append(":")
            bytes.append(digits: seconds / 60 % 60, width: 2)
            guard seconds % 60 != 0 else { return }
            bytes.append(":")
            bytes.append(digits: seconds % 60, width: 2)
        }
    }
}

extension Zone: CustomStringConvertible {
    /// The zone as it stands behind a time.
    package var description: String { String(ascii: append(to:)) }
}
