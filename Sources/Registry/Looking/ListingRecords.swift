internal import Dates
internal import GRDB
internal import Papers
internal import Records
package import Tracking

/// Listing records page by page, and what is late.
extension Register {
  /// One page of the records that fit a selection, as they are seen from a viewpoint.
  ///
  /// Drawn from the docket where that is kept; what was known on an earlier day, what later papers
  /// say, and what one member asked is worked out anew.
  ///
  /// - Parameters:
  ///   - selection: Which records are wanted.
  ///   - viewpoint: From where they are seen.
  ///   - clock: Says by when an ask must be answered.
  ///   - order: The order of the list.
  ///   - place: The id of the record after which the page begins, which need not fit any more; nil
  ///     for the first page.
  ///   - limit: How many records the page holds; nil for all.
  /// - Returns: The page, with how many fit in all.
  /// - Throws: Where the register cannot be read, or there is no record after which to begin.
  package func list(
    _ selection: Selection, from viewpoint: Viewpoint, answeringBy clock: AnswerClock,
    order: ListOrder = .date, after place: String? = nil, limit: Int? = nil
  ) throws(RegisterError) -> Listing {
    let isKept = try isDocketKept()
    guard viewpoint.isOfNow, selection.member == nil, isKept else {
      return try listWithoutDocket(
        selection, from: viewpoint, answeringBy: clock, order: order, after: place, limit: limit)
    }
    return try read { database in
      let after = try place.map { place in
        try Self.place(
          of: place, in: order, from: viewpoint, answeringBy: clock, database: database)
      }
      guard var query = try DocketQuery(selection, from: viewpoint, in: database) else {
        return Listing(entries: [], total: 0, next: nil)
      }
      query.order = order
      query.limit = limit ?? .max
      query.after = after
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
    guard viewpoint.isOfNow, selection.member == nil, try isDocketKept() else {
      return try selecting(selection, from: on(viewpoint, answeringBy: clock))
    }
    return try read { database in
      var found = DocketFound()
      var page: [ListPlace] = []
      if var query = try DocketQuery(selection, from: viewpoint, in: database) {
        query.order = .due
        query.isCountedOnce = true
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

  /// Where a record stands in a list.
  ///
  /// - Throws: Where the people who look see no such record.
  private static func place(
    of record: String, in order: ListOrder, from viewpoint: Viewpoint,
    answeringBy clock: AnswerClock, database: Database
  ) throws -> ListPlace {
    guard let whole = try whole(of: record, in: database),
      let number = try DocketPages.numbers(of: [whole], in: database)[whole],
      let entry = try Held(Found(database, about: [whole], from: viewpoint))
        .seenWhole(from: viewpoint, answeringBy: clock).entry(record)
    else { throw noPlace(record) }
    return entry.place(in: order, numbered: number)
  }

  private static func noPlace(_ record: String) -> RegisterError {
    RegisterError(
      reason: "the list holds no record \(record)", remedy: "begin again without --after")
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
      ids[place.number].flatMap { entries[$0] }?.first { $0.record.span == place.span }
    }
    return viewpoint.audience == .clerks ? register : register.redacted
  }

  /// The slow way, which needs no docket: the judge of the quick one.
  func listWithoutDocket(
    _ selection: Selection, from viewpoint: Viewpoint, answeringBy clock: AnswerClock,
    order: ListOrder = .date, after place: String? = nil, limit: Int? = nil
  ) throws(RegisterError) -> Listing {
    let whole = try on(viewpoint, answeringBy: clock)
    let start = try place.map { id throws(RegisterError) in
      guard let entry = whole.entry(id) else { throw Self.noPlace(id) }
      return entry.place(in: order)
    }
    let fitting = try selecting(selection, from: whole).entries
      .map { (place: $0.place(in: order), entry: $0) }.sorted { $0.place < $1.place }
      .map(\.entry)
    let behind = fitting.filter { entry in
      start.map { start in entry.place(in: order) > start } ?? true
    }
    let page = behind.prefix(limit ?? .max)
    return Listing(
      entries: Array(page), total: fitting.count,
      next: behind.count > page.count ? page.last?.id : nil)
  }

  /// A day with the records alone that are asked for, the words that they hold looked up; its papers
  /// stay.
  ///
  /// - Parameters:
  ///   - selection: Which records are wanted.
  ///   - day: This register on a day.
  /// - Returns: The day with the records that fit.
  /// - Throws: Where the register cannot be read.
  package func selecting(
    _ selection: Selection, from day: RegisterOnDay
  ) throws(RegisterError) -> RegisterOnDay {
    let selected = day.selecting(selection)
    guard let said = try records(saying: selection.topic) else { return selected }
    return selected.with(entries: selected.entries.filter { said.contains($0.id) })
  }

  /// The ids of the records that hold words, each in any of its forms, and of the parts of those that
  /// clerks split; nil where no words are given.
  private func records(saying words: [String]) throws(RegisterError) -> Set<String>? {
    try read { database -> Set<String>? in
      guard let numbers = try DocketQuery.records(saying: words, in: database) else { return nil }
      let records = Set(try Self.records(numbered: Array(numbers), in: database).values)
      return records.union(try Found.parts(of: records, in: database))
    }
  }
}

extension Viewpoint {
  /// Whether all that is known now counts, as the docket has it.
  fileprivate var isOfNow: Bool { knownOn == nil && !hasLater }
}

extension Entry {
  /// Where it stands in a list; two records of one place are told apart by the register's number.
  fileprivate func place(in order: ListOrder, numbered number: Int = 0) -> ListPlace {
    ListPlace(
      order: order, paperDay: paper.date.map(DocketCode.number) ?? 0,
      due: due.map(DocketCode.number) ?? 0, paper: DocketLine.number(ofPaper: paper.id),
      span: record.span, number: number)
  }
}
