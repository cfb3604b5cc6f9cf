// swift-tools-version: 6.2
import PackageDescription

/// The house settings: Swift 6 mode, no warning let through, every unsafe touch marked.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// The released program has Swift's own library in it. So it starts in two thirds of the time and
// 5 MB less, and runs where there is no Swift; the libraries are those that Foundation needs then.
let alone: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-use-ld=lld", "-lCoreFoundation", "-lFoundationInternationalization",
      "-l_FoundationCShims", "-l_FoundationCollections", "-l_FoundationICU",
    ], .when(platforms: [.linux], configuration: .release))
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

// The targets stand in the order in which the work flows: bytes become papers, papers records,
// records a register, the register reports.
let package = Package(
  name: "answerable",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "Dates"),
    .target(name: "Papers", dependencies: ["Dates"]),
    .target(name: "Records", dependencies: ["Dates", "Papers", crypto]),
    .target(name: "Rules", dependencies: ["Dates", "Papers", "Records", "Yams"]),
    .target(name: "Archives", dependencies: ["CZlib"]),
    .target(
      name: "Reading",
      dependencies: ["Dates", "Papers", "Rules", "Archives", "CLibXML2", "CGMime"]),
    .target(name: "Extraction", dependencies: ["Dates", "Papers", "Records", "Rules"]),
    .target(name: "Tracking", dependencies: ["Dates", "Papers", "Records", "Rules"]),
    .target(name: "Registry", dependencies: ["Dates", "Papers", "Records", "Tracking", grdb]),
    .target(name: "Charts", dependencies: ["Dates"]),
    .target(name: "Documents", dependencies: ["Dates", "Charts", "Archives"]),
    .target(
      name: "Spreadsheets", dependencies: ["Dates", "Charts", "Documents", "CXLSXWriter"]),
    .target(
      name: "Reports",
      dependencies: [
        "Dates", "Papers", "Records", "Rules", "Tracking", "Registry", "Charts",
        "Documents", mustache,
      ]),
    .target(name: "Evaluation", dependencies: ["Dates", "Papers", "Records"]),
    .target(
      name: "Website",
      dependencies: [
        "Charts", "Dates", "Documents", "Papers", "Records", "Rules", "Tracking", "Registry",
        "Reports",
        .product(name: "Hummingbird", package: "hummingbird"),
        mustache,
        .product(name: "Logging", package: "swift-log"),
        .product(name: "CryptoExtras", package: "swift-crypto"), crypto,
      ],
      resources: [.copy("Look"), .copy("openapi.json")]),
    .executableTarget(
      name: "answerable",
      dependencies: [
        "Dates", "Papers", "Records", "Rules", "Reading", "Extraction", "Tracking", "Registry",
        "Documents", "Spreadsheets", "Reports", "Evaluation", "Website", argumentParser,
      ], linkerSettings: alone),
    // What the benchmark is held against; nothing that ships depends on it.
    .target(name: "CTwins", dependencies: ["CLibXML2"], path: "Tests/CTwins"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "CTwins", "Dates", "Papers", "Records", "Rules", "Reading", "Extraction", "Tracking",
        "Registry", "TestSupport", grdb, argumentParser,
      ],
      path: "Tests/Benchmarks"),
    .executableTarget(
      name: "SiteBenchmark",
      dependencies: [
        "Dates", "Documents", "Papers", "Records", "Registry", "Reports", "Rules", "Tracking",
        "Website", "TestSupport", argumentParser,
      ],
      path: "Tests/SiteBenchmark"),
    .executableTarget(
      name: "Fuzz",
      dependencies: ["Archives", "Dates", "Papers", "Rules", "Reading", "TestSupport"],
      path: "Tests/Fuzz"),
    .target(name: "TestSupport", dependencies: ["Dates", "Rules"], path: "Tests/TestSupport"),
    .testTarget(name: "DatesTests", dependencies: ["Dates", "Rules", "TestSupport"]),
    .testTarget(name: "ArchivesTests", dependencies: ["Archives", "TestSupport"]),
    .testTarget(name: "PapersTests", dependencies: ["Papers", "TestSupport"]),
    .testTarget(name: "RecordsTests", dependencies: ["Records", "TestSupport"]),
    .testTarget(
      name: "ReadingTests", dependencies: ["Reading", "Papers", "Rules", "Dates", "TestSupport"]),
    .testTarget(name: "RulesTests", dependencies: ["Dates", "Rules", "TestSupport"]),
    .testTarget(
      name: "TrackingTests",
      dependencies: ["Extraction", "Reading", "Rules", "Tracking", "TestSupport"]),
    .testTarget(
      name: "ExtractionTests",
      dependencies: ["Extraction", "Papers", "Records", "Rules", "TestSupport"]),
    .testTarget(
      name: "RuleExamplesTests", dependencies: ["Extraction", "Papers", "Rules", "TestSupport"]),
    .target(
      name: "RegisterSupport",
      dependencies: ["Dates", "Papers", "Records", "Registry", "Rules", "Tracking", "TestSupport"],
      path: "Tests/RegisterSupport"),
    .testTarget(name: "RegistryTests", dependencies: ["Registry", "RegisterSupport", grdb]),
    .testTarget(name: "ChartsTests", dependencies: ["Charts", "TestSupport"]),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "Archives", "Charts", "TestSupport"]),
    .testTarget(
      name: "SpreadsheetsTests",
      dependencies: ["Spreadsheets", "Archives", "Charts", "Documents", "TestSupport"]),
    .testTarget(
      name: "ReportsTests", dependencies: ["Charts", "Documents", "Reports", "RegisterSupport"]),
    .testTarget(
      name: "WebsiteTests",
      dependencies: [
        "Documents", "Reports", "Website", "RegisterSupport", "TestSupport",
        .product(name: "HummingbirdTesting", package: "hummingbird"),
      ]),
    .testTarget(
      name: "BrowserTests", dependencies: ["answerable", "RegisterSupport", "TestSupport"]),
    .testTarget(
      name: "EvaluationTests",
      dependencies: ["Dates", "Evaluation", "Papers", "Records", "TestSupport"]),
    .testTarget(
      name: "CorpusTests",
      dependencies: ["answerable", "Evaluation", "Papers", "Records", "TestSupport"]),
    .testTarget(
      name: "AnswerableTests",
      dependencies: ["answerable", "Archives", "RegisterSupport", "TestSupport", argumentParser]),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = settings
}
