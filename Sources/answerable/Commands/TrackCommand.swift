internal import ArgumentParser
internal import Dates

/// The command `answerable track`.
struct TrackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "track",
    abstract: "Links papers that were read elsewhere, and says how their records stand.",
    discussion: """
      Reads the lines of `extract - --whole` on standard input and prints each record with its \
      status and answers, a line each. Lines with the same `authority` that follow one another are \
      linked among themselves, so a country's papers can be parted by authority and tracked on any \
      number of machines.

      Example: answerable extract - --whole < papers.jsonl | answerable track --as-of 2024-05-01
      """)

  /// The forms in which it prints; there is one.
  enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl }

  @Option(help: "The form of input and output.")
  var format: Format = .jsonl

  @OptionGroup var day: DayOptions
  @OptionGroup var rules: RulesOptions

  func run() throws {
    guard try TrackFilter(judging: rules.judging(), day: day.day).run() else { throw ExitCode(1) }
  }
}
