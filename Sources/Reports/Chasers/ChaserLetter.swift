package import Documents
internal import Dates
internal import Mustache
internal import Papers
internal import Records
internal import Registry
package import Rules

/// The letter of a chaser, worded by a template that a clerk edits.
package struct ChaserLetter: Sendable {
  private let chaser: Chaser
  private let contact: Contact?
  private let signed: String
  private let heads: ReturnHeads

  /// The letter of a chaser.
  ///
  /// - Parameters:
  ///   - chaser: What it asks about.
  ///   - contact: Whom it goes to; nil where the contacts name nobody.
  ///   - signed: Who signs it.
  ///   - heads: The heads of the table that it encloses.
  package init(_ chaser: Chaser, to contact: Contact?, signed: String, heads: ReturnHeads) {
    self.chaser = chaser
    self.contact = contact
    self.signed = signed
    self.heads = heads
  }

  /// What it is called: "Second reminder: open promises and asks".
  package var title: String {
    let name = chaser.stage?.name ?? "reminder"
    return name.prefix(1).uppercased() + name.dropFirst() + ": \(chaser.recipient)"
  }

  /// The letter with its table, as a document.
  ///
  /// - Parameter template: The text of the template.
  /// - Returns: The letter, ready to be written in any form.
  /// - Throws: A `TemplateFault` where the template is no Mustache.
  package func document(template: String) throws(TemplateFault) -> Document {
    let text: String
    do {
      text = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + template).render(values)
    } catch {
      throw TemplateFault(reason: "\(error)")
    }
    var letter = Document(
      title: title, author: signed, day: chaser.day, foot: title,
      parts: LetterText.parts(of: text) + [.table(table)])
    letter.isTitled = false
    return letter
  }

  /// The table that it encloses, its last columns to be filled in.
  package var table: DocumentTable {
    DocumentTable(
      caption: "Please fill in and send back",
      columns: [
        TableColumn(heads.reference, width: 14), TableColumn(heads.words, width: 30),
        TableColumn(heads.update, width: 26), TableColumn(heads.newDate, width: 12),
        TableColumn(heads.evidence, width: 18),
      ],
      rows: chaser.items.map { item in
        TableRow(
          [reference(of: item), Wording.excerpt(item.entry.record.quote), "", "", ""]
            .map { TableCell($0) })
      })
  }

  /// The id stands in it always: by it the row is known when it comes back.
  private func reference(of item: ChaserItem) -> String {
    item.entry.reference.map { "\($0) (\(item.entry.id))" } ?? item.entry.id
  }

  private var values: [String: Any] {
    [
      "day": chaser.day.inWords, "title": LetterText.escaped(title),
      "to": LetterText.escaped(contact?.name ?? chaser.recipient),
      "address": (contact?.address ?? []).map(LetterText.escaped),
      "salutation": LetterText.escaped(contact?.salutation ?? "Sir or Madam"),
      "closing": contact == nil ? "faithfully" : "sincerely",
      "body": LetterText.escaped(chaser.recipient),
      "opening": LetterText.escaped(chaser.stage?.opening ?? ""),
      "signed": LetterText.escaped(signed), "items": chaser.items.enumerated().map(values),
    ]
  }

  private func values(_ index: Int, _ item: ChaserItem) -> [String: Any] {
    let entry = item.entry
    let source = item.step.source.map { " (\($0))" } ?? ""
    return [
      "number": String(index + 1), "reference": LetterText.escaped(reference(of: item)),
      "words": LetterText.escaped(Wording.excerpt(entry.record.quote)),
      "kind": entry.record.kind.rawValue,
      "paper": LetterText.escaped(entry.paper.wording),
      "place": LetterText.escaped(entry.record.locator),
      "due": LetterText.escaped(ChaserWording.due(item, on: chaser.day)),
      "heard": LetterText.escaped(ChaserWording.heard(entry)),
      "stage": item.stage.name, "step": LetterText.escaped(item.step.words + source),
    ]
  }
}

/// Why a letter could not be written from its template.
package struct TemplateFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with it.
  package let reason: String

  package var description: String {
    "the template of the letter is no Mustache: \(reason); compare it with Rules/letters/chaser.mustache"
  }
}
