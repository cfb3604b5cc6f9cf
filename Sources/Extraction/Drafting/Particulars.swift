package import Papers
package import Records
internal import Dates
internal import Rules

/// What a paper tells of words in it that a clerk points to: who says them to whom, by when, and in
/// which sentence they stand.
package struct Particulars: Sendable {
  /// The body that says them.
  package var author: String?
  /// The bodies to which they are said.
  package var recipients: [String]
  /// The committee whose paper it is.
  package var committee: String?
  /// The time that they name; nil where they name none.
  package var deadline: Deadline?
  /// The words of the sentence in which they begin.
  package var sentence: String
  /// The words of it that may signal what it is, to begin a rule with: "would be grateful for".
  package var telling: String
  /// The role of the block in which they stand.
  package var role: BlockRole
}

extension Extractor {
  /// What a paper tells of a stretch of it.
  package func particulars(of span: TextSpan, in paper: Paper) -> Particulars {
    let bodies = directory.bodies(of: paper)
    var particulars = Particulars(
      author: bodies.author, recipients: bodies.recipients, committee: bodies.committee,
      sentence: paper.text[span], telling: "", role: .paragraph)
    guard let index = paper.blocks.firstIndex(where: { $0.span.end > span.start }) else {
      return particulars
    }
    let scene = SceneSetter(paper: paper, bodies: bodies, directory: directory).scene(at: index)
    var subjects = SubjectReader(
      grammar: rules.grammar, finder: directory.finder, bodies: bodies, text: scene.text,
      voice: scene.voice, last: nil)
    let sentences = reader.sentences(of: scene, subjects: &subjects)
    particulars.author = scene.voice.author ?? bodies.author
    particulars.role = scene.block.role
    particulars.deadline = deadline(in: span, of: sentences, text: paper.text)
    guard let sentence = sentences.first(where: { $0.span.end > span.start }) else {
      return particulars
    }
    particulars.sentence = paper.text[sentence.span]
    particulars.telling = telling(sentence, from: span.start, text: paper.text)
    return particulars
  }

  private func deadline(
    in span: TextSpan, of sentences: [Sentence], text: String
  ) -> Deadline? {
    let mentions = sentences.flatMap(\.times).filter { span.range.contains($0.bytes.lowerBound) }
    return DeadlineChoice.deadline(among: mentions).map { Deadline($0, in: text) }
  }

  /// The few words after the subject, to the first small word that leads on to the act.
  private func telling(_ sentence: Sentence, from start: Int, text: String) -> String {
    let place = sentence.words.firstIndex { $0.span.end > start } ?? 0
    let clause = sentence.clauses.firstIndex { $0.words.upperBound > place }
    let subject = clause.map { sentence.subjects[$0].words } ?? 0..<0
    let hasVerb = clause.map { sentence.clauses[$0].words.upperBound > subject.upperBound + 1 }
    let first = hasVerb == true && subject.contains(place) ? subject.upperBound : place
    let ahead = sentence.words[min(first, sentence.words.count)...].prefix(Self.mostTelling)
    let last = ahead.firstIndex { rules.grammar.contains($0, in: .leadingOn) }
    let words = last.map { sentence.words[first...$0] } ?? ahead.prefix(4)
    guard let begin = words.first, let end = words.last else { return "" }
    return text[TextSpan(begin.span.start, end.span.end)]
  }

  private static let mostTelling = 7
}
