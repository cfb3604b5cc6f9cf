package import Dates

/// Whom to write to: a local file of the clerk's, kept out of the rules since it names people.
package struct Contacts: Sendable {
  /// The contacts, in the order of the file.
  package let contacts: [Contact]

  /// Nobody.
  package static let none = Contacts(contacts: [])

  private init(contacts: [Contact]) {
    self.contacts = contacts
  }

  /// Reads a file of contacts.
  ///
  /// - Throws: A `RuleFault` where a line is not understood.
  package init(_ file: RuleNode) throws(RuleFault) {
    try file.allow(keys: ["means", "contacts"])
    var contacts: [Contact] = []
    for node in try file.required("contacts").items() { contacts.append(try Contact(node)) }
    self.init(contacts: contacts)
  }

  /// The contact of a body or directorate on a day.
  package func contact(for name: String, on day: CivilDate) -> Contact? {
    contacts.first { contact in
      contact.body.lowercased() == name.lowercased() && contact.from.map { $0 <= day } ?? true
        && contact.until.map { day <= $0 } ?? true
    }
  }

  /// The posts that a directorate answers for.
  package func owners(in directorate: String) -> [String] {
    contacts.filter { $0.body.lowercased() == directorate.lowercased() }.flatMap(\.owners)
  }
}

/// A person or office to write to, and from when to when.
package struct Contact: Hashable, Sendable {
  /// The body or the directorate.
  package let body: String
  /// Who is written to.
  package let name: String
  /// How they are greeted.
  package let salutation: String
  /// The lines of the address.
  package let address: [String]
  /// The e-mail address.
  package let mail: String?
  /// The posts that a directorate answers for.
  package let owners: [String]
  /// The first day on which to write to them; nil where always.
  package let from: CivilDate?
  /// The last day; nil where there is none yet.
  package let until: CivilDate?

  fileprivate init(_ node: RuleNode) throws(RuleFault) {
    try node.allow(keys: [
      "body", "name", "salutation", "address", "email", "owners", "from", "until",
    ])
    body = try node.required("body").text()
    name = try node.required("name").text()
    salutation = try node.optional("salutation")?.text() ?? name
    address = try node.optional("address")?.texts() ?? []
    mail = try node.optional("email")?.text()
    owners = try node.optional("owners")?.texts() ?? []
    from = try node.optional("from").map(Self.day)
    until = try node.optional("until").map(Self.day)
  }

  private static func day(_ node: RuleNode) throws(RuleFault) -> CivilDate {
    guard let day = CivilDate(try node.text()) else {
      throw node.fault("a day was expected here", remedy: "write it as 2026-03-31")
    }
    return day
  }
}
