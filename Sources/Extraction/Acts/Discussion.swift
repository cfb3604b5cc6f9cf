import Papers
import Records

/// Somebody who says something in minutes: "The Chief Constable replied that …".
struct Saying: Hashable {
  /// The block in which it is told.
  var block: Int
  /// Where the words that tell it begin.
  var start: Int
  /// The body for which they speak.
  var body: String
  /// What the verb says that they do.
  var manner: Manner

  /// How somebody has the word.
  enum Manner: Hashable {
    /// They reply to somebody.
    case replying
    /// They say something.
    case saying
    /// They do something else that a speaker does: "Dr Orr gave an update".
    case acting
  }
}

/// Tells in minutes who is asked where nobody is named, and whose promise it is that names nobody:
/// a member's question is for whoever replies to it, and "a list would follow" is said by whoever
/// had the word.
struct Discussion {
  let paper: Paper
  /// The committee that meets; its members ask and promise nothing for others.
  let committee: String?
  let sayings: [Saying]

  /// How many blocks below a question its reply may stand.
  private static let reach = 2

  /// Puts the bodies of drafts that name nobody right.
  func complete(_ drafts: inout [Draft]) {
    let others = sayings.filter { $0.body != committee }
    for index in drafts.indices where drafts[index].isOfNobody {
      let draft = drafts[index]
      let body = draft.kind.family == .ask ? replying(to: draft, others) : saying(draft)
      if let body { drafts[index].bodies = [body] }
    }
  }

  /// Who next has the word below the same heading, or else who last had it.
  private func replying(to draft: Draft, _ sayings: [Saying]) -> String? {
    let under = paper.blocks[draft.block].heading
    let near = sayings.filter { paper.blocks[$0.block].heading == under }
    return near.first {
      $0.start >= draft.span.end
        && ($0.block == draft.block
          || $0.manner == .replying && $0.block - draft.block <= Self.reach)
    }?.body ?? near.last { $0.start < draft.span.start }?.body
  }

  /// Who has the word where a promise stands: in its block, or else, where nobody has it there, just
  /// above below the same heading.
  private func saying(_ draft: Draft) -> String? {
    let under = paper.blocks[draft.block].heading
    let before = sayings.last { saying in
      saying.start <= draft.span.start && draft.block - saying.block <= Self.reach
        && paper.blocks[saying.block].heading == under
    }
    guard let before, before.body != committee,
      before.block == draft.block || draft.kind == .commitment
    else { return nil }
    return before.body
  }
}
