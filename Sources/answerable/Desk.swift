internal import Dates
internal import Papers
internal import Records
internal import Registry
internal import Reports

/// A register open on the desk, with the rules to judge it by.
struct Desk {
  let register: Register
  let judging: Judging

  /// The register as it stood on a day, for an audience, linked anew where a load was cut short or the rules changed.
  ///
  /// With `hasLater` papers dated after the day are there as well.
  func register(
    on day: CivilDate, withLater hasLater: Bool = false, for audience: Audience
  ) throws -> RegisterOnDay {
    try register(Viewpoint(asOf: day, hasLater: hasLater, audience: audience))
  }

  /// The register as it is seen from a viewpoint, linked anew where a load was cut short or the rules
  /// changed.
  func register(_ viewpoint: Viewpoint) throws -> RegisterOnDay {
    try settle()
    return try register.on(viewpoint, answeringBy: judging.clock)
  }

  /// Does what a load, a decision or changed rules leave to be done: deadlines read anew, copies
  /// joined, links, references, days of meetings, and the docket.
  func settle() throws {
    try redate()
    try register.joinCopies()
    try register.link(under: judging.fingerprint, with: judging.linker)
    try register.giveReferences(formedBy: judging.reference)
    try register.keepMeetings(under: judging.fingerprint, by: judging.meetings)
    try register.keepDocket(under: judging.fingerprint, answeringBy: judging.clock)
  }

  /// Reads all deadlines anew where the words or calendars of time have changed: a holiday added
  /// later moves what is due.
  func redate() throws {
    var stages: Stages?
    try register.redate(under: judging.datesFingerprint, on: .today) { paper, id in
      let ready = try stages ?? Stages(rules: judging.rules)
      stages = ready
      return ready.find(in: paper, id: id)
    }
  }

  /// One page of the records that fit a selection, linked anew where need be.
  func list(
    _ selection: Selection, from viewpoint: Viewpoint, order: ListOrder = .date,
    after place: String? = nil, limit: Int? = nil
  ) throws -> Listing {
    try settle()
    return try register.list(
      selection, from: viewpoint, answeringBy: judging.clock, order: order,
      after: try place.map(self.place), limit: limit)
  }

  /// The id of the record after which a list goes on, where the register knows it by this name; it
  /// may also be a part of one.
  private func place(named name: String) throws -> String {
    let named = try register.records(beginning: name)
    return named.isEmpty ? name : try Naming.record(name, among: named)
  }

  /// What is late, and what stands beside it, linked anew where need be.
  func flagged(
    _ selection: Selection, from viewpoint: Viewpoint, limit: Int?
  ) throws -> RegisterOnDay {
    try settle()
    return try register.flagged(
      selection, from: viewpoint, answeringBy: judging.clock, limit: limit)
  }

  /// The papers that are there from a viewpoint, by date, path and id.
  func papers(from viewpoint: Viewpoint) throws -> [PaperCard] {
    try register.papers(for: viewpoint.audience).filter(viewpoint.holds)
  }

  /// The paper that somebody names by its id, the beginning of its id, its path or its file's name,
  /// or by any file that holds the same bytes.
  func card(named name: String, for audience: Audience = .clerks) throws -> PaperCard {
    let papers = try register.papers(for: audience)
    guard let bytes = try? FileProblem.bytes(at: name) else {
      return try Naming.paper(name, among: papers)
    }
    let id = StableID.paper(bytes: bytes)
    if let card = papers.first(where: { $0.id == id }) { return card }
    throw RegisterError(
      reason: "\(name) is not in the register", remedy: "load it with: answerable load \(name)")
  }

  /// A paper that the register holds, with the date that counts, as an audience is shown it.
  func paper(_ card: PaperCard, for audience: Audience = .clerks) throws -> Paper {
    guard let paper = try register.paper(card.id, for: audience) else {
      throw Naming.noPaper(card.id)
    }
    return paper
  }
}

/// Finds the paper or the record that somebody names.
enum Naming {
  /// The one paper with that id, beginning of an id, path or file name.
  ///
  /// - Throws: Where there is none, or several are named so.
  static func paper(_ name: String, among papers: [PaperCard]) throws(RegisterError) -> PaperCard {
    let ways: [(PaperCard) -> Bool] = [
      { $0.id == name || $0.path == name },
      { $0.path.hasSuffix("/" + name) },
      { isBeginning(name, of: $0.id) },
    ]
    for fits in ways {
      let named = papers.filter(fits)
      if named.count == 1 { return named[0] }
      if named.count > 1 { throw several(name, named.map { "\($0.id) (\($0.path))" }) }
    }
    throw noPaper(name)
  }

  /// The one record with that id or beginning of an id.
  ///
  /// - Throws: Where there is none, or several begin so.
  static func record(_ name: String, in register: RegisterOnDay) throws(RegisterError) -> Entry {
    let named = register.entries.filter { entry in
      isBeginning(name, of: entry.id)
        || entry.reference.map { $0.lowercased() == name.lowercased() } ?? false
    }
    let id = try record(
      name, among: named.map(\.id),
      where: " on \(register.day.inWords)")
    guard let entry = register.entry(id) else { throw noRecord(name) }
    return entry
  }

  /// The one record among those whose ids begin so.
  ///
  /// - Throws: Where there is none, or several are.
  static func record(
    _ name: String, among named: [String], where place: String = ""
  ) throws(RegisterError) -> String {
    guard let id = named.first else { throw noRecord(name + place) }
    guard named.count == 1 else { throw several(name, named) }
    return id
  }

  /// The one link among those whose ids begin so.
  ///
  /// - Throws: Where there is none, or several are.
  static func link(_ name: String, among named: [String]) throws(RegisterError) -> String {
    guard let id = named.first else {
      throw RegisterError(
        reason: "the register holds no record and no link \(name)",
        remedy: "see the links of a record with: answerable show RECORD")
    }
    guard Set(named).count == 1 else { throw several(name, named) }
    return id
  }

  private static func noRecord(_ name: String) -> RegisterError {
    RegisterError(
      reason: "the register holds no record \(name)",
      remedy: "see the records with: answerable list")
  }

  static func noPaper(_ name: String) -> RegisterError {
    RegisterError(
      reason: "the register holds no paper \(name)",
      remedy: "see the papers with: answerable list --papers")
  }

  /// An id may be cut short, and its `d-` or `r-` left out.
  private static func isBeginning(_ name: String, of id: String) -> Bool {
    !name.isEmpty && (id.hasPrefix(name) || id.dropFirst(2).hasPrefix(name))
  }

  private static func several(_ name: String, _ named: [String]) -> RegisterError {
    let shown = named.prefix(8) + (named.count > 8 ? ["\(named.count - 8) others"] : [])
    return RegisterError(
      reason: "\(name) could be any of \(Wording.list(Array(shown)))", remedy: "write more of it")
  }
}
