internal import Dates
internal import GRDB
internal import Papers
internal import Records
package import Tracking

/// Listing records page by page, and what is late.
extension Register {
  /// One page of the records that fit a selection, as they are seen from a viewpoint.
  ///
  /// Drawn from the docket where that is kept; what was known on an earlier day is worked out anew.
  ///
  /// - Parameters:
  ///   - selection: Which records are wanted.
  ///   - viewpoint: From where they are seen.
  ///   - clock: Says by when an ask must be answered.
  ///   - order: The order of the list.
  ///   - place: The id of the record after which the page begins; nil for the first page.
  ///   - limit: How many records the page holds; nil for all.
  /// - Returns: The page, with how many fit in all.
  /// - Throws: Where the register cannot be read.
  package func list(
    _ selection: Selection, from viewpoint: Viewpoint, answeringBy clock: AnswerClock,
    order: ListOrder = .date, after place: String? = nil, limit: Int? = nil
  ) throws(RegisterError) -> Listing {
    let isKept = try isDocketKept()
    guard viewpoint.isOfNow, isKept else {
      return try listWithoutDocket(
        selection, from: viewpoint, answeringBy: clock, order: order, after: place, limit: limit)
    }
    return try read { database in
      guard var query = try DocketQuery(selection, from: viewpoint, in: database) else {
        return Listing(entries: [], total: 0, next: nil)
      }
      query.order = order
      query.limit = limit ?? .max
      query.after = try place.flatMap { try Self.place(of: $0, in: query, database) }
      let found = try Self.found(by: query, in: database)
      let page = found.page(of: query.limit)
      let entries = try Self.register(
        holding: page, from: viewpoint, answeringBy: clock, in: database
      ).entries
      return Listing(
        entries: entries, total: found.total,
        next: found.behind > page.count ? entries.last?.id : nil)
    }
  }

  /// What is late on a day, and what stands beside it, with how much of the register that speaks for:
  /// a register of these records alone, the latest first.
  ///
  /// - Parameters:
  ///   - selection: Which records are wanted.
  ///   - viewpoint: From where they are seen.
  ///   - clock: Says by when an ask must be answered.
  ///   - limit: How many records are wanted at most; nil for all.
  /// - Returns: The register of these records, with counts of all.
  /// - Throws: Where the register cannot be read.
  package func flagged(
    _ selection: Selection, from viewpoint: Viewpoint, answeringBy clock: AnswerClock,
    limit: Int? = nil
  ) throws(RegisterError) -> RegisterOnDay {
    guard viewpoint.isOfNow, try isDocketKept() else {
      return try on(viewpoint, answeringBy: clock).selecting(selection)
    }
    return try read { database in
      var found = DocketFound()
      var page: [ListPlace] = []
      if var query = try DocketQuery(selection, from: viewpoint, in: database) {
        query.order = .due
        query.counted =
          viewpoint.audience == .clerks ? DocketCode.isCounted : DocketCode.isCountedByOthers
        query.isFlagOnly = true
        query.limit = limit ?? .max
        found = try Self.found(by: query, in: database)
        page = found.page(of: query.limit)
      }
      var register = try Self.register(
        holding: page, from: viewpoint, answeringBy: clock, in: database)
      register.tally = try Tally(found, from: viewpoint, in: database)
      return register
    }
  }

  /// The records at places of a list, with their papers, as they stand from a viewpoint.
  private static func register(
    holding places: [ListPlace], from viewpoint: Viewpoint, answeringBy clock: AnswerClock,
    in database: Database
  ) throws -> RegisterOnDay {
    let ids = try records(numbered: places.map(\.number), in: database)
    let found = try Found(database, about: Set(ids.values), from: viewpoint)
    let held = Held(found)
    var register = held.seenWhole(from: viewpoint, answeringBy: clock)
    let entries = Dictionary(grouping: register.entries) { held.wholes[$0.id] ?? $0.id }
    register.entries = places.compactMap { place in
      ids[place.number].flatMap { entries[$0] }?.first { $0.record.span.start == place.inPaper }
    }
    return viewpoint.audience == .clerks ? register : register.redacted
  }

  /// The slow way, which needs no docket: the judge of the quick one.
  func listWithoutDocket(
    _ selection: Selection, from viewpoint: Viewpoint, answeringBy clock: AnswerClock,
    order: ListOrder = .date, after place: String? = nil, limit: Int? = nil
  ) throws(RegisterError) -> Listing {
    let whole = try on(viewpoint, answeringBy: clock)
    let said = try records(saying: selection.topic)
    let places = Dictionary(
      whole.entries.map { ($0.id, $0.place(in: order)) }
    ) { first, _ in first }
    let fitting = whole.entries
      .filter { selection.holds($0) && said?.contains($0.id) ?? true }
      .map { (place: $0.place(in: order), entry: $0) }.sorted { $0.place < $1.place }
      .map(\.entry)
    let start = place.flatMap { places[$0] }
    let behind = fitting.filter { entry in
      start.map { start in entry.place(in: order) > start } ?? true
    }
    let page = behind.prefix(limit ?? .max)
    return Listing(
      entries: Array(page), total: fitting.count,
      next: behind.count > page.count ? page.last?.id : nil)
  }

  /// The ids of the records that hold words, each in any of its forms; nil where no words are given.
  private func records(saying words: [String]) throws(RegisterError) -> Set<String>? {
    guard let query = SearchWords.query(for: words) else { return nil }
    return try read { database in
      try String.fetchSet(
        database,
        sql: """
          SELECT record FROM recordNumber WHERE number IN
            (SELECT rowid FROM recordSearch WHERE recordSearch MATCH ?)
          """, arguments: [query])
    }
  }
}

extension Viewpoint {
  /// Whether all that is known now counts, as the docket has it.
  fileprivate var isOfNow: Bool { knownOn == nil && !hasLater }
}

extension Entry {
  /// Where it stands in a list.
  fileprivate func place(in order: ListOrder) -> ListPlace {
    ListPlace(
      order: order, paperDay: paper.date.map(DocketCode.number) ?? 0,
      due: (standing?.due).map(DocketCode.number) ?? 0,
      paper: DocketLine.number(ofPaper: paper.id), start: record.span.start, number: 0)
  }
}
