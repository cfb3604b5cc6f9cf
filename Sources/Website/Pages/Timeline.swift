internal import Dates
internal import Records
internal import Registry

/// What happened to a record, first to last: it was made, it fell due, what was heard of it.
struct Timeline {
  /// The events, as a page shows them.
  let events: [Fields]

  init(of entry: Entry, in showing: Showing) {
    let heard = entry.heard.map { link in
      Event(day: link.date, order: 1, fields: showing.said(link).with(["isSaid": .truth(true)]))
    }
    let events = [Self.made(entry, in: showing), Self.due(entry, in: showing)].compactMap(\.self)
    self.events = (events + heard).sorted().map { event in
      event.fields.with([
        "day": .text(event.day.map { showing.words.day($0) } ?? showing.words["paper.undated"]),
        "machineDay": .text(event.day?.description ?? ""),
        "isAhead": .truth(event.day.map { $0 > showing.day } ?? false),
      ])
    }
  }

  private static func made(_ entry: Entry, in showing: Showing) -> Event {
    let name = entry.record.kind.family == .promise ? "record.was-promised" : "record.was-asked"
    return Event(
      day: entry.paper.date, order: 0,
      fields: [
        "what": .text(showing.words[name]), "paper": .text(showing.phrase(entry.paper)),
        "href": .text(showing.link(toPaper: entry.paper.id, at: entry.record.id)),
      ])
  }

  private static func due(_ entry: Entry, in showing: Showing) -> Event? {
    guard let standing = entry.standing, let due = standing.due else { return nil }
    let name =
      standing.dueIsOurs
      ? "record.our-time-ended" : due > showing.day ? "record.falls-due" : "record.fell-due"
    return Event(day: due, order: 2, fields: ["what": .text(showing.words[name])])
  }

  /// Something on a day.
  private struct Event: Comparable {
    let day: CivilDate?
    /// What goes first on the same day.
    let order: Int
    let fields: Fields

    static func < (left: Event, right: Event) -> Bool { left.place < right.place }

    static func == (left: Event, right: Event) -> Bool { left.place == right.place }

    private var place: (Int, Int) { (day?.dayNumber ?? .max, order) }
  }
}
