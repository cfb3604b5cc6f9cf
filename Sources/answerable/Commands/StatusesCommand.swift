internal import ArgumentParser
internal import Dates
internal import Foundation
internal import Rules
internal import Tracking

/// Works out statuses by themselves, as a filter: the papers, records and links come in, one
/// register a line, and how each record stands goes out.
struct StatusesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statuses",
    abstract: "Works out how records stand, from papers, records and links on standard input.",
    discussion: """
      Each line of the input is a register by itself, in the shapes of `export`:
        {"id": "1", "asOf": "2024-06-01", "documents": […], "records": […], "links": […]}
      Each line of the output names the status of its records:
        {"id": "1", "statuses": {"r-81c2": "overdue"}}

      Example:
        answerable statuses --format jsonl < registers.jsonl
      """)

  /// The forms in which it prints; there is one.
  enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl }

  @Option(help: "The form of input and output.")
  var format: Format = .jsonl

  @Option(
    help: ArgumentHelp("The day for lines that name none.", valueName: "yyyy-mm-dd"),
    transform: CivilDate.given)
  var asOf: CivilDate?

  @Option(help: ArgumentHelp("The folder of rules.", valueName: "dir"))
  var rules: String?

  func run() throws {
    let clock = try Self.clock(rules: rules)
    var lines = try Lines(of: "-")
    var isWhole = true
    while let line = try lines.next() {
      if line.text.utf8.allSatisfy({ $0 <= UInt8(ascii: " ") }) { continue }
      do {
        print(try Self.answer(to: line.text, otherwise: asOf, clock: clock))
      } catch {
        isWhole = false
        Console.note("line \(line.number): \(LineProblem.words(for: error))")
      }
    }
    if !isWhole { throw ExitCode(1) }
  }
}

extension StatusesCommand {
  /// The clock of the rules: response times and bank holidays.
  private static func clock(rules: String?) throws -> AnswerClock {
    let folder = try RulesPlace.folder(rules)
    let times = try ResponseTimes(try folder.file("response-times.yaml"))
    return AnswerClock(times: times, calendars: try folder.calendars())
  }

  /// The line that answers a line.
  private static func answer(
    to line: String, otherwise day: CivilDate?, clock: AnswerClock
  ) throws -> String {
    let register = try JSONDecoder().decode(StatusesLine.self, from: Data(line.utf8))
    guard let day = register.asOf ?? day else {
      throw ValidationError("it names no day; add `asOf`, or give one with --as-of")
    }
    let answer = StatusesAnswer(
      id: register.id, statuses: register.statuses(on: day, clock: clock))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(answer), as: UTF8.self)
  }
}

/// One line of output: the status of each record by its id.
private struct StatusesAnswer: Encodable {
  let id: String?
  let statuses: [String: String]

  enum CodingKeys: CodingKey { case id, statuses }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(statuses, forKey: .statuses)
  }
}
