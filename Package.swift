// swift-tools-version: 6.2
import PackageDescription

// The rooms and their walls: DESIGN.md's table as code. ArchitectureTests compares the import lines with it.
let package = Package(
    name: "layak",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "layak", targets: ["layak"])],
    dependencies: [
        // Read arguments and print help
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        // Wait for several things at once
        .package(url: "https://github.com/apple/swift-async-algorithms", exact: "1.1.4"),
        // Digest what comes in and what is recorded
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        // Log what the daemon does
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        // Keep the ledger in SQLite
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        // Read the settings file
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        // Start and stop the daemon's services in order
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        // Write the reference pages
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"),
    ],
    targets: [
        .systemLibrary(name: "CDecimal"),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
        .target(name: "CLinux"),
        .systemLibrary(name: "CZstd"),
        .target(name: "XML", dependencies: ["CLibXML2"]),
        .target(name: "FEEL", dependencies: ["CDecimal"]),
        .target(name: "DMN", dependencies: ["FEEL", "XML"]),
        .target(
            name: "Qualifying", dependencies: ["DMN", "FEEL", "XML", .product(name: "Crypto", package: "swift-crypto")]),
        .target(name: "Receiving", dependencies: ["CLinux"]),
        .target(
            name: "Recording",
            dependencies: [
                "CZstd", "Qualifying",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .target(name: "Reporting", dependencies: ["Qualifying", "XML"]),
        .target(
            name: "Working",
            dependencies: [
                "CLinux", "FEEL", "Qualifying", "Receiving", "Recording", "Reporting", "XML",
                .product(name: "AsyncAlgorithms", package: "swift-async-algorithms"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]),
        .target(
            name: "Commands",
            dependencies: [
                "DMN", "FEEL", "Qualifying", "Receiving", "Recording", "Reporting", "Working", "XML",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "Yams", package: "Yams"),
            ]),
        .executableTarget(name: "layak", dependencies: ["Commands"]),
        // Times the stages of a batch; `make bench` alone builds it.
        .executableTarget(
            name: "Measuring",
            dependencies: [
                "DMN", "FEEL", "Qualifying", "Receiving", "Recording", "Reporting", "Working", "XML",
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Benchmarks/Measuring"),
        .testTarget(name: "ArchitectureTests"),
        .testTarget(name: "CommandsTests", dependencies: ["Commands"]),
        .testTarget(name: "DMNTests", dependencies: ["DMN", "FEEL", "XML"], exclude: ["Cases"]),
        .testTarget(name: "FEELTests", dependencies: ["FEEL"]),
        .testTarget(name: "QualifyingTests", dependencies: ["DMN", "FEEL", "Qualifying", "XML"]),
        .testTarget(name: "ReceivingTests", dependencies: ["CLinux", "Receiving"]),
        .testTarget(
            name: "RecordingTests",
            dependencies: ["Qualifying", "Recording", .product(name: "GRDB", package: "GRDB.swift")]),
        .testTarget(
            name: "ReportingTests", dependencies: ["FEEL", "Qualifying", "Reporting", "XML"], exclude: ["Fixtures"]),
        .testTarget(name: "Scenes", dependencies: ["layak"], exclude: ["Ledgers"]),
        .testTarget(
            name: "WorkingTests",
            dependencies: [
                "FEEL", "Qualifying", "Receiving", "Recording", "Reporting", "Working",
                .product(name: "Logging", package: "swift-log"),
            ]),
        .testTarget(name: "XMLTests", dependencies: ["XML"]),
    ]
)

for target in package.targets where target.type != .system && target.type != .plugin && target.name != "CLinux" {
    target.swiftSettings =
        [
            "ExistentialAny", "InferIsolatedConformances", "InternalImportsByDefault", "MemberImportVisibility",
            "NonisolatedNonsendingByDefault",
        ].map { .enableUpcomingFeature($0) } + [.strictMemorySafety(), .treatAllWarnings(as: .error)]
}
