import Foundation
import Glibc
import Synchronization

/// A process started by a test, with what it wrote kept in files; ended with the object at the latest.
final class Child: Sendable {
    /// The id of the process.
    let id: pid_t
    private let folder: String
    private let ended = Mutex<Ending?>(nil)

    /// How a process ended.
    enum Ending: Equatable, Sendable {
        case exit(Int32)
        case signal(Int32)
    }

    /// Starts `words`, the first of them a path, in a folder, with exactly the given environment.
    init(_ words: [String], in directory: String, environment: [String: String]) throws {
        folder = NSTemporaryDirectory() + "/layak-child-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let variables = environment.map { "\($0.key)=\($0.value)" }
        var child = pid_t()
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, 1, folder + "/output", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        unsafe posix_spawn_file_actions_addopen(&actions, 2, folder + "/log", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        // There is no way to spawn into another folder in every C library.
        let words = ["/usr/bin/env", "-C", directory] + words
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        var surroundings = unsafe variables.map { unsafe strdup($0) } + [nil]
        defer {
            for index in unsafe arguments.indices { unsafe free(arguments[index]) }
            for index in unsafe surroundings.indices { unsafe free(surroundings[index]) }
        }
        let code = unsafe posix_spawn(&child, words[0], &actions, nil, &arguments, &surroundings)
        guard code == 0 else { throw Failure(description: "`\(words[0])` cannot be started: error \(code)") }
        id = child
    }

    deinit {
        if poll() == nil {
            kill(SIGKILL)
            var status: Int32 = 0
            _ = unsafe waitpid(id, &status, 0)
        }
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// What the process has written to standard output so far.
    var output: String { text("output") }

    /// What the process has written to standard error so far.
    var log: String { text("log") }

    /// How the process ended; nil while it runs.
    func poll() -> Ending? {
        ended.withLock { ended in
            guard ended == nil else { return ended }
            var status: Int32 = 0
            guard unsafe waitpid(id, &status, WNOHANG) == id else { return nil }
            ended = status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
            return ended
        }
    }

    /// Waits until the process has ended.
    func wait(seconds: Double = 120) async throws -> Ending {
        try await Deadline(seconds).wait(for: "the end of process \(id)", within: 0.003) { self.poll() }
    }

    /// Sends a signal, if the process still runs.
    func kill(_ signal: Int32) {
        if poll() == nil { _ = Glibc.kill(id, signal) }
    }

    private func text(_ name: String) -> String {
        String(decoding: FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data(), as: UTF8.self)
    }

    /// A process could not be started.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }
}
