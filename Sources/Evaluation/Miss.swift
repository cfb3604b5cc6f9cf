/// One thing that the program got wrong in a case, in words for whoever looks into it.
package struct Miss: Hashable, Sendable, CustomStringConvertible {
  /// What sort of mistake it is; the raw value stands at the head of its line.
  package enum Sort: String, Sendable {
    /// A paper's kind.
    case paper = "PAPER"
    /// A paper's date.
    case date = "DATE"
    /// A paper's author.
    case author = "AUTHOR"
    /// A record that was not found.
    case missed = "MISSED"
    /// A record found where there is none.
    case wrong = "FALSE"
    /// A record's kind.
    case kind = "KIND"
    /// A record's accountable body.
    case body = "BODY"
    /// A record's deadline.
    case deadline = "DEADLINE"
    /// A record's status on a day.
    case status = "STATUS"
    /// A link that was not made.
    case unlinked = "UNLINKED"
    /// A link's outcome.
    case outcome = "OUTCOME"
    /// A link made where there is none.
    case mislinked = "MISLINKED"
  }

  /// The sort of mistake.
  package var sort: Sort
  /// What it is about, and what would be right.
  package var words: String

  package var description: String { "\(sort.rawValue) \(words)" }

  init(_ sort: Sort, _ words: String) {
    self.sort = sort
    self.words = words
  }

  /// A mistake in a value: what was found, what should be, and of which words.
  init(_ sort: Sort, _ found: String?, shouldBe wanted: String, of subject: String) {
    self.init(sort, "\(found ?? "none") should be \(wanted) | \(subject)")
  }
}

extension String {
  /// Its beginning on one line.
  func excerpt(_ length: Int) -> String {
    String(prefix(length)).split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
