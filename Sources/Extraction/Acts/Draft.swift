import Dates
import Papers
import Records
import Rules

/// A record as it takes shape: its words, who is bound or asked, and when.
struct Draft: Hashable {
  var kind: RecordKind
  var strength: Strength
  /// The words that state it, in UTF-8 offsets of the paper's text.
  var span: TextSpan
  var block: Int
  var bodies: [String]
  var owner: String?
  var author: String?
  var askedBy: String?
  var deadline: Deadline?
  var condition: String?
  var isReported = false
  var number: String?
  var rule: String
  /// Whether the words name nobody who is asked or bound, so that `bodies` is a guess.
  var isOfNobody = false
}
