/// A paragraph, a heading, a cell: the smallest part of a paper that has a role of its own.
package struct Block: Hashable, Sendable, Codable {
  /// What part it plays in the paper.
  package var role: BlockRole
  /// Where it stands in the paper's text, without the line end after it, and without the number or
  /// bullet printed before it: those stand in the text between the blocks.
  package var span: TextSpan
  /// Where it stands in the original: "page 2", "paragraph 7", an XPath or an eId.
  package var locator: String
  /// Its own number as printed, without dots and brackets at its edges: "11.6", "Recommendation 4", "a".
  package var number: String?
  /// Who speaks or answers in it, as labelled: "MPS", "Mrs Pettifer"; nil where the author does.
  package var label: String?
  /// Of a question or recommendation, whom it is put to, as printed beside or below its number.
  package var askedOf: String?
  /// Of a list item, the block that introduces the list: its index in the paper's blocks.
  package var stem: Int?
  /// The heading under which it stands: its index in the paper's blocks.
  package var heading: Int?
  /// Of a heading its depth, from 1; of a list item how deep the list lies, from 1.
  package var level: Int
  /// Of a table cell, where in the table it stands.
  package var cell: Cell?
  /// The language of its words where that is not English; such words are kept and shown, and not
  /// read for promises and asks.
  package var language: Language?
  /// The number of the question or recommendation under which a response stands: "Recommendation 4";
  /// several, set off by commas, where one answer is given to all of them.
  package var answers: String?

  /// A block with a role and a place; what else is known of it is set afterwards.
  package init(role: BlockRole, span: TextSpan, locator: String) {
    self.role = role
    self.span = span
    self.locator = locator
    level = 1
  }
}

/// A language, other than English, that is told from it.
package enum Language: String, CaseIterable, Sendable, Codable {
  /// Welsh, in which public bodies in Wales write beside English.
  case welsh
}

/// Where in a table a cell stands.
package struct Cell: Hashable, Sendable, Codable {
  /// Which table of the paper, from 0.
  package var table: Int
  /// Which row of the table, from 0, the head row counted.
  package var row: Int
  /// Which column, from 0.
  package var column: Int
  /// The words at the head of the column, "By when"; nil where the table has no head.
  package var head: String?

  /// A cell's place.
  package init(table: Int, row: Int, column: Int, head: String? = nil) {
    self.table = table
    self.row = row
    self.column = column
    self.head = head
  }
}

/// What part a block plays in its paper.
package enum BlockRole: String, CaseIterable, Sendable, Codable {
  /// Names what follows.
  case heading
  /// Running text.
  case paragraph
  /// A bullet or a numbered or lettered point of a list.
  case listItem
  /// A cell of a table that plays no part below.
  case cell
  /// A question put to a body, in a list or table of questions.
  case question
  /// A recommendation, under its number or in its column.
  case recommendation
  /// An answer printed under what it answers.
  case response
  /// What a person says in evidence or debate.
  case speech
  /// A line that gives somebody a task: "ACTION 2: Head of Parks to count …", "Action: Director".
  case action
  /// What a meeting decides: "RESOLVED that …".
  case resolution
  /// A sender's or addressee's lines at the head of a letter, or an attendance list.
  case address
  /// "Dear Sir".
  case salutation
  /// From "Yours sincerely" to the names below it.
  case signature
  /// "cc", "Copies".
  case copyList
  /// A date, reference or subject line, a mail's or report's header fields.
  case header
  /// An earlier mail quoted in a later one.
  case quoted
  /// What the page carries for its own sake: navigation, page numbers, running heads.
  case furniture
}
