internal import FEEL
internal import Synchronization

/// The place of a function of the model, filled once it is compiled.
///
/// Functions may require one another, even themselves. Whoever calls one looks it up here, without owning the holder: so
/// there is no circle of references, and a model that is let go is freed.
final class FunctionHolder: Sendable {
    private let reference = AtomicLazyReference<FunctionValue>()

    /// Puts the function in its place.
    func fill(_ function: FunctionValue) { _ = reference.storeIfNil(function) }

    /// Makes the value of a slot that holds the function.
    var thunk: Frame.Thunk {
        { [weak self] _ in self?.reference.load().map { .function($0) } ?? .null }
    }
}

/// The place of a model's thunks, for decision services, which evaluate the model anew in slots of their own.
final class ThunkHolder: Sendable {
    private final class Box: Sendable {
        let thunks: [Frame.Thunk?]

        init(_ thunks: [Frame.Thunk?]) { self.thunks = thunks }
    }

    private let reference = AtomicLazyReference<Box>()

    /// Puts the thunks in their place.
    func fill(_ thunks: [Frame.Thunk?]) { _ = reference.storeIfNil(Box(thunks)) }

    /// The thunks, one a slot.
    var thunks: [Frame.Thunk?] { reference.load()?.thunks ?? [] }
}
