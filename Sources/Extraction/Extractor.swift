import Dates
package import Papers
package import Records
import Rules

/// Finds the promises and asks of a paper, who must answer and by when.
///
/// Pure: the same paper and the same rules give the same findings, on one thread or many.
package final class Extractor: Sendable {
  let rules: ExtractionRules
  let matcher: CompiledMatcher
  let references: ReferenceWords
  let conditions: PhraseList
  let concerns: PhraseList
  let ownMatters: PhraseList
  let silent: PhraseList
  let deciding: PhraseList
  let ownQuestions: PhraseList
  let directory: BodyDirectory
  let reader: SentenceReader

  /// An extractor for a set of rules, which it compiles once.
  package init(rules: ExtractionRules) {
    self.rules = rules
    matcher = CompiledMatcher(rules.book)
    references = ReferenceWords(rules.book)
    conditions = PhraseList("conditions", of: rules.book)
    deciding = PhraseList("deciding-words", of: rules.book)
    ownQuestions = PhraseList("own-questions", of: rules.book)
    ownMatters = PhraseList("committee-matters", of: rules.book)
    concerns = PhraseList("concern-headings", of: rules.book)
    silent = PhraseList("silent-headings", of: rules.book)
    let splitter = WordSplitter(vocabulary: rules.book.vocabulary)
    let finder = BodyNameFinder(
      forms: rules.forms, register: rules.register, grammar: rules.grammar)
    directory = BodyDirectory(finder: finder, splitter: splitter, grammar: rules.grammar)
    reader = SentenceReader(
      splitter: splitter, sentences: SentenceSplitter(abbreviations: rules.grammar.abbreviations),
      clauses: ClauseSplitter(grammar: rules.grammar), times: TimeReader(rules: rules.times))
  }

  /// All that is found in a paper, whose id (on which the ids of its records rest) is `document`.
  package func findings(in paper: Paper, document: String) -> Findings {
    findings(in: paper, document: document, directory.bodies(of: paper))
  }

  /// All that is found in a paper, with the passages that may bear on papers before it.
  ///
  /// Who is who in a paper is worked out once for both, which takes a tenth of the time.
  package func findings(
    in paper: Paper, document: String, passages finder: PassageFinder
  ) -> Findings {
    let bodies = directory.bodies(of: paper)
    var findings = findings(in: paper, document: document, bodies)
    findings.passages = finder.passages(
      in: paper, findings: findings, speakers: speakers(in: paper, bodies))
    return findings
  }

  private func findings(
    in paper: Paper, document: String, _ bodies: PaperBodies
  ) -> Findings {
    var findings = Findings(document: document)
    findings.author = bodies.author
    findings.recipients = bodies.recipients
    findings.copied = bodies.copied
    let drafts = PaperExtraction(extractor: self, paper: paper, bodies: bodies).drafts()
    findings.records = records(from: drafts, paper, bodies, document: document)
    return findings
  }

  private func records(
    from drafts: [Draft], _ paper: Paper, _ bodies: PaperBodies, document: String
  ) -> [Record] {
    var occurrences: [String: Int] = [:]
    return drafts.sorted { ($0.span, $0.kind.rawValue) < ($1.span, $1.kind.rawValue) }.map {
      draft in
      let quote = paper.text[draft.span]
      let occurrence = occurrences[quote, default: 0]
      occurrences[quote] = occurrence + 1
      var record = Record(
        id: StableID.record(document: document, quote: quote, occurrence: occurrence),
        document: document, kind: draft.kind, quote: quote, span: draft.span,
        locator: paper.blocks[draft.block].locator, bodies: draft.bodies, strength: draft.strength,
        rule: draft.rule)
      record.number = draft.number
      record.owner = draft.owner
      record.author = draft.author
      record.committee = draft.kind.family == .ask ? bodies.committee : nil
      record.askedBy = draft.askedBy
      record.deadline = draft.deadline
      record.condition = draft.condition
      record.isReported = draft.isReported
      return record
    }
  }
}
