import Papers
import Records

/// A name of a body as it stands in a text.
struct BodyMention: Hashable, Sendable {
  /// The words of the name, as indices into the words that were searched.
  var words: Range<Int>
  /// The name as written, white space evened out.
  var name: String
  /// The form that its noun makes (`council`, `committee`, `nhs`), where one was seen.
  var form: BodyForm?
}
