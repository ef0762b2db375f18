/// Finds the number given to a key, by the bytes of the key as they stand in a text: no string is made to look one up.
struct KeyIndex: Sendable {
    private struct Entry {
        let start: Int32
        let end: Int32
        let number: Int32
    }

    private var entries: [Entry] = []
    private var keys: [UInt8] = []
    /// Where in `entries` a key stands, by its hash, or behind that if another stands there (open addressing).
    ///
    /// -1 where nothing does; the length is a power of two and more than twice the number of entries.
    private var places: [Int32] = [Int32](repeating: -1, count: 16)

    /// The number of a key; -1 if it has none.
    func number(_ key: Span<UInt8>) -> Int {
        let place = places[place(of: key)]
        return place < 0 ? -1 : Int(entries[Int(place)].number)
    }

    /// The number of a key; -1 if it has none.
    func number(_ key: String) -> Int { number(key.utf8.span) }

    /// Gives a key a number, unless it has one already.
    mutating func add(_ key: String, _ number: Int) {
        let bytes = Array(key.utf8)
        let place = place(of: bytes.span)
        guard places[place] < 0 else { return }
        places[place] = Int32(entries.count)
        entries.append(
            Entry(start: Int32(keys.count), end: Int32(keys.count + bytes.count), number: Int32(number)))
        keys += bytes
        if entries.count * 2 > places.count { grow() }
    }

    private mutating func grow() {
        places = [Int32](repeating: -1, count: places.count * 4)
        for (index, entry) in entries.enumerated() {
            let place = place(of: keys.span.extracting(Int(entry.start)..<Int(entry.end)))
            places[place] = Int32(index)
        }
    }

    private func place(of key: Span<UInt8>) -> Int {
        // FNV-1a: the keys come from our own files, so that nobody can make them collide.
        var hash: UInt32 = 2_166_136_261
        for index in key.indices { hash = (hash ^ UInt32(key[index])) &* 16_777_619 }
        let mask = places.count - 1
        var place = Int(hash) & mask
        while places[place] >= 0, !isEqual(entries[Int(places[place])], key) { place = (place + 1) & mask }
        return place
    }

    private func isEqual(_ entry: Entry, _ key: Span<UInt8>) -> Bool {
        guard Int(entry.end - entry.start) == key.count else { return false }
        var place = Int(entry.start)
        for index in key.indices {
            guard keys[place] == key[index] else { return false }
            place += 1
        }
        return true
    }
}
