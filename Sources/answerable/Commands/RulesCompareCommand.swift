internal import ArgumentParser
internal import Extraction
internal import Papers
internal import Records

/// The command `answerable rules compare`.
struct RulesCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Shows what a change of the rules gains and loses in papers.",
    discussion: """
      Reads the papers under both folders of rules and prints the records that only one of them \
      finds, and those that both find differently.

        answerable rules compare Rules ~/our-rules letters/
      """)

  @Argument(help: "The folder of rules as it was.")
  var old: String

  @Argument(help: "The folder of rules as it is to be.")
  var new: String

  @Argument(help: "The papers: files, and folders of them.")
  var papers: [String]

  func run() throws {
    let before = try Stages(rules: old)
    let after = try Stages(rules: new)
    var counts = (papers: 0, gained: 0, lost: 0, changed: 0)
    for path in PaperFiles(papers).paths {
      guard let (earlier, later) = records(in: path, before, after) else { continue }
      let comparison = FindingsComparison(old: earlier, new: later)
      counts.papers += 1
      counts.gained += comparison.gained.count
      counts.lost += comparison.lost.count
      counts.changed += comparison.changed.count
      if !comparison.isEmpty { show(comparison, in: path) }
    }
    Console.say(
      "\(counts.papers) papers: \(counts.gained) records gained, \(counts.lost) lost, "
        + "\(counts.changed) changed")
  }

  /// The records of a paper under both; a paper that cannot be read is named and left out.
  private func records(
    in path: String, _ before: Stages, _ after: Stages
  ) -> (earlier: [Record], later: [Record])? {
    do {
      let bytes = try FileProblem.bytes(at: path)
      let id = StableID.paper(bytes: bytes)
      return (
        before.find(in: try before.read(bytes), id: id).records,
        after.find(in: try after.read(bytes), id: id).records
      )
    } catch {
      Console.note("\(path): \(error)")
      return nil
    }
  }

  private func show(_ comparison: FindingsComparison, in path: String) {
    Console.say(path)
    for record in comparison.lost { Console.say("- \(line(record))") }
    for record in comparison.gained { Console.say("+ \(line(record))") }
    for change in comparison.changed {
      Console.say("~ \(line(change.record))\n    \(change.differences.joined(separator: "\n    "))")
    }
    Console.say("")
  }

  private func line(_ record: Record) -> String {
    "\(record.kind.rawValue) (\(record.rule)): \(record.quote.replacing("\n", with: " "))"
  }
}
