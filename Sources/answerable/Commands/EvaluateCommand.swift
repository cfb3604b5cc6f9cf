internal import ArgumentParser
internal import Evaluation
internal import Foundation
internal import Reports

/// The command `answerable evaluate`.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures what the program finds in papers that people annotated.",
    discussion: """
      A case is a folder of papers with `gold.json` beside them, which says what a careful clerk \
      finds there. The papers are read under neutral names; no register is needed.

        answerable evaluate Corpus/threads/*
        answerable evaluate our-letters --misses
        answerable evaluate Corpus/threads/* --note Corpus/figures.json
      """)

  @Argument(help: ArgumentHelp("The folders of the cases.", valueName: "case"))
  var cases: [String]

  @Flag(help: "Prints everything that was missed or wrong as well.")
  var misses = false

  @Option(help: "The form: text or json.")
  var format: PageForm = .text

  @Option(
    help: ArgumentHelp(
      "Writes the figures, rounded down, into the file that holds those below which no case may fall.",
      valueName: "file"))
  var note: String?

  @OptionGroup var rules: RulesOptions

  func run() throws {
    let measured = try measure()
    if let note { try write(measured, to: note) }
    switch format {
    case .text: show(measured)
    case .json: Console.say(EvaluationJSON.page(measured, withMisses: misses).page)
    }
    if measured.count < cases.count { throw ExitCode.failure }
  }

  /// A case that cannot be measured is named, and the others are measured.
  private func measure() throws -> [MeasuredCase] {
    let run = CaseRun(stages: try rules.stages(), judging: try rules.judging())
    var measured: [MeasuredCase] = []
    for (turn, path) in cases.enumerated() {
      do {
        let folder = try CaseFolder(path)
        measured.append(
          MeasuredCase(name: folder.gold.name, measurement: try run.measure(folder)))
      } catch {
        Console.progress("")
        Console.note("\(path) is not measured: \(error)")
      }
      Console.progress("\(turn + 1) of \(cases.count) cases")
    }
    Console.progress("")
    return measured
  }

  private func show(_ measured: [MeasuredCase]) {
    if misses {
      for one in measured {
        Console.say("## \(one.name)")
        for miss in one.measurement.misses { Console.say("    \(miss)") }
      }
    }
    if !measured.isEmpty { Console.say(FigureTable(measured.map(\.counted)).text) }
  }

  /// Cases that are not measured now keep the figures noted before.
  private func write(_ measured: [MeasuredCase], to path: String) throws {
    var noted = NotedFigures([])
    if FileManager.default.fileExists(atPath: path) {
      noted = try NotedFigures(json: FileProblem.bytes(at: path))
    }
    noted.note(measured.map(\.counted))
    try Data(noted.json.utf8).write(to: URL(fileURLWithPath: path))
    Console.note("The figures are noted in \(path).")
  }
}

/// A case with its measurement.
struct MeasuredCase {
  let name: String
  let measurement: CaseMeasurement

  /// The case with its counts.
  var counted: (name: String, tally: Tally) { (name, measurement.tally) }
}
