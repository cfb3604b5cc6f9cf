internal import Dates
internal import Papers
internal import Records
internal import Registry
internal import Reports

/// What one request shows: the register as its visitor may see it, in the words of the interface.
///
/// Pages are made from it alone, so that the same register, day and visitor give the same page.
struct Showing: Sendable {
  let holdings: Holdings
  let words: SiteWords
  let visitor: Visitor
  /// The day that the visitor chose in the address; nil where they look at today.
  let chosenDay: CivilDate?
  /// What points out to a clerk what may be about a person; nil for everybody else.
  var pointers: PersonalPointers?

  /// The day as of which everything is shown.
  var day: CivilDate { holdings.day }

  /// An address on this site that keeps the chosen day.
  func link(_ path: String, _ address: FormWords = FormWords()) -> String {
    var address = address
    address.add("as-of", chosenDay?.description)
    return address.behind(path)
  }

  /// The address of a record's page.
  func link(to record: Record) -> String { link("/records/\(record.id)") }

  /// The address of a paper's page, at the words of a record or a link where one is given.
  func link(toPaper id: String, at anchor: String? = nil) -> String {
    link("/papers/\(id)") + (anchor.map { "#\($0)" } ?? "")
  }

  /// The address of a view of the register.
  func link(_ view: View) -> String { link("/records", view.address) }

  /// The address of a body's page.
  func link(toBody name: String) -> String { link("/bodies/\(FormWords.encoded(name))") }
}

// MARK: - Words for what is shown

extension Showing {
  /// A kind of record, in words.
  func word(_ kind: RecordKind) -> String { words["kind.\(kind.rawValue)"] }

  /// A status, in words for people on the day that is shown.
  func word(_ status: Status) -> String {
    words.filled("status.\(status.rawValue)", ["day": words.day(day)])
  }

  /// What a passage says of a record, in words.
  func word(_ outcome: Outcome) -> String { words["outcome.\(outcome.rawValue)"] }

  /// What a paper is, in a phrase: "Letter of 17 March 2022 from the Harbour Board".
  func phrase(_ paper: PaperCard) -> String {
    var phrase = words["paper.\(paper.kind.rawValue)"]
    phrase += " "
    phrase +=
      paper.date.map { words.filled("paper.of-day", ["day": words.day($0)]) }
      ?? words["paper.undated"]
    if let author = paper.author {
      phrase += " " + words.filled("paper.from", ["body": author])
    }
    return phrase
  }

  /// Names in a row.
  func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " " + words["page.and"] + " " + last
  }

  /// When a record is due, in a few words, and how late it is.
  func timing(_ entry: Entry) -> String {
    guard let standing = entry.standing else { return words["due.none"] }
    guard let due = standing.due, standing.status.isOpen else {
      return standing.since.map { words.filled("due.since", ["day": words.day($0)]) } ?? ""
    }
    guard entry.isFlagged else { return dueAhead(due, standing) }
    let late = words.count(standing.daysLate, "day")
    return words.filled(
      standing.dueIsOurs ? "due.past-our-time" : "due.late", ["late": late, "day": words.day(due)])
  }

  private func dueAhead(_ due: CivilDate, _ standing: Standing) -> String {
    let name =
      standing.dueIsOurs
      ? "due.our-time" : due < day ? "due.was" : due == day ? "due.today" : "due.on"
    return words.filled(name, ["day": words.day(due)])
  }
}

extension Status {
  /// The class by which the style colours it; its words always stand beside.
  var look: String {
    switch self {
    case .unanswered, .overdue, .lapsed: "late"
    case .partlyAnswered, .dueSoon, .undated, .stale: "near"
    case .awaiting, .open: "open"
    case .answered, .completed: "done"
    case .superseded, .withdrawn: "gone"
    }
  }
}

// MARK: - What stands on every page

extension Showing {
  /// A record as a row of a list.
  func row(_ entry: Entry, highlighting search: String = "") -> Fields {
    let record = entry.record
    return [
      "id": .text(record.id), "href": .text(link(to: record)),
      "quoteMarkup": .markup(
        Highlight.markup(Wording.excerpt(record.quote, limit: 260), of: search)),
      "kind": .text(word(record.kind)),
      "bodies": .text(record.bodies.isEmpty ? words["body.none"] : list(record.bodies)),
      "tag": .part(tag(entry)), "timing": .text(timing(entry)),
      "paper": .text(phrase(entry.paper)),
      "paperHref": .text(link(toPaper: entry.paper.id, at: record.id)),
      "isFinding": .truth(!entry.isTracked), "reference": .text(entry.reference ?? ""),
      "waits": .text(entry.isWaiting ? words["record.waits"] : ""),
    ]
  }

  /// How a record stands, as a coloured word.
  func tag(_ entry: Entry) -> Fields {
    guard let status = entry.standing?.status else {
      return ["word": .text(words["status.aspiration"]), "look": "gone"]
    }
    return tag(status, look: entry.isFlagged ? "late" : entry.isWaiting ? "near" : status.look)
  }

  /// A status as a coloured word.
  func tag(_ status: Status) -> Fields { tag(status, look: status.look) }

  private func tag(_ status: Status, look: String) -> Fields {
    ["word": .text(word(status)), "look": .text(look)]
  }

  /// What stands on every page around what it shows.
  func frame(title: String, path: String, query: FormWords = FormWords()) -> Fields {
    var here = query
    here.add("as-of", chosenDay?.description)
    return [
      "title": .text(title), "asOfDay": .text(day.description),
      "asOfWords": .text(
        chosenDay.map { words.filled("page.as-of", ["day": words.day($0)]) } ?? ""),
      "todayHref": .text(query.behind(path)), "navigation": .list(navigation(path)),
      "homeHref": .text(link("/")), "searchHref": "/records",
      "chosenDay": .text(chosenDay?.description ?? ""),
      "errorHref": .text("/report-error?page=\(FormWords.encoded(here.behind(path)))"),
      "helpHref": .text(link("/help")), "visitorName": .text(visitor.name ?? ""),
      "roleWord": .text(words["role.\(visitor.role.rawValue)"]),
      "isLoggedIn": .truth(visitor.role != .anybody), "isClerk": .truth(visitor.isClerk),
      "isAdministrator": .truth(visitor.role == .administrator),
      "dayWords": .text(words.day(day)),
    ]
  }

  private func navigation(_ path: String) -> [Fields] {
    let places = [
      ("/records", "register"), ("/papers", "papers"), ("/bodies", "bodies"),
      ("/missing", "missing"),
    ]
    let clerks = visitor.isClerk ? [("/clerk", "inbox"), ("/clerk/load", "load")] : []
    return (places + clerks).map { place, name in
      let isHere = place == "/clerk" ? path == place : path.hasPrefix(place)
      return [
        "href": .text(place.hasPrefix("/clerk") ? place : link(place)),
        "text": .text(words["navigation.\(name)"]), "isHere": .truth(isHere),
      ]
    }
  }
}
