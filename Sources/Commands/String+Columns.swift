extension String {
    /// The text in a column of `width` characters and one blank, flush left; a longer one is not cut.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count) + 1)
    }

    /// The text in a column of `width` characters, flush right.
    func leftPadded(to width: Int) -> String {
        String(repeating: " ", count: max(0, width - count)) + self
    }
}
