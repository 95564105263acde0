// swift-tools-version: 6.2

import PackageDescription

// Rooms from the ground up: a target imports only what stands above it in this file.
let package = Package(
  name: "recouvre",
  products: [
    .executable(name: "recouvre", targets: ["recouvre"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "Basics"),
    .target(name: "Law", dependencies: ["Basics"]),
    .target(name: "Dossier", dependencies: ["Basics", "Law"]),
    .target(name: "Assessment", dependencies: ["Basics", "Law", "Dossier"]),
    .target(
      name: "Interview",
      dependencies: ["Basics", "Dossier", "Yams"],
      exclude: ["questionnaire.yaml"]),
    .target(
      name: "Store",
      dependencies: [
        "Basics", "Dossier", "Interview",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Report",
      dependencies: [
        "Basics", "Law", "Dossier", "Assessment", "Yams",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      exclude: ["Letters/Modeles"]),
    .systemLibrary(
      name: "CEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .target(name: "CTerminal"),
    .systemLibrary(
      name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"]), .brew(["minizip"])]),
    .target(name: "Archive", dependencies: ["Basics", "CMinizip"]),
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .target(name: "Import", dependencies: ["Basics", "Dossier", "Interview", "CExpat"]),
    .target(name: "Terminal", dependencies: ["Basics", "CEdit", "CTerminal"]),
    .target(
      name: "Shell",
      dependencies: ["Basics", "Law", "Dossier", "Assessment", "Interview", "Store", "Report", "Terminal"]),
    .executableTarget(
      name: "recouvre",
      dependencies: [
        "Basics", "Law", "Dossier", "Assessment", "Interview", "Store", "Report", "Archive", "Import",
        "Terminal", "Shell",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        "Yams",
      ]),
    .testTarget(name: "BasicsTests", dependencies: ["Basics"], exclude: ["Fixtures"]),
    .testTarget(name: "LawTests", dependencies: ["Basics", "Law"]),
    .testTarget(name: "AssessmentTests", dependencies: ["Basics", "Law", "Dossier", "Assessment"]),
    .testTarget(name: "InterviewTests", dependencies: ["Basics", "Dossier", "Interview"]),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "Basics", "Dossier", "Interview", "Store", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ReportTests",
      dependencies: ["Basics", "Law", "Dossier", "Assessment", "Report"],
      exclude: ["Golden"]),
    .executableTarget(
      name: "ConsoleProbe", dependencies: ["Basics", "Terminal"], path: "Tests/ConsoleProbe"),
    // Times the law in release for scripts/bench: no test, since a test never times anything.
    .executableTarget(
      name: "LawBench",
      dependencies: ["Basics", "Law", "Dossier", "Assessment", "Interview", "Report", "Shell"],
      path: "Tests/LawBench"),
    // Times the check for conflicts of interests in a large store, in release, for scripts/bench.
    .executableTarget(
      name: "PartyBench", dependencies: ["Basics", "Dossier", "Interview", "Store"], path: "Tests/PartyBench"),
    .testTarget(name: "TerminalTests", dependencies: ["Basics", "Terminal", "ConsoleProbe"]),
    .testTarget(
      name: "ShellTests",
      dependencies: [
        "Basics", "Law", "Dossier", "Assessment", "Interview", "Store", "Report", "Terminal", "Shell",
      ],
      exclude: ["Conversations", "Letters", "Messages.txt"]),
    .testTarget(name: "ArchiveTests", dependencies: ["Archive", "Basics"]),
    .testTarget(
      name: "ImportTests", dependencies: ["Import", "Basics", "Dossier", "Interview"], exclude: ["Invoices"]),
    .testTarget(name: "CommandTests", dependencies: ["recouvre"]),
    // Readers of what others wrote, as libFuzzer calls them (scripts/fuzz); the tests replay the corpus.
    .target(
      name: "FuzzTargets",
      dependencies: ["Basics", "Law", "Dossier", "Import", "Interview", "Store", "Report"],
      path: "Tests/Fuzz/Targets"),
    .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets"], path: "Tests/Fuzz/Tests"),
  ]
)

// libFuzzer's runtime, given by scripts/fuzz: the ordinary build knows nothing of it.
if let runtime = Context.environment["RECOUVRE_FUZZ"] {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzz/Driver",
      linkerSettings: [.unsafeFlags([runtime, "-lstdc++", "-use-ld=lld"])]))
}

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
}
