internal import Dates
internal import Extraction
internal import Papers
internal import Reading
internal import Records
internal import Registry
internal import Rules
internal import Tracking

/// The stages of the work under one set of rules: where the modules meet.
///
/// Each is a pure function; the files, the register and the clock are the commands' business.
struct Stages: Sendable {
  /// What tells these rules from others.
  let fingerprint: String
  /// By when an ask must be answered that names no time of its own.
  let clock: AnswerClock
  /// How far a share may move between two runs.
  let jumps: JumpRules
  private let reader: PaperReader
  private let extractor: Extractor
  private let passages: PassageFinder
  private let linker: Linker

  /// Makes the stages ready.
  ///
  /// - Parameter rules: The folder of rules; nil for the one that came with the program.
  /// - Throws: A `RuleFault` where the rules cannot be read.
  init(rules: String?) throws {
    let folder = try RulesPlace.folder(rules)
    fingerprint = RulesFingerprint.of(folder)
    reader = PaperReader(rules: try LayoutRules(folder: folder))
    let rules = try ExtractionRules(folder: folder)
    extractor = Extractor(rules: rules)
    passages = PassageFinder(
      book: rules.book, tenses: try TenseWords(try folder.file("tenses.yaml")))
    linker = Linker(rules: try LinkingRules(try folder.file("linking.yaml")))
    jumps = try JumpRules(try folder.file("jumps.yaml"))
    clock = AnswerClock(
      times: try ResponseTimes(try folder.file("response-times.yaml")),
      calendars: try folder.calendars())
  }

  /// Reads a paper from the bytes of its file.
  func read(_ bytes: [UInt8]) throws(ReadingRefusal) -> Paper {
    try reader.read(bytes: bytes)
  }

  /// Finds the records and passages of a paper.
  func find(in paper: Paper, id: String) -> Findings {
    var findings = extractor.findings(in: paper, document: id)
    findings.passages = passages.passages(
      in: paper, findings: findings, speakers: extractor.speakers(in: paper))
    return findings
  }

  /// Holds papers against each other.
  func link(_ papers: [FiledPaper]) -> Linking {
    let papers = papers.map(\.linkable)
    let found = linker.links(of: papers)
    return Linking(
      links: found.links, suggestions: found.suggestions, repeats: Reprints(of: papers).originals)
  }
}

extension FiledPaper {
  /// The paper as the linker sees it.
  fileprivate var linkable: LinkablePaper {
    LinkablePaper(
      id: card.id, day: card.date, kind: card.kind, reference: card.reference,
      inReplyTo: card.inReplyTo, findings: findings)
  }
}
