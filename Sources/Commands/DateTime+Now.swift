internal import FEEL
internal import Foundation

extension DateTime {
    /// This moment, in universal time.
    static var now: DateTime? {
        let seconds = Date.now.timeIntervalSince1970
        return DateTime(
            epochSecond: Int(seconds), nanosecond: Int(seconds.truncatingRemainder(dividingBy: 1) * 1e9), in: .utc)
    }
}
