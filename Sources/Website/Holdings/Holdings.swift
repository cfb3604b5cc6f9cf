internal import Charts
internal import Dates
internal import Records
internal import Registry
internal import Reports
internal import Synchronization

/// The register as the people of one audience may see it on one day, laid out so that a page finds
/// at once what it shows.
///
/// It is worked out anew only when the register or the day changes, and shared by all requests.
final class Holdings: Sendable {
  /// The register on the day.
  let register: RegisterOnDay
  /// The records that lists show, each once: those that have a status.
  let entries: [Entry]
  /// What each body was asked and promised, and what came of it.
  let scores: [BodyScore]
  /// The committees that asked, in the order of their names.
  let committees: [String]

  private let places: [String: Int]
  private let others: [String: Entry]
  private let papers: [String: PaperCard]
  private let inPaper: [String: [Entry]]
  private let ofBody: [String: [Int]]
  private let tallies: [String: (records: Int, late: Int, hasAsks: Bool)]
  private let told: [String: [Told]]
  private let columns: Columns
  private let orders: [View.Order: [UInt32]]
  private let words: WordIndex
  /// The register in small pictures; drawn when it is laid out.
  let pictures: [Picture]

  /// A picture with what it shows in a phrase.
  struct Picture: Sendable {
    let title: String
    /// The picture as SVG.
    let markup: String
  }

  /// What came to stand as it does of late, the latest first.
  private let changes: [Entry]
  /// The papers of the last seven days, the latest first.
  let newPapers: [PaperCard]
  /// The bodies with anything late, the most first.
  let lateBodies: [BodyScore]

  /// What waits for a clerk.
  let inbox: Lazily<Inbox>
  /// Where in the inbox each thing stands, by its key.
  let inboxPlaces: Lazily<[String: Int]>
  /// What the public asked for, as it was answered.
  let answers = KeptAnswers()
  /// What was worked out from this state and from nothing else, by its name.
  let kept = Mutex<[String: any Sendable]>([:])
  /// The papers that others cite and nobody has loaded.
  let missing: Lazily<MissingPapers>
  /// What each body was asked and promised, for programs.
  let scoresJSON: Lazily<JSON>
  /// The names of bodies and committees as options to choose from, which most pages share.
  let bodyOptions: String
  let committeeOptions: String

  private let found = Mutex<[View: [UInt32]]>([:])

  /// Lays the register of a day out.
  init(_ register: RegisterOnDay) {
    self.register = register
    let entries = register.countedOnce.filter { $0.standing != nil }
    self.entries = entries
    places = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.id, $0) })
    let places = places
    others = Dictionary(
      uniqueKeysWithValues: register.entries.filter { places[$0.id] == nil }.map { ($0.id, $0) })
    papers = Dictionary(uniqueKeysWithValues: register.papers.map { ($0.id, $0) })
    inPaper = Dictionary(grouping: register.entries, by: \.paper.id)
      .mapValues { $0.sorted { $0.record.span < $1.record.span } }
    tallies = inPaper.mapValues { entries in
      let asks = entries.contains { $0.record.kind.family == .ask }
      return (entries.count, entries.count { $0.isFlagged }, asks)
    }
    var ofBody: [String: [Int]] = [:]
    for (place, entry) in entries.enumerated() {
      for body in entry.record.bodies { ofBody[body, default: []].append(place) }
    }
    self.ofBody = ofBody
    told = Dictionary(
      grouping: register.entries.flatMap { entry in
        entry.links.map { Told(entry: entry, link: $0) }
      }, by: \.link.document)
    let scores = BodyScores(register)
    self.scores = scores.scores
    scoresJSON = Lazily { scores.json }
    let inbox = Lazily { Inbox(register) }
    self.inbox = inbox
    inboxPlaces = Lazily {
      Dictionary(inbox.value.items.enumerated().map { ($1.key, $0) }) { first, _ in first }
    }
    missing = Lazily { MissingPapers(register.papers) }
    committees = Set(entries.compactMap(\.record.committee)).sorted()
    bodyOptions = Self.options(scores.scores.map(\.body))
    committeeOptions = Self.options(committees)
    columns = Columns(entries)
    orders = columns.orders(entries)
    words = WordIndex(entries.lazy.map(Self.searchable))
    let drawn = RegisterPictures(register)
    pictures = [drawn.promisedAndDelivered(), drawn.dueAhead(weeks: 4)].enumerated().map {
      Picture(title: $1.title, markup: $1.svg(name: "picture-\($0)"))
    }
    let weekAgo = register.day.adding(days: -6)
    changes = Self.changes(in: entries, since: weekAgo)
    newPapers = register.papers.reversed().filter { $0.date.map { $0 >= weekAgo } ?? false }
    lateBodies = scores.scores.filter { $0.late > 0 }
      .sorted { ($1.late, $0.body) < ($0.late, $1.body) }
  }

  /// The day.
  var day: CivilDate { register.day }

  /// A record, by its id.
  func entry(_ id: String) -> Entry? { places[id].map { entries[$0] } ?? others[id] }

  /// A paper's card, by its id.
  func paper(_ id: String) -> PaperCard? { papers[id] }

  /// The records of a paper, in the order of its text, those that it prints again among them.
  func entries(ofPaper id: String) -> [Entry] {
    inPaper[id] ?? []
  }

  /// How many records a paper holds, how many of them are late, and whether any asks something.
  func tally(ofPaper id: String) -> (records: Int, late: Int, hasAsks: Bool) {
    tallies[id] ?? (0, 0, false)
  }

  /// The records of a body.
  func entries(ofBody name: String) -> [Entry] { (ofBody[name] ?? []).map { entries[$0] } }

  /// What a paper tells of records of earlier papers, in the order of its text.
  func told(inPaper id: String) -> [Told] {
    (told[id] ?? []).sorted { $0.link.span < $1.link.span }
  }

  /// The register with the records of one paper alone.
  func register(ofPaper id: String) -> RegisterOnDay {
    RegisterOnDay(day: day, papers: register.papers, entries: entries(ofPaper: id), suggestions: [])
  }

  /// A list to choose from holds so many names at most; the search finds the others.
  private static let mostNames = 400

  private static func options(_ names: [String]) -> String {
    names.prefix(mostNames).map { name in
      let name = SafeHTML.escaped(name)
      return "<option value=\"\(name)\">\(name)</option>"
    }.joined()
  }

  /// The names of the bodies that are accountable for anything, in their order.
  var bodies: [String] { scores.map(\.body) }
}

/// A passage that tells something of a record.
struct Told: Sendable {
  /// The record.
  let entry: Entry
  /// The link to the passage.
  let link: Link
}

// MARK: - Looking

extension Holdings {
  /// One page of what a view shows, and how many records it shows on all pages.
  func page(of view: View, size: Int) -> (entries: [Entry], total: Int) {
    let places = places(of: view)
    let start = min((view.page - 1) * size, places.count)
    let end = min(start + size, places.count)
    return (places[start..<end].map { entries[Int($0)] }, places.count)
  }

  /// So many records of what a view shows, whatever its page, from a place on.
  func slice(of view: View, from start: Int, count: Int) -> (entries: [Entry], total: Int) {
    let places = places(of: view)
    let start = min(start, places.count)
    return (
      places[start..<min(start + count, places.count)].map { entries[Int($0)] }, places.count
    )
  }

  /// All records that a view shows, on whatever page.
  func all(of view: View) -> [Entry] { places(of: view).map { entries[Int($0)] } }

  /// How many records a view shows.
  func count(of view: View) -> Int { places(of: view).count }

  /// The records that came to stand as they do within the last seven days, the latest first.
  func changed(most: Int) -> [Entry] { Array(changes.prefix(most)) }

  private static func changes(in entries: [Entry], since first: CivilDate) -> [Entry] {
    let days = entries.indices.compactMap { index in
      entries[index].standing?.since.flatMap {
        $0 >= first ? (day: $0.dayNumber, index: index) : nil
      }
    }
    return days.sorted { ($1.day, $0.index) < ($0.day, $1.index) }.prefix(mostChanges)
      .map { entries[$0.index] }
  }

  private static let mostChanges = 50

  private func places(of view: View) -> [UInt32] {
    var key = view
    key.page = 1
    if !key.isNarrowed { return orders[view.order] ?? [] }
    if let places = found.withLock({ $0[key] }) { return places }
    let places = search(key)
    found.withLock { found in
      if found.count >= Self.mostViewsKept { found.removeAll() }
      found[key] = places
    }
    return places
  }

  private func search(_ view: View) -> [UInt32] {
    let held = view.search.isEmpty ? nil : words.places(of: view.search)
    if !view.search.isEmpty, held == nil { return [] }
    let among = [
      held, view.body.map { set(ofBody[$0] ?? []) },
      view.paper.map { set((inPaper[$0] ?? []).compactMap { places[$0.id] }) },
    ].compactMap(\.self)
    let wanted = among.dropFirst().reduce(among.first) { $0?.intersected(with: $1) }
    return (orders[view.order] ?? []).filter { place in
      (wanted?.contains(Int(place)) ?? true) && columns.fits(view, Int(place))
    }
  }

  private func set(_ places: [Int]) -> PlaceSet {
    var set = PlaceSet(count: entries.count)
    for place in places { set.insert(place) }
    return set
  }

  /// Enough for what people look at between two loads.
  private static let mostViewsKept = 200

  private static func searchable(_ entry: Entry) -> String {
    let record = entry.record
    let others = [
      record.owner, record.number, record.committee, record.author, entry.paper.title,
      entry.paper.reference, entry.paper.author, record.id,
    ]
    return ([record.quote] + record.bodies + others.compactMap(\.self)).joined(separator: " ")
  }
}
