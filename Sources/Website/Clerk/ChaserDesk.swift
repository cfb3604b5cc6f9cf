internal import Dates
internal import Documents
internal import Registry
internal import Reports
internal import Rules

/// What is to be chased of a body, on a line.
struct ChaserLine: Sendable {
  let body: String
  /// How many items the letter would have.
  let items: Int
  /// How many are held back.
  let held: Int
  /// The day of the last letter to the body.
  let last: CivilDate?
  /// Which reminder it would be; nil where nothing is to be chased.
  let stage: String?
}

extension SiteDesk {
  /// What is to be chased: everything of a body's that is late, without what is personal in it.
  func chaser(_ body: String, _ showing: Showing) throws -> Chaser {
    let rules = try ruled()
    let some = showing.holdings.register.with(entries: showing.holdings.entries(ofBody: body))
    return Chaser(
      to: body, body: body, about: some.leavingOut(rules.personal).entriesByDate,
      in: showing.holdings.register, sent: try register.chasersSent(until: showing.day),
      rules: rules.chasing.rules, times: rules.chasing.times)
  }

  /// Every body of which anything is to be chased or held back.
  func chaserLines(_ showing: Showing) throws -> [ChaserLine] {
    try showing.holdings.once("chasers") {
      let sent = try register.chasersSent(until: showing.day)
      return try showing.holdings.scores.filter { $0.late > 0 }
        .map { try chaser($0.body, showing) }
        .filter { !$0.items.isEmpty || !$0.held.isEmpty }
        .map { chaser in
          ChaserLine(
            body: chaser.recipient, items: chaser.items.count, held: chaser.held.count,
            last: sent.last { $0.recipient == chaser.recipient }?.sent,
            stage: chaser.items.isEmpty ? nil : chaser.stage?.name)
        }
    }
  }

  /// The letter of a chaser, and whom it goes to.
  func letter(_ chaser: Chaser, signed: String) throws -> (letter: ChaserLetter, to: Contact?) {
    let chasing = try ruled().chasing
    let contact = chasing.contacts.contact(for: chaser.recipient, on: chaser.day)
    let letter = ChaserLetter(chaser, to: contact, signed: signed, heads: chasing.rules.table)
    return (letter, contact)
  }

  /// A letter's text, as a page shows it.
  func text(of letter: ChaserLetter) throws -> String {
    PlainText.letter(try letter.document(template: ruled().chasing.template))
  }

  /// A letter in a form.
  func bytes(of letter: ChaserLetter, to contact: Contact?, in form: LetterForm) throws -> [UInt8] {
    form.bytes(
      of: try letter.document(template: ruled().chasing.template), table: letter.table,
      title: letter.title, to: contact?.mailbox)
  }
}
