import Glibc

/// A child process that writes files as somebody else would.
enum Shell {
    static func start(_ script: String, _ argument: String) throws -> pid_t {
        var child = pid_t()
        var words: [UnsafeMutablePointer<CChar>?] = unsafe []
        for word in ["sh", "-c", script, "sh", argument] { unsafe words.append(unsafe strdup(word)) }
        defer { for index in unsafe words.indices { unsafe free(words[index]) } }
        let code = unsafe posix_spawn(&child, "/bin/sh", nil, nil, words + [nil], environ)
        guard code == 0 else { throw TestHome.Failure(code: code) }
        return child
    }

    static func kill(_ child: pid_t) {
        Glibc.kill(child, SIGKILL)
        var status: Int32 = 0
        _ = unsafe waitpid(child, &status, 0)
    }
}
