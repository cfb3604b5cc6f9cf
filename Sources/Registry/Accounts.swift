internal import GRDB

/// What somebody who logs in at the site may see and do.
package enum Role: String, CaseIterable, Sendable {
  /// Not logged in: sees what is released to the public.
  case anybody = "public"
  /// A member: sees tracked records of papers for members and for their committee.
  case member
  /// A clerk: sees everything, loads papers and decides.
  case clerk
  /// A clerk who also opens and freezes the public side.
  case administrator
}

/// Somebody who can log in.
package struct Account: Hashable, Sendable {
  /// The name, under which they log in and decide.
  package var name: String
  /// What they may see and do.
  package var role: Role
  /// The committees that they belong to or clerk for; empty for all.
  package var committees: [String]
  /// Their password, hashed; nil where they come in only through a proxy that knows them.
  package var secret: String?

  /// An account with all its parts.
  package init(name: String, role: Role, committees: [String] = [], secret: String? = nil) {
    self.name = name
    self.role = role
    self.committees = committees
    self.secret = secret
  }
}

/// What the public may see of the site.
package struct PublicSide: Hashable, Sendable {
  /// Whether an administrator has opened it.
  package var isOpen: Bool
  /// The day, `yyyy-mm-dd`, on which it stands still; nil where it moves on.
  package var frozenOn: String?

  /// A public side, open or not.
  package init(isOpen: Bool, frozenOn: String? = nil) {
    self.isOpen = isOpen
    self.frozenOn = frozenOn
  }
}

/// Who may log in, and what the public may see.
extension Register {
  /// All accounts, by name.
  package func accounts() throws(RegisterError) -> [Account] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM account ORDER BY name").map(Self.account)
    }
  }

  /// The account of a name; nil where there is none.
  package func account(_ name: String) throws(RegisterError) -> Account? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM account WHERE name = ?", arguments: [name])
        .map(Self.account)
    }
  }

  /// Adds an account, or puts it in the place of the one of that name.
  package func add(_ account: Account) throws(RegisterError) {
    try write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO account (name, role, committees, secret) VALUES (?, ?, ?, ?)",
        arguments: [
          account.name, account.role.rawValue, Lines.text(account.committees), account.secret,
        ])
    }
  }

  /// Takes an account away; what was decided under its name stays.
  ///
  /// - Returns: Whether there was one.
  package func removeAccount(_ name: String) throws(RegisterError) -> Bool {
    try write { database in
      try database.execute(sql: "DELETE FROM account WHERE name = ?", arguments: [name])
      return database.changesCount > 0
    }
  }

  /// What the public may see: nothing, unless an administrator said otherwise.
  package func publicSide() throws(RegisterError) -> PublicSide {
    try read { database in
      PublicSide(
        isOpen: try Setting.value("public side", in: database) == "open",
        frozenOn: try Setting.value("public side frozen on", in: database))
    }
  }

  /// Opens, closes, freezes or thaws the public side.
  package func set(_ side: PublicSide) throws(RegisterError) {
    try write { database in
      try Setting.set("public side", to: side.isOpen ? "open" : "closed", in: database)
      if let day = side.frozenOn {
        try Setting.set("public side frozen on", to: day, in: database)
      } else {
        try Setting.remove("public side frozen on", from: database)
      }
    }
  }

  private static func account(from row: Row) -> Account {
    Account(
      name: row["name"], role: Role(rawValue: row["role"]) ?? .anybody,
      committees: Lines.items(row["committees"]), secret: row["secret"])
  }
}
