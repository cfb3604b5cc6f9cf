import Dates
import Papers
import Records
import Rules

/// The time by which a paper wants its asks answered: "I look for replies by 3 May", "You must
/// respond to this report within 56 days".
struct AnswerTime {
  var deadline: Deadline
  /// The heading below which it counts, where it speaks of "each of these" alone.
  var section: Section

  /// For which asks a time of answer counts.
  enum Section: Hashable {
    /// All of the paper.
    case paper
    /// Those below a heading, by the index of its block; nil where there is none.
    case heading(Int?)
  }

  /// How many words may stand between the answer and its time.
  private static let reach = 12

  /// The time that a sentence names for the answers, nil where it names none: it speaks of an answer
  /// just before the time, to those addressed or as an ask, and promises nothing itself.
  init?(
    of sentence: Sentence, with drafts: [Draft], in scene: Scene, drafter: Drafter,
    grammar: GrammarWords
  ) {
    guard Self.isAsking(scene.paper.kind), scene.block.role != .response,
      let first = sentence.words.firstIndex(where: { grammar.contains($0, in: .answerWords) }),
      let time = sentence.timeWords.first(where: { $0.lowerBound > first }),
      let answer = sentence.words[..<time.lowerBound].lastIndex(where: {
        grammar.contains($0, in: .answerWords)
      }), time.lowerBound - answer <= Self.reach,
      !drafts.contains(where: {
        $0.kind.family == .promise && $0.span.start <= sentence.words[answer].span.start
      }),
      answer <= 2 || drafts.contains(where: { $0.kind.family == .ask })
        || sentence.words.contains(where: { grammar.contains($0, in: .addresseeWords) }),
      let deadline = drafter.deadline(
        in: time.lowerBound..<min(sentence.words.count, time.upperBound + Self.reach), sentence,
        asking: sentence.words.indices)
    else { return nil }
    self.deadline = deadline
    let isOfThese = sentence.words[answer..<time.lowerBound].contains {
      grammar.contains($0, in: .listWords)
    }
    section = isOfThese ? .heading(scene.block.heading) : .paper
  }

  /// The drafts with the time of their section, or else of the paper, where it names one alone and
  /// they have none of their own.
  static func completed(_ drafts: [Draft], of paper: Paper, by times: [AnswerTime]) -> [Draft] {
    guard !times.isEmpty else { return drafts }
    return drafts.map { draft in
      guard draft.kind.family == .ask, draft.deadline == nil, !draft.isReported,
        !isToBeDone(draft, in: paper)
      else { return draft }
      var draft = draft
      let heading = paper.blocks[draft.block].heading
      draft.deadline = only(times, .heading(heading)) ?? only(times, .paper)
      return draft
    }
  }

  /// What a report recommends in words is to be done, and not only answered, by some day.
  ///
  /// A coroner's concern that stands under a number alone wants nothing but the answer.
  private static func isToBeDone(_ draft: Draft, in paper: Paper) -> Bool {
    paper.kind == .report && draft.kind == .recommendation
      && draft.rule != BlockExtraction.underNumberRule
  }

  private static func only(_ times: [AnswerTime], _ section: Section) -> Deadline? {
    let named = times.filter { $0.section == section }.map(\.deadline)
    guard let first = named.first, first.reading.due != nil,
      named.allSatisfy({ $0.reading.due == first.reading.due })
    else { return nil }
    return first
  }

  private static func isAsking(_ kind: PaperKind) -> Bool {
    switch kind {
    case .letter, .email, .report, .other: true
    case .minutes, .response, .transcript, .agenda: false
    }
  }
}
