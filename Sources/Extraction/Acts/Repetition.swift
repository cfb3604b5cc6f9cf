import Dates
import Papers
import Records

/// Drops from minutes what they print twice: a decision below the item and again in its minutes, a
/// task on its line and again in the log at the end.
struct Repetition {
  let text: String
  /// Shorter ones may be said of two matters: "Clerk to chase".
  private static let leastWords = 5

  /// The drafts, each act once; the first of two takes the day and the owner that only the second has.
  func dropped(_ drafts: [Draft]) -> [Draft] {
    var kept: [Draft] = []
    var places: [String: [Int]] = [:]
    for draft in drafts {
      let key = folded(text[draft.span])
      let place = places[key]?.first { isSame(kept[$0], draft) }
      if let place {
        kept[place].deadline = kept[place].deadline ?? draft.deadline
        kept[place].owner = kept[place].owner ?? draft.owner
        continue
      }
      if key.utf8.count(where: { $0 == UInt8(ascii: " ") }) >= Self.leastWords {
        places[key, default: []].append(kept.count)
      }
      kept.append(draft)
    }
    return kept
  }

  /// Whether two of the same words are one act.
  ///
  /// Rows of a log that give the same task to two people, or for two days, are two.
  private func isSame(_ one: Draft, _ other: Draft) -> Bool {
    one.kind.family == other.kind.family && one.block != other.block
      && (one.owner == nil || other.owner == nil || one.owner == other.owner)
      && (one.deadline == nil || other.deadline == nil
        || one.deadline?.reading.due == other.deadline?.reading.due)
  }

  /// Its words in small letters, each with a blank behind it.
  private func folded(_ words: String) -> String {
    words.lowercased().split { !$0.isLetter && !$0.isNumber }.map { $0 + " " }.joined()
  }
}
