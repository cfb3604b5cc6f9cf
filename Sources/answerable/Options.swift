internal import ArgumentParser
internal import Dates
internal import Foundation
internal import Reading
internal import Registry

/// Where the register is.
struct RegisterOptions: ParsableArguments {
  @Option(
    name: .customLong("register"),
    help: ArgumentHelp("The file that holds the register.", valueName: "file"))
  var path = Self.usual

  private static let usual = "answerable.sqlite"

  /// What has to be added to a command so that it finds this register.
  var words: String { path == Self.usual ? "" : " --register \(path)" }

  /// Opens the register, which must be there; says what to do where it is empty.
  func open() throws -> Register {
    let register = try Register(openingAt: path)
    if try register.isEmpty() {
      Console.note(
        """
        The register \(path) holds no papers yet. \
        Load some with: answerable load FOLDER\(words)
        """)
    }
    return register
  }
}

/// Where the rules are.
struct RulesOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp(
      "The folder of rules; the one that came with the program unless given.", valueName: "dir"))
  var path: String?

  /// The stages that look at the register under these rules.
  func judging() throws -> Judging { try Judging(rules: path) }

  /// The stages that read papers under these rules.
  ///
  /// - Parameters:
  ///   - recognises: Whether words are recognised in pictures of pages.
  ///   - limits: How much a single paper may cost to read.
  /// - Returns: The stages, ready.
  /// - Throws: A `RuleFault` where the rules cannot be read.
  func stages(
    recognises: Bool = false, limits: ReadingLimits = ReadingLimits()
  ) throws -> Stages {
    try Stages(rules: path, recognises: recognises, limits: limits)
  }
}

/// How much a single paper may cost to read.
struct LimitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("How much memory a paper may take to read.", valueName: "MB"))
  var memory = ReadingLimits().memory >> 20

  @Option(help: ArgumentHelp("How long a paper may take to read.", valueName: "seconds"))
  var seconds = ReadingLimits().seconds

  func validate() throws {
    guard (64...1 << 20).contains(memory), seconds > 0 else {
      throw ValidationError("--memory must be 64 to \(1 << 20), and --seconds 1 or more")
    }
  }

  var limits: ReadingLimits { ReadingLimits(memory: memory << 20, seconds: seconds) }
}

/// Refuses a `--limit` below which nothing could be shown.
enum LimitProblem {
  /// Refuses a number below 1.
  static func refuse(_ limit: Int?) throws {
    if let limit, limit < 1 { throw ValidationError("--limit must be 1 or more") }
  }
}

/// Refuses empty words, which every name and every record would hold.
enum EmptyWords {
  /// Refuses words of white space alone.
  static func refuse(_ words: String?, of option: String) throws {
    if let words, !words.contains(where: { !$0.isWhitespace }) {
      throw ValidationError("\(option) needs words; leave it out to ask for everything")
    }
  }
}

/// The day as of which the register is read.
struct DayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day to judge by; today unless given. Later papers are left out.",
      valueName: "yyyy-mm-dd"), transform: CivilDate.given)
  var asOf: CivilDate?

  @Option(
    help: ArgumentHelp(
      """
      The day whose knowledge counts: papers that came later and decisions made later are left out. \
      All that is known now, unless given.
      """, valueName: "yyyy-mm-dd"), transform: CivilDate.given)
  var knownOn: CivilDate?

  /// The day given, or today: the only look at the clock.
  var day: CivilDate { asOf ?? .today }
}

/// Refuses a day since which nothing can have changed yet.
enum SinceProblem {
  /// Refuses a `--since` that lies after the day to judge by.
  static func refuse(_ since: CivilDate?, after days: DayOptions) throws {
    guard let since, since > days.day else { return }
    throw ValidationError(
      "--since \(since) lies after \(days.day), the day to judge by; set that with --as-of")
  }
}

/// The people for whom the register is read.
struct AudienceOptions: ParsableArguments {
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      """
      Only what these may see: clerks, members, 'committee NAME' or public. Beyond the clerks these \
      are tracked records alone, and none of which a paper tells that is not for them.
      """, valueName: "audience"), transform: Audience.given)
  var audience: Audience = .clerks
}

extension CivilDate {
  /// The day that somebody gives.
  ///
  /// - Throws: Where it is none, with the way to write one.
  static func given(_ text: String) throws -> CivilDate {
    guard let day = CivilDate(text) else {
      throw ValidationError("\(text) is no day; write yyyy-mm-dd, as 2024-12-31")
    }
    return day
  }

  /// Today by the computer's calendar.
  static var today: CivilDate {
    let now = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return CivilDate(year: now.year ?? 1970, month: now.month ?? 1, day: now.day ?? 1)
      ?? CivilDate(dayNumber: 0)
  }
}

extension Audience {
  /// The people that somebody names.
  ///
  /// - Throws: Where they are none, with those that there are.
  static func given(_ text: String) throws -> Audience {
    guard let audience = Audience(text) else {
      throw ValidationError(
        "\(text) is no audience; write clerks, members, 'committee NAME' or public")
    }
    return audience
  }
}

/// Who signs decisions: the name given, or the login name.
struct SignatureOptions: ParsableArguments {
  @Option(
    name: .customLong("by"),
    help: ArgumentHelp(
      "The name under which the decision is kept; your login name unless given.",
      valueName: "name"))
  var given: String?

  /// The name.
  var name: String {
    let environment = ProcessInfo.processInfo.environment
    return given ?? environment["USER"] ?? environment["LOGNAME"] ?? "a clerk"
  }
}
