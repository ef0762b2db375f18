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
        // Digest what comes in and what is recorded
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        // Log what the daemon does
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        // Count what the daemon does
        .package(url: "https://github.com/apple/swift-metrics", exact: "2.13.0"),
        // Keep the ledger in SQLite
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        // Fill the templates of reports and receipts
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
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
        .target(name: "Qualifying", dependencies: ["DMN", "FEEL", "XML", .product(name: "Crypto", package: "swift-crypto")]),
        .target(name: "Receiving", dependencies: ["CLinux"]),
        .target(
            name: "Recording",
            dependencies: [
                "CLinux", "CZstd", "Qualifying",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .target(name: "Reporting", dependencies: ["Qualifying", "XML", .product(name: "Mustache", package: "swift-mustache")]),
        .target(
            name: "Working",
            dependencies: [
                "CLinux", "Qualifying", "Receiving", "Recording", "Reporting",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]),
        .target(
            name: "Commands",
            dependencies: [
                "DMN", "FEEL", "Qualifying", "Recording", "Reporting", "Working",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Yams", package: "Yams"),
            ]),
        .executableTarget(name: "layak", dependencies: ["Commands"]),
        .testTarget(name: "ArchitectureTests"),
        .testTarget(name: "CommandsTests", dependencies: ["Commands"]),
        .testTarget(name: "DMNTests", dependencies: ["DMN"]),
        .testTarget(name: "FEELTests", dependencies: ["FEEL"]),
        .testTarget(name: "QualifyingTests", dependencies: ["Qualifying"]),
        .testTarget(name: "ReceivingTests", dependencies: ["Receiving"]),
        .testTarget(name: "RecordingTests", dependencies: ["Recording"]),
        .testTarget(name: "ReportingTests", dependencies: ["Reporting"]),
        .testTarget(name: "Scenes", dependencies: ["layak"]),
        .testTarget(name: "WorkingTests", dependencies: ["Working"]),
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
