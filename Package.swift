// swift-tools-version: 6.2
import PackageDescription

/// What every target is compiled with: Swift 6 mode, no warning left standing, and imports that say what they mean.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// The same, optimized in debug builds too: what the tests run a million times. Asserts stay, and so do the checks of
/// whole numbers.
let quick: [SwiftSetting] =
  house + [.unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))]

let package = Package(
  name: "circlekeeper",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "circlekeeper", targets: ["circlekeeper"]),
    // The group's screen: the only program here that listens on a network, and without any key.
    .executable(name: "circlekeeper-screen", targets: ["circlekeeper-screen"]),
    // For the tests, which preload it into the program.
    .library(name: "MovedClock", type: .dynamic, targets: ["CMovedClock"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // For circlekeeper-screen alone: building circlekeeper builds none of it.
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    // Text, days, numbers, JSON, HTML and CSV: no input or output, and no Foundation.
    .target(name: "Basics", swiftSettings: quick),

    // Questionnaires, their scores and changes. No Foundation here either.
    .target(name: "Measures", dependencies: ["Basics"], swiftSettings: quick),

    // The rules. No Foundation here either.
    .target(name: "SessionCore", dependencies: ["Basics"], swiftSettings: quick),
    .target(name: "Program", dependencies: ["Basics", "SessionCore"], swiftSettings: quick),
    .target(name: "SlashCommands", dependencies: ["Basics", "SessionCore"], swiftSettings: quick),
    .target(
      name: "ScreenText", dependencies: ["Basics", "Measures", "SessionCore", "NameFinding"], swiftSettings: quick),
    .target(name: "NameFinding", dependencies: ["SessionCore"], swiftSettings: quick),
    .target(
      name: "Charting",
      dependencies: [
        "Basics", "SessionCore", "ScreenText", "NameFinding", .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: quick),

    .target(
      name: "ChartRecord", dependencies: ["Basics", "SessionCore", "ScreenText", "NameFinding", "Charting"],
      swiftSettings: quick),
    .target(
      name: "ChartExport", dependencies: ["Basics", "SessionCore", "ScreenText", "Program", "Charting", "ChartRecord"],
      swiftSettings: house),

    .target(
      name: "Conversation",
      dependencies: ["SessionCore", "SlashCommands", "ScreenText", "Content"],
      swiftSettings: quick),

    // The content, embedded in the binary from the folder that people read and edit.
    .target(
      name: "Prompts", path: "prompts",
      exclude: [
        "README.md", "agreements", "answers.yaml", "crisis-card.yaml", "dispositions.yaml", "formats",
        "mark-kinds.yaml", "measures", "notices", "outlines", "questions", "readings.yaml", "said.yaml",
        "scales.yaml", "skills", "statuses.yaml",
      ],
      swiftSettings: house,
      plugins: ["EmbedPrompts"]),
    .plugin(
      name: "EmbedPrompts", capability: .buildTool(), dependencies: ["embed-prompts"],
      path: "Sources/EmbedPrompts"),
    .executableTarget(name: "embed-prompts", path: "Sources/EmbedPromptsTool", swiftSettings: house),
    .target(
      name: "Content", dependencies: ["Basics", "Measures", "SessionCore", .product(name: "Yams", package: "Yams")],
      swiftSettings: quick),

    // What of a session the group's screen shows.
    .target(
      name: "GroupScreen", dependencies: ["Basics", "SessionCore", "Content", "NameFinding"], swiftSettings: quick),

    // The vault.
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .target(name: "Sealing", dependencies: ["Basics", "CSodium"], swiftSettings: quick),
    .target(
      name: "RecordCodec", dependencies: ["Basics", "SessionCore", "Program", "Charting", "ChartRecord"],
      swiftSettings: quick),
    .target(
      name: "Vault",
      dependencies: [
        "Basics", "Sealing", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: quick),

    // The terminal.
    .systemLibrary(name: "CEditLine", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .target(name: "CProcess"),
    .target(name: "Terminal", dependencies: ["Basics", "CEditLine", "CProcess"], swiftSettings: quick),

    // The group's screen: its page, its server, and the program that is started for it.
    .target(
      name: "ScreenPage", exclude: ["ScreenPage.docc"],
      resources: [.embedInCode("screen.html"), .embedInCode("policy.txt")], swiftSettings: house),
    .target(
      name: "ScreenServer",
      dependencies: [
        "Basics", "CProcess", "ScreenPage", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: house),
    .executableTarget(name: "circlekeeper-screen", dependencies: ["CProcess", "ScreenServer"], swiftSettings: house),

    // The application: what a front end can ask or do with an open vault.
    .target(
      name: "Clinic",
      dependencies: [
        "Basics", "Measures", "SessionCore", "Program", "SlashCommands", "ScreenText", "Charting", "ChartRecord",
        "ChartExport", "Prompts", "Content", "Sealing", "RecordCodec", "Vault", "CProcess",
      ],
      swiftSettings: house),
    // The room at the prompt.
    .target(
      name: "Room",
      dependencies: [
        "Basics", "SessionCore", "Program", "SlashCommands", "ScreenText", "Conversation", "Charting", "ChartRecord",
        "ChartExport", "Content", "GroupScreen", "Sealing", "RecordCodec", "Vault", "CProcess", "Terminal", "Clinic",
      ],
      swiftSettings: house),
    .executableTarget(
      name: "circlekeeper",
      dependencies: [
        "Basics", "Measures", "SessionCore", "Program", "ScreenText", "Conversation", "Charting", "ChartRecord",
        "ChartExport", "Content", "Sealing", "Vault", "CProcess", "Terminal", "Clinic", "Room",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),

    // Tests.
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(
      name: "TestKit",
      dependencies: [
        "CPseudoTerminal", "SessionCore", "Conversation", "Content", "ScreenText", "Program", "Prompts",
        "Sealing", "Vault", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Tests/TestKit", swiftSettings: quick),
    // Threads, limits and times of tests; apart from the kit because the bench, which uses the kit, has no testing library.
    .target(name: "TestTraits", dependencies: ["TestKit"], path: "Tests/TestTraits", swiftSettings: house),
    .testTarget(name: "BasicsTests", dependencies: ["Basics"], swiftSettings: house),
    .testTarget(
      name: "MeasuresTests",
      dependencies: ["Basics", "Measures", "Content", "Prompts", "ScreenText", "TestKit", "TestTraits"],
      exclude: ["Tables"], swiftSettings: house),
    .testTarget(name: "TestKitTests", dependencies: ["TestKit", "TestTraits"], swiftSettings: house),
    .testTarget(
      name: "SessionCoreTests", dependencies: ["SessionCore", "TestKit"], swiftSettings: house),
    .testTarget(
      name: "ProgramTests", dependencies: ["Basics", "Program", "SessionCore", "TestKit", "TestTraits"],
      exclude: ["Rosters"], swiftSettings: house),
    .testTarget(
      name: "SlashCommandsTests", dependencies: ["SlashCommands", "SessionCore", "TestKit", "TestTraits"],
      swiftSettings: house),
    .testTarget(
      name: "ScreenTextTests", dependencies: ["ScreenText", "SessionCore", "TestTraits"], swiftSettings: house),
    .testTarget(
      name: "ChartingTests",
      dependencies: [
        "ChartExport", "ChartRecord", "Charting", "NameFinding", "ScreenText", "Prompts", "SessionCore", "TestKit",
        "TestTraits",
      ],
      exclude: ["Answers", "Drafts", "Signed"], swiftSettings: house),
    .testTarget(
      name: "ChartExportTests",
      dependencies: [
        "Basics", "ChartExport", "ChartRecord", "Charting", "Program", "Prompts", "Sealing", "SessionCore", "TestKit",
        "TestTraits",
      ],
      exclude: ["Exports", "Readers"], swiftSettings: house),
    .testTarget(
      name: "ChartRecordTests", dependencies: ["ChartRecord", "Charting", "SessionCore"],
      swiftSettings: house),
    .testTarget(
      name: "NameFindingTests", dependencies: ["NameFinding"], exclude: ["Cases", "Sentences"], swiftSettings: house),
    .testTarget(
      name: "ContentTests", dependencies: ["Content", "Prompts", "SessionCore", "TestKit", "TestTraits"],
      swiftSettings: house),
    .testTarget(
      name: "GroupScreenTests",
      dependencies: ["Content", "GroupScreen", "Prompts", "ScreenServer", "SessionCore", "TestKit", "TestTraits"],
      swiftSettings: house),
    .testTarget(
      name: "ScreenServerTests", dependencies: ["ScreenServer", "TestKit", "TestTraits", "circlekeeper-screen"],
      swiftSettings: house),
    .testTarget(
      name: "SealingTests", dependencies: ["Basics", "Sealing", "TestKit", "TestTraits"], swiftSettings: house),
    .testTarget(
      name: "RecordCodecTests",
      dependencies: ["RecordCodec", "Program", "SessionCore", "Charting", "ChartRecord", "TestKit", "TestTraits"],
      exclude: ["Released"], swiftSettings: house),
    // Counts what a thread asks for: memory that grows with the years is counted, not timed.
    .target(name: "CAllocations", path: "Tests/CAllocations"),
    .testTarget(
      name: "VaultTests",
      dependencies: [
        "Basics", "CAllocations", "Vault", "Sealing", "TestKit", "TestTraits",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Vectors"], swiftSettings: house),
    .target(
      name: "CFaultDisk", path: "Tests/CFaultDisk", linkerSettings: [.linkedLibrary("sqlite3")]),
    .testTarget(
      name: "FaultTests",
      dependencies: [
        "CFaultDisk", "Vault", "Sealing", "TestKit", "TestTraits", "Clinic", "Room", "SessionCore", "Program",
        "SlashCommands",
        "Conversation", "Charting", "ChartRecord", "Prompts", "Content", "RecordCodec", "Terminal",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: house),
    .executableTarget(
      name: "terminal-fixture", dependencies: ["CProcess", "Terminal"], path: "Tests/TerminalFixture",
      swiftSettings: house),
    .executableTarget(
      name: "lock-fixture", dependencies: ["Basics", "Sealing", "Terminal", "Vault"], path: "Tests/LockFixture",
      swiftSettings: quick),
    .testTarget(
      name: "TerminalTests", dependencies: ["CProcess", "Terminal", "TestKit", "TestTraits", "terminal-fixture"],
      swiftSettings: house),
    // The clocks of a program on Linux as a test moves them.
    .target(name: "CMovedClock", path: "Tests/CMovedClock"),
    .testTarget(
      name: "RoomTests",
      dependencies: ["SlashCommands", "TestKit", "TestTraits", "circlekeeper", "circlekeeper-screen", "lock-fixture"],
      swiftSettings: house),
    .testTarget(
      name: "BlindEveningTests",
      dependencies: [
        "TestKit", "TestTraits", "circlekeeper", "Content", "Conversation", "ScreenText", "Prompts", "SessionCore",
      ],
      swiftSettings: quick),
    .testTarget(
      name: "TranscriptTests", dependencies: ["TestKit", "TestTraits", "Sealing", "Vault", "circlekeeper"],
      exclude: ["Readers", "Tapes", "Transcripts"], swiftSettings: house),
    .testTarget(
      name: "CurriculumTests",
      dependencies: [
        "ChartExport", "Content", "Conversation", "ScreenText", "Program", "Prompts", "SessionCore", "TestKit",
        "TestTraits",
      ],
      swiftSettings: house),
    // Runs a program and kills it at a system call; what it writes can be looked at.
    .executableTarget(name: "call-tracer", path: "Tests/CallTracer"),
    .testTarget(
      name: "ProcessFaultTests", dependencies: ["TestKit", "TestTraits", "circlekeeper", "call-tracer"],
      exclude: ["Golden"],
      swiftSettings: house),
    // Measures a release build beside programs of comparison; see Speed.md.
    .executableTarget(
      name: "circlekeeper-bench",
      dependencies: [
        "Basics", "CPseudoTerminal", "TestKit", "SessionCore", "Program", "ScreenText", "Content", "Prompts",
        "Charting",
        "Sealing",
        "RecordCodec", "Vault", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Tests/Bench", swiftSettings: house),
    // A whole session by the library alone.
    .testTarget(
      name: "ClinicTests",
      dependencies: [
        "ChartRecord", "Charting", "Clinic", "Program", "Sealing", "SessionCore", "TestKit", "TestTraits", "Vault",
      ],
      swiftSettings: house),
    .testTarget(name: "HouseTests", dependencies: ["SlashCommands"], swiftSettings: house),
  ],
  cLanguageStandard: .gnu17
)
