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

  @Option(help: ArgumentHelp("The day for lines that name none.", valueName: "yyyy-mm-dd"))
  var asOf: String?

  @Option(help: ArgumentHelp("The folder of rules.", valueName: "dir"))
  var rules: String?

  func run() throws {
    let clock = try Self.clock(rules: rules)
    let day = try asOf.map { text throws(ValidationError) in
      guard let day = CivilDate(text) else {
        throw ValidationError("'\(text)' is no day; write it as 2024-06-01")
      }
      return day
    }
    var number = 0
    var isWhole = true
    while let line = readLine() {
      number += 1
      if line.utf8.allSatisfy({ $0 <= UInt8(ascii: " ") }) { continue }
      do {
        print(try Self.answer(to: line, otherwise: day, clock: clock))
      } catch {
        isWhole = false
        FileHandle.standardError.write(Data("line \(number): \(Self.words(for: error))\n".utf8))
      }
    }
    if !isWhole { throw ExitCode(1) }
  }
}
