internal import ArgumentParser
internal import Extraction
internal import Foundation
internal import Reading
internal import Rules
internal import TestSupport

/// The command behind `make bench`: measures each stage on papers made from the Corpus.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Benchmarks",
    abstract: "Measures how fast each stage is, on papers put together from the Corpus.",
    discussion: """
      The same size and seed give the same papers. Stages on one core are measured by the time \
      that the processor spent on them, so that other work on the machine matters little; two \
      cores, starting and loading by the clock on the wall.

      Example: make bench BENCH="--megabytes 4 --base before.json --json after.json"
      """)

  @Option(help: ArgumentHelp("How much plain text to make.", valueName: "MB"))
  var megabytes = 1.0

  @Option(help: ArgumentHelp("How many small papers to load into a register.", valueName: "count"))
  var papers = 200

  @Option(
    help: ArgumentHelp(
      "Asks a register of so many records instead of all else; 1000000 takes minutes.",
      valueName: "count"))
  var records: Int?

  @Option(help: ArgumentHelp("How often each stage is run; its median counts.", valueName: "count"))
  var runs = 5

  @Option(help: "What the papers are shuffled by.")
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Writes the figures to this file as JSON.", valueName: "file"))
  var json: String?

  @Option(help: ArgumentHelp("Compares with figures written by --json.", valueName: "file"))
  var base: String?

  func validate() throws {
    guard megabytes > 0, papers > 0, runs > 0 else {
      throw ValidationError("--megabytes, --papers and --runs must be more than nothing")
    }
  }

  func run() throws {
    let base = try base.map(Figures.init(readingFrom:))
    if let records {
      let figures = try RegisterStage(records: records, runs: runs).figures()
      let all = Figures(
        megabytes: 0, papers: records / 20, runs: runs, seed: seed, figures: figures)
      print(all.table(against: base), terminator: "")
      if let json { try all.write(to: json) }
      return
    }
    let corpus = try CorpusPapers(folder: Repository.root + "/Corpus")
    // The program goes first: a child begins with the memory that its parent had.
    var figures = try ProgramStages(corpus: corpus, papers: papers, runs: runs, seed: seed)
      .figures()
    let layouts = try LayoutRules(folder: Repository.rules)
    let rules = try ExtractionRules(folder: Repository.rules)
    let texts = corpus.papers(bytes: Int(megabytes * 1_000_000), seed: seed)
    let reader = PaperReader(rules: layouts)
    figures += try TextStages(texts: texts, reader: reader, rules: rules, runs: runs).figures()
    figures += try MarkupStage(corpus: corpus, reader: reader, runs: runs).figures()
    let all = Figures(
      megabytes: megabytes, papers: papers, runs: runs, seed: seed, figures: figures)
    print(all.table(against: base), terminator: "")
    if let json { try all.write(to: json) }
  }
}
