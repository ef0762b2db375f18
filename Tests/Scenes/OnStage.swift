import Testing

/// Lets a few scenes play at a time: each starts processes, and a machine with two processors should not start forty.
struct OnStage: SuiteTrait, TestTrait, TestScoping {
    let isRecursive = true

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable @concurrent () async throws -> Void
    ) async throws {
        await Stage.shared.enter()
        do { try await function() } catch {
            await Stage.shared.leave()
            throw error
        }
        await Stage.shared.leave()
    }
}

extension Trait where Self == OnStage {
    /// The scene waits until there is room on the stage.
    static var onStage: Self { OnStage() }
}

private actor Stage {
    static let shared = Stage()
    private var free = 2
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func enter() async {
        if free > 0 { free -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
    }

    func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
