import Dates
import Papers
import Rules

/// A sentence taken apart: its words, clauses and subjects, and its expressions of time.
struct Sentence {
  /// Its words; clauses and subjects are ranges of indices into them.
  let words: [Word]
  let clauses: [Clause]
  /// The subject of each clause, in the order of the clauses.
  let subjects: [Subject]
  let times: [TimeMention]
  /// The words of each expression of time.
  let timeWords: [Range<Int>]
  /// The sentence's place in the text.
  let span: TextSpan

  /// Where a run of words stands in the text.
  func span(of range: Range<Int>) -> TextSpan {
    guard let first = range.first, range.upperBound <= words.count else {
      return TextSpan(span.start, span.start)
    }
    return TextSpan(words[first].span.start, words[range.upperBound - 1].span.end)
  }

  /// The words that lie in a stretch of the text.
  func words(in bytes: Range<Int>) -> Range<Int> {
    let start = words.firstIndex { $0.span.end > bytes.lowerBound } ?? words.count
    let end = words[start...].firstIndex { $0.span.start >= bytes.upperBound } ?? words.count
    return start..<end
  }
}

/// Takes the sentences of a block apart; a class, as its words and rules would be copied for each.
final class SentenceReader: Sendable {
  let splitter: WordSplitter
  let sentences: SentenceSplitter
  let clauses: ClauseSplitter
  let times: TimeReader

  init(
    splitter: WordSplitter, sentences: SentenceSplitter, clauses: ClauseSplitter, times: TimeReader
  ) {
    self.splitter = splitter
    self.sentences = sentences
    self.clauses = clauses
    self.times = times
  }

  /// The sentences of a block, in order.
  func sentences(of scene: Scene, subjects: inout SubjectReader) -> [Sentence] {
    let text = scene.text.utf8.span
    let words = scene.words
    var named = Antecedents(written: scene.paper.date)
    let labels = TaskLabels(grammar: subjects.grammar, text: scene.text)
    return sentences.sentences(of: words, in: text).flatMap { range in
      scene.paper.kind == .minutes ? labels.parted(range, of: words) : [range]
    }.map { range in
      sentence(Array(words[range]), scene, &subjects, &named)
    }
  }

  private func sentence(
    _ words: [Word], _ scene: Scene, _ subjects: inout SubjectReader, _ named: inout Antecedents
  ) -> Sentence {
    let text = scene.text.utf8.span
    let span = TextSpan(words[0].span.start, words[words.count - 1].span.end)
    let end = words.last?.form == .mark ? words[words.count - 1].span.start : span.end
    let mentions = named.meet(
      times.times(
        in: text, span.start..<end, written: scene.paper.date, events: scene.events))
    let clauses = clauses.clauses(of: words[...], in: text)
    subjects.meet(words)
    var read: [Subject] = []
    for clause in clauses { read.append(subject(of: clause, read, words, &subjects)) }
    let bare = Sentence(
      words: words, clauses: [], subjects: [], times: [], timeWords: [], span: span)
    return Sentence(
      words: words, clauses: clauses, subjects: read, times: mentions,
      timeWords: mentions.map { bare.words(in: $0.bytes) }, span: span)
  }

  /// A clause without a subject of its own shares that of the clause before it.
  private func subject(
    of clause: Clause, _ before: [Subject], _ words: [Word], _ subjects: inout SubjectReader
  ) -> Subject {
    if clause.subject.isEmpty, clause.verb != nil, let governor = clause.governor,
      clause.kind != .relative
    {
      return before[governor]
    }
    let read = subjects.read(clause.subject, of: words)
    if read.kind == .thing, let name = read.owner, isMinded(clause, words, subjects.grammar) {
      // "Brightwater has agreed": no form tells that it is a body, but what it does.
      return subjects.take(Subject(words: read.words, kind: .actor, body: name))
    }
    if read.kind == .thing, let name = read.owner, subjects.voice.isMeeting,
      isPersonal(clause, read, words, subjects.grammar)
    {
      // "Rowan Tarr will make enquiries": no form tells that it is somebody, but what they will do.
      return subjects.take(Subject(words: read.words, kind: .actor, body: nil, owner: name))
    }
    let subject = read
    guard clause.kind == .reported || isMinded(clause, words, subjects.grammar),
      subject.kind == .thing, subject.words.count == 1,
      subject.words.allSatisfy({ words[$0].number == subjects.grammar.it }),
      !isEffect(clause, words, subjects.grammar),
      let last = subjects.last,
      last.body == subject.body, subject.body != nil,
      last.owner == nil || last.body != subjects.voice.author
    else { return subject }
    // "(The Force has told us that) it intends": who is said to speak acts.
    return Subject(words: subject.words, kind: .actor, body: subject.body, owner: nil)
  }

  /// A name without an article and a verb that no thing of that name would do.
  private func isPersonal(
    _ clause: Clause, _ subject: Subject, _ words: [Word], _ grammar: GrammarWords
  ) -> Bool {
    guard let verb = clause.verb, grammar.contains(words[verb], in: .modals),
      (1...3).contains(subject.words.count),
      subject.words.allSatisfy({ words[$0].form == .capitalised || words[$0].form == .capitals }),
      let act = words[(verb + 1)..<clause.words.upperBound].first(where: {
        !grammar.contains($0, in: .adverbs)
      })
    else { return false }
    if words[subject.words.upperBound - 1].form == .capitals {
      return act.form == .lower && !grammar.contains(act, inAny: [.be, .have, .effects])
        && act.number != grammar.subjunctive
    }
    if act.number == grammar.subjunctive,
      let next = words[(verb + 1)...].first(where: { $0.ending == .ing })
    {
      return next.span.start - act.span.end < 3
    }
    return act.form == .lower && !grammar.contains(act, inAny: [.thingsVerbs, .effects, .have])
  }

  /// "It would save money": what comes of a thing.
  private func isEffect(_ clause: Clause, _ words: [Word], _ grammar: GrammarWords) -> Bool {
    guard let verb = clause.verb, grammar.contains(words[verb], in: .modals) else { return false }
    return words[(verb + 1)..<clause.words.upperBound]
      .first { !grammar.contains($0, in: .adverbs) }
      .map { grammar.contains($0, in: .effects) } ?? false
  }

  /// "It intends", "it has agreed": what only somebody who can act does.
  private func isMinded(_ clause: Clause, _ words: [Word], _ grammar: GrammarWords) -> Bool {
    guard clause.kind == .main || clause.kind == .reported, let verb = clause.verb else {
      return false
    }
    return words[verb..<min(verb + 2, clause.words.upperBound)].contains {
      grammar.contains($0, in: .minding)
    }
  }
}
