internal import Papers
internal import Records
internal import Tracking

/// What is looked for in the docket, in numbers alone: the whole of it is read for each question.
///
/// Reading a million lines takes less time than guessing which of many indexes would serve: it costs
/// the same whatever is asked for together.
struct DocketQuery {
  /// The day, as the docket counts days.
  var day: Int
  /// Of each kind whether it is wanted; so with statuses, "none" last.
  var kinds = [Bool](repeating: true, count: 8)
  var statuses = [Bool](repeating: true, count: 16)
  /// The numbers of names of which one must fit; nil where any does.
  var bodies: Set<Int>?
  var owners: Set<Int>?
  var committees: Set<Int>?
  var audiences: Set<Int>?
  /// The numbers of the records that hold the words looked for, in the paper that is wanted; nil
  /// where any record does.
  var records: Set<Int>?
  /// Wanted is what is due before this day; 0 where any day will do.
  var dueBefore = 0
  var isTrackedOnly = false
  /// Whether each is wanted once: not what a paper prints again where the original may be seen.
  var isCountedOnce = false
  /// Whether only that is wanted which is late, or stands beside it: stale, due soon or undated.
  var isFlagOnly = false
  var order = ListOrder.date
  /// The place behind which the wanted ones lie.
  var after: ListPlace?
  /// How many are wanted at most.
  var limit = Int.max

  /// Reads a page of the docket whose records have numbers from `first` on.
  func scan(_ bytes: Span<UInt8>, from first: Int, into found: inout DocketFound) {
    var place = 0
    var number = first
    while place < bytes.count {
      number += DocketCode.number(bytes, &place)
      let length = DocketCode.number(bytes, &place)
      let end = place + length
      scanLine(bytes, place, number, into: &found)
      place = end
    }
  }

  private func scanLine(
    _ bytes: Span<UInt8>, _ start: Int, _ number: Int, into found: inout DocketFound
  ) {
    var place = start
    let flags = bytes[place]
    place += 1
    guard kinds[Int(flags & DocketCode.kindBits)],
      !isTrackedOnly || flags & DocketCode.isTracked != 0,
      records?.contains(number) ?? true
    else { return }
    let paperDay = DocketCode.number(bytes, &place)
    guard paperDay <= day else { return }
    let paper = UInt32(truncatingIfNeeded: DocketCode.number(bytes, &place))
    let start = DocketCode.number(bytes, &place)
    let end = start + DocketCode.number(bytes, &place)
    let owner = DocketCode.number(bytes, &place)
    let committee = DocketCode.number(bytes, &place)
    guard owners?.contains(owner) ?? true, committees?.contains(committee) ?? true,
      isOfBody(bytes, &place), let spell = spell(bytes, &place, flags)
    else { return }
    let (due, status) = spell
    let isLate = Self.lateByItself[Int(status)] || (status == Self.partly && due != 0 && due < day)
    found.count(status: status, isAsk: Self.asks[Int(flags & DocketCode.kindBits)])
    if isFlagOnly, !isLate, !Self.shown[Int(status)] { return }
    let key = ListPlace(
      order: order, paperDay: paperDay, due: due, paper: paper, span: TextSpan(start, end),
      number: number)
    found.take(key, after: after, limit: limit)
  }

  @inline(__always)
  private func isOfBody(_ bytes: Span<UInt8>, _ place: inout Int) -> Bool {
    var isWanted = bodies == nil
    for _ in 0..<DocketCode.number(bytes, &place) {
      let body = DocketCode.number(bytes, &place)
      if let bodies, bodies.contains(body) { isWanted = true }
    }
    return isWanted
  }

  /// The due day and status of the spell in which the day lies; nil where that is not wanted.
  @inline(__always)
  private func spell(
    _ bytes: Span<UInt8>, _ place: inout Int, _ flags: UInt8
  ) -> (due: Int, status: UInt8)? {
    var spell: (due: Int, status: UInt8)?
    var audience = 0
    var original = 0
    for _ in 0..<DocketCode.number(bytes, &place) {
      guard DocketCode.number(bytes, &place) <= day else { break }
      let due = DocketCode.number(bytes, &place)
      audience = DocketCode.number(bytes, &place)
      if flags & DocketCode.isOriginal == 0 { original = DocketCode.number(bytes, &place) }
      spell = (due, bytes[place])
      place += 1
    }
    guard let spell, spell.status != DocketCode.end, statuses[Int(spell.status)],
      audiences?.contains(audience) ?? true,
      !isCountedOnce || original == 0 || !(audiences?.contains(original) ?? true),
      dueBefore == 0 || (spell.due != 0 && spell.due < dueBefore)
    else { return nil }
    return spell
  }

  private static let lateByItself =
    Status.allCases.map(\.isLateByItself) + [Bool](repeating: false, count: 3)
  private static let shown =
    Status.allCases.map { [.stale, .dueSoon, .undated].contains($0) }
    + [Bool](repeating: false, count: 3)
  private static let asks =
    RecordKind.allCases.map { $0.family == .ask } + [Bool](repeating: false, count: 3)
  private static let partly = DocketCode.code(of: .partlyAnswered)
}

/// Where in a list a record stands: lists are paged by it.
struct ListPlace: Comparable {
  private let first: Int
  private let second: Int
  private let paper: Int
  private let start: Int
  private let end: Int
  let number: Int

  /// Where in its paper the record stands.
  var span: TextSpan { TextSpan(abs(start), abs(end)) }

  /// The place of a record by the numbers of the docket, in which 0 stands for no day.
  init(order: ListOrder, paperDay: Int, due: Int, paper: UInt32, span: TextSpan, number: Int) {
    let written = paperDay == 0 ? Int.max / 2 : paperDay
    switch order {
    case .date: (first, second) = (written, 0)
    case .newest: (first, second) = (-written, 0)
    case .due: (first, second) = (due == 0 ? .max : due, written)
    }
    let sign = order == .newest ? -1 : 1
    self.paper = sign * Int(paper)
    start = sign * span.start
    end = sign * span.end
    self.number = number
  }

  static func < (left: ListPlace, right: ListPlace) -> Bool {
    if left.first != right.first { return left.first < right.first }
    if left.second != right.second { return left.second < right.second }
    if left.paper != right.paper { return left.paper < right.paper }
    if left.start != right.start { return left.start < right.start }
    if left.end != right.end { return left.end < right.end }
    return left.number < right.number
  }
}

/// What a reading of the docket found.
struct DocketFound {
  /// How many fit, by status ("none" last) and by family: promises at 0, asks at 16.
  private(set) var counts = [Int](repeating: 0, count: 32)
  /// How many fit in all, and how many of them lie behind the place at which the page begins.
  private(set) var total = 0
  private(set) var behind = 0
  private var best: [ListPlace] = []
  private var worst: ListPlace?

  @inline(__always)
  mutating func count(status: UInt8, isAsk: Bool) {
    counts[Int(status) + (isAsk ? 16 : 0)] += 1
    total += 1
  }

  mutating func take(_ place: ListPlace, after: ListPlace?, limit: Int) {
    if let after, place <= after { return }
    behind += 1
    if let worst, worst < place { return }
    best.append(place)
    // The page is small and the docket is long: what cannot be on the page is let go of.
    guard limit < Int.max / 4, best.count > 2 * limit + 1024 else { return }
    best.sort()
    best.removeLast(best.count - limit)
    worst = best.last
  }

  /// The page, in order.
  func page(of limit: Int) -> [ListPlace] { Array(best.sorted().prefix(limit)) }
}
