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
  /// Whether the verb says that it is a reply.
  var isReply: Bool
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
        && ($0.block == draft.block || $0.isReply && $0.block - draft.block <= Self.reach)
    }?.body ?? near.last { $0.start < draft.span.start }?.body
  }

  /// Who has the word where a promise stands.
  private func saying(_ draft: Draft) -> String? {
    let last = sayings.last { $0.block == draft.block && $0.start <= draft.span.start }
    return last.flatMap { $0.body == committee ? nil : $0.body }
  }
}
