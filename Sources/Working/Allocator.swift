private import CLinux

/// The C library's memory allocator.
package enum Allocator {
    /// Sets it up for the desk's way of working; to be called once, before the work begins.
    ///
    /// Each time a large piece is freed, as the buffer of every page is, glibc gathers up all the small free pieces it
    /// has put aside (`malloc_consolidate`), of which parsing and judging leave thousands: a tenth of the CPU of a batch.
    /// Without its fast bins there is nothing to be gathered; the caches of the threads serve the small pieces as before.
    package static func prepare() {
        layak_disableFastBins()
    }
}
