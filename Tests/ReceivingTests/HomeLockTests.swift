import Receiving
import Testing

@Suite struct HomeLockTests {
    @Test func `a home folder is held once at a time`() throws {
        let home = try TestHome()
        do {
            let lock = try HomeLock(path: home.path)
            let error = #expect(throws: ReceivingError.self) { try HomeLock(path: home.path) }
            #expect(error?.kind == .alreadyRunning)
            #expect(lock.path == home.path)
        }
        #expect(throws: Never.self) { try HomeLock(path: home.path) }
    }

    @Test func `a home folder that is missing or none is told as such`() throws {
        let home = try TestHome()
        try home.write("file")
        #expect(throws: ReceivingError(kind: .missing, place: home.full("none"), code: 2)) {
            try HomeLock(path: home.full("none"))
        }
        #expect(throws: ReceivingError(kind: .notDirectory, place: home.full("file"), code: 20)) {
            try HomeLock(path: home.full("file"))
        }
    }
}
