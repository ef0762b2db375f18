// swift-tools-version: 6.2
import PackageDescription

// The rooms that read what others write, built for the fuzzer; `Fuzzing/run` builds and runs it.
let package = Package(
    name: "layak",
    platforms: [.macOS(.v15)],
    targets: [
        .systemLibrary(name: "CDecimal"),
        .systemLibrary(name: "CFuzzer", path: "CFuzzer"),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
        .target(name: "XML", dependencies: ["CLibXML2"]),
        .target(name: "FEEL", dependencies: ["CDecimal"]),
        .target(name: "DMN", dependencies: ["FEEL", "XML"]),
        .executableTarget(name: "Fuzz", dependencies: ["CFuzzer", "DMN", "FEEL"], path: "Fuzz"),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        "ExistentialAny", "InferIsolatedConformances", "InternalImportsByDefault", "MemberImportVisibility",
        "NonisolatedNonsendingByDefault",
    ].map { .enableUpcomingFeature($0) }
}
