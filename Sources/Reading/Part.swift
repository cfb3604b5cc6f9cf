internal import Papers

/// A paragraph, heading, list item or cell as a reader of one format met it.
///
/// Every format comes to a row of these; what part each plays in the paper is worked out from then
/// on in the same way for all, so that the same letter gives the same blocks in every format.
struct Part {
  /// The words, printed numbers and bullets among them, blanks squeezed.
  var text: String
  /// Where it stands in the original.
  var locator: String
  /// What the format itself says of it.
  var form: PartForm
  /// What the format would say of it if it did not stand in a table.
  var formOutside = PartForm.text
  /// The printed number or bullet at its front.
  var marker: Marker?
  /// How many columns it is indented.
  var indent = 0
  /// Whether a gap stands before it.
  var hasGapBefore = false
  /// Its page, 0 where there are none.
  var page = 0

  /// What part it plays; nil until that is known.
  var role: BlockRole?
  /// Its number as printed, where something else than the marker gives it.
  var number: String?
  /// Who speaks or answers in it.
  var label: String?
  /// Whom its question or recommendation is put to.
  var askedOf: String?
  /// The ask that it answers.
  var answers: String?
  /// The part that introduces its list: an index.
  var stem: Int?
  /// The heading under which it stands: an index.
  var heading: Int?
  /// How deep a heading or a list item lies, from 1.
  var level = 1
  /// Bytes at its front that are outside its block: the printed number or bullet.
  var lead = 0
  /// The header field that it is.
  var field: HeaderField?
  /// Its language where that is not English.
  var language: Language?

  /// A part with its words and place; what else is known of it is set afterwards.
  init(text: String, locator: String, form: PartForm = .text) {
    self.text = text
    self.locator = locator
    self.form = form
  }

  /// Whether it is a cell of a table.
  var isCell: Bool { if case .cell = form { true } else { false } }

  /// The words without the printed number or bullet.
  var words: String {
    lead == 0 ? text : String(decoding: text.utf8.dropFirst(lead), as: UTF8.self)
  }
}

/// What a format says of a part by itself.
enum PartForm: Hashable {
  /// Nothing: a paragraph of text.
  case text
  /// A heading, from 1.
  case heading(level: Int)
  /// A list item, how deep from 1.
  case item(level: Int)
  /// A cell of a table.
  case cell(Cell)
}

/// The header fields that tell of a paper as a whole.
enum HeaderField: Hashable {
  case date, from, to, subject, reference, theirReference, copies, other
}
