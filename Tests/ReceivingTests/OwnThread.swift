import Glibc

/// Does something on a thread of its own, whose rights and mounts can be changed without touching another test.
enum OwnThread {
    private final class Errand {
        let body: () throws -> Void
        var failure: (any Error)?

        init(_ body: @escaping () throws -> Void) { self.body = body }
    }

    static func run(_ body: () throws -> Void) throws {
        try withoutActuallyEscaping(body) { body in try start(body)() }
    }

    /// Begins something on a thread of its own; what is returned waits for its end.
    static func start(_ body: @escaping () throws -> Void) throws -> () throws -> Void {
        let errand = Errand(body)
        var thread = pthread_t()
        let handed = unsafe Unmanaged.passRetained(errand)
        let code = unsafe pthread_create(
            &thread, nil,
            { pointer in
                guard let pointer = unsafe pointer else { return nil }
                let errand = unsafe Unmanaged<Errand>.fromOpaque(pointer).takeRetainedValue()
                do { try errand.body() } catch { errand.failure = error }
                return nil
            }, handed.toOpaque())
        guard code == 0 else { throw TestHome.Failure(code: code) }
        return { [thread] in
            pthread_join(thread, nil)
            if let failure = errand.failure { throw failure }
        }
    }

    /// As ``run(_:)``, with the file rights of somebody who owns nothing.
    static func runAsNobody(_ body: () throws -> Void) throws {
        try run {
            _ = try call("setfsgid", 65_534)
            _ = try call("setfsuid", 65_534)
            try body()
        }
    }

    /// As ``run(_:)``, with a small file system of its own mounted at `path`, which nobody else sees.
    static func run(mounting path: String, options: String, _ body: () throws -> Void) throws {
        try run {
            guard try unshareMounts(), unsafe mount("tmpfs", path, "tmpfs", 0, options) == 0 else {
                throw TestHome.Failure(code: errno)
            }
            try body()
        }
    }

    static func remount(_ path: String, readOnly: Bool) throws {
        guard unsafe mount("tmpfs", path, "tmpfs", readOnly ? 0x21 : 0x20, nil) == 0 else {
            throw TestHome.Failure(code: errno)
        }
    }

    /// Whether this process has the rights that these tests need; without them they are skipped.
    static var isAvailable: Bool {
        geteuid() == 0
    }

    /// Whether this process may mount something for itself alone.
    static let canMount: Bool = {
        var can = false
        try? run {
            can = try unshareMounts()
        }
        return can
    }()

    private static func unshareMounts() throws -> Bool {
        // CLONE_NEWNS, then MS_REC | MS_PRIVATE, so that no mount is passed on to anybody.
        guard try call("unshare", 0x20000) == 0 else { return false }
        return unsafe mount("none", "/", nil, 0x44000, nil) == 0
    }

    /// Calls what Swift's module of the C library hides.
    private static func call(_ name: String, _ argument: UInt32) throws -> Int32 {
        guard let symbol = unsafe dlsym(nil, name) else { throw TestHome.Failure(code: ENOSYS) }
        typealias Call = @convention(c) (UInt32) -> Int32
        return unsafe unsafeBitCast(symbol, to: Call.self)(argument)
    }
}
