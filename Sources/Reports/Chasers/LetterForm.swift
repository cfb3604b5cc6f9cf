package import Documents
package import Rules

/// The forms of a letter.
package enum LetterForm: String, CaseIterable, Sendable {
  case text, docx, eml, html

  /// The form that the end of a file's name stands for.
  package init?(path: String) {
    let end = path.split(separator: ".").last?.lowercased() ?? ""
    guard let form = Self(rawValue: end == "txt" ? "text" : end) else { return nil }
    self = form
  }

  /// A letter in this form; a mail has the table to fill in as a Word file of its own.
  package func bytes(
    of letter: Document, table: DocumentTable, title: String, to address: String?
  ) -> [UInt8] {
    switch self {
    case .text: return Array(PlainText.letter(letter).utf8)
    case .html: return Array(HTMLPage.page(letter).utf8)
    case .docx: return WordDocument.file(letter)
    case .eml:
      var mail = MailFile(
        to: address ?? "", subject: title, day: letter.day, text: PlainText.letter(letter),
        page: HTMLPage.page(letter))
      let alone = Document(
        title: title, author: letter.author, day: letter.day, isLandscape: true,
        foot: letter.foot, parts: [.table(table)])
      mail.enclosures = [("table to fill in.docx", WordDocument.file(alone))]
      return mail.bytes
    }
  }
}

extension Contact {
  /// The address of a mail to them, `Name <address>`; nil where none is known.
  package var mailbox: String? { mail.map { "\(name) <\($0)>" } }
}
