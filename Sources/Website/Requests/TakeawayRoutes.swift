internal import Dates
internal import Documents
internal import Hummingbird
internal import Records
internal import Registry
internal import Reports

/// Whatever view is open, to be taken away: as a table, for programs, as a feed and as a calendar.
///
/// All of it is made from the register as its reader may see it, without what is redacted and what is
/// personal.
struct TakeawayRoutes: Sendable {
  let desk: SiteDesk

  func add(to router: Router<SiteContext>) {
    route(router, .csv) { Array(RecordTable.csv($0.entries).utf8) }
    route(router, .json) { register in
      let json = JSON.members([
        "schema": JSON.schema, "asOf": .words(register.day),
        "records": .list(register.entries.map(JSON.record)),
      ])
      return Array(json.page.utf8)
    }
    route(router, .xlsx) { register in
      let sheet = RecordTable.document(register, title: desk.words["register.title"])
      return try desk.ruled().file(sheet, "xlsx")
    }
    route(router, .ics) { register in
      Array(Calendar.text(register, name: desk.words["takeaway.calendar-name"]).utf8)
    }
    router.get("/records.atom") { request, context in
      let (register, view) = try await taken(request, context)
      let feed = AtomFeed(
        register, title: desk.words["takeaway.feed-name"], name: "site " + view.address.query)
      return Response(
        bytes: Array(feed.xml.utf8), type: "application/atom+xml; charset=utf-8",
        caching: "private, no-cache")
    }
  }

  private func route(
    _ router: Router<SiteContext>, _ form: TakeawayForm,
    _ bytes: @escaping @Sendable (RegisterOnDay) throws -> [UInt8]
  ) {
    router.get("/records.\(form.rawValue)") { request, context in
      let (register, _) = try await taken(request, context)
      return Response(
        attachment: "records.\(form.rawValue)", type: form.type, bytes: try bytes(register))
    }
  }

  /// The records of the view that is open, whatever its page.
  private func taken(
    _ request: Request, _ context: SiteContext
  ) async throws -> (register: RegisterOnDay, view: View) {
    let showing = try await desk.showing(request, context)
    let view = View(FormWords(request.uri.query ?? ""))
    let register = showing.holdings.register.with(entries: showing.holdings.all(of: view))
    return (desk.rules.map { register.leavingOut($0.personal) } ?? register.redacted, view)
  }
}

/// The forms in which a view can be taken away.
enum TakeawayForm: String, CaseIterable {
  case csv, xlsx, json, atom, ics

  var type: String {
    switch self {
    case .csv: "text/csv; charset=utf-8"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .json: "application/json"
    case .atom: "application/atom+xml; charset=utf-8"
    case .ics: "text/calendar; charset=utf-8"
    }
  }
}
