internal import ArgumentParser
internal import Dates
internal import Papers
internal import Records
internal import Registry
internal import Reports

/// The command `answerable extract`.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Prints the promises and asks in a paper, without loading it.",
    discussion: """
      The paper is one that was loaded, by id, path or file name, or any file. With `-` papers come \
      on standard input, one JSON object a line: {"path": …, "text": …} or {"path": …, "bytes": …} \
      in Base64, with a "date" for a paper that states none and an "authority" that is handed on. \
      Records go out a line each; a line that cannot be read is answered with {"refused": …}.

      The exit status is 1 where the paper was not read, or not wholly; why is told on standard error.

      Example: answerable extract letter.txt --format jsonl
      """)

  @Argument(help: ArgumentHelp("The paper or file; - for lines of papers.", valueName: "paper"))
  var paper: String

  @Option(
    help: ArgumentHelp("The date of a paper that states none itself.", valueName: "yyyy-mm-dd"),
    transform: CivilDate.given)
  var date: CivilDate?

  @Option(help: "The form: text, json or jsonl.")
  var format: Form = .text

  @Flag(
    help: "Of lines of papers, prints each paper whole with all that was found, for track and load."
  )
  var whole = false

  @OptionGroup var register: RegisterOptions
  @OptionGroup var rules: RulesOptions

  func validate() throws {
    guard paper == "-" else {
      if whole { throw ValidationError("--whole is for lines of papers: answerable extract -") }
      return
    }
    guard date == nil else {
      throw ValidationError("each line has a date of its own; give it there as `date`")
    }
  }

  /// The forms of what was found.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl
  }

  func run() throws {
    let stages = try rules.stages()
    guard paper != "-" else { return try ExtractFilter(stages: stages, isWhole: whole).run() }
    let named = try AnyPaper(paper, register: register, stages: stages)
    let read = named.paper.date == nil ? named.paper.dated(date) : named.paper
    let records = stages.find(in: read, id: named.id).records
    let found = records.map { JSON.found($0, path: named.path) }
    switch format {
    case .text: Console.write(FindingsText.text(records, of: read))
    case .json: Console.say(JSON.members(["schema": JSON.schema, "records": .list(found)]).page)
    case .jsonl: Console.write(found.map { $0.line + "\n" }.joined())
    }
    for problem in read.problems { Console.note(LoadReport.problem(named.path, problem)) }
    if read.isUnread || read.problems.contains(where: \.isBreak) { throw ExitCode(1) }
  }
}
