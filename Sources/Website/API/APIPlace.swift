internal import Dates
internal import Records
internal import Registry
internal import Reports

/// Where in a list a program begins, and how much it wants of it.
struct APIPlace {
  let limit: Int
  let start: Int

  /// Reads an address.
  ///
  /// - Throws: `SiteProblem.badForm` where the cursor or the limit cannot be.
  init(_ address: FormWords) throws {
    limit = try Self.number(address, "limit", 1...200) ?? 50
    start = try Self.number(address, "cursor", 0...Int(Int32.max)) ?? 0
  }

  /// The page of a list that begins here.
  func page<Item>(of items: [Item]) -> APIPage<Item> {
    let start = min(start, items.count)
    let end = min(start + limit, items.count)
    return APIPage(
      items: Array(items[start..<end]), total: items.count, next: end < items.count ? end : nil)
  }

  /// A whole number within bounds; nil where the address has none.
  private static func number(
    _ address: FormWords, _ name: String, _ bounds: ClosedRange<Int>
  ) throws -> Int? {
    guard let pair = address.pairs.first(where: { $0.name == name }) else { return nil }
    guard let number = Int(pair.value), bounds.contains(number), String(number) == pair.value else {
      throw SiteProblem.badForm
    }
    return number
  }
}

/// A page of a list.
struct APIPage<Item> {
  let items: [Item]
  let total: Int
  /// The cursor of the next page; nil on the last.
  let next: Int?

  /// The page under the name of what it lists, with the day, the whole number and the next cursor.
  func json(_ name: String, on day: CivilDate, _ form: (Item) -> JSON) -> JSON {
    .object([
      JSON.Member(name: "schema", value: JSON.schema),
      JSON.Member(name: "asOf", value: .words(day)),
      JSON.Member(name: "total", value: .number(total)),
      JSON.Member(name: "next", value: .text(orNull: next.map(String.init))),
      JSON.Member(name: name, value: .list(items.map(form))),
    ])
  }
}

/// A view that a program asks for: what is wrong in it is refused, not left out as on a page.
struct APIView {
  let view: View
  private let place: APIPlace

  /// Reads an address.
  ///
  /// - Throws: `SiteProblem.badForm` where a value is none that can be.
  init(_ address: FormWords) throws {
    view = View(address)
    place = try APIPlace(address)
    let areKnown =
      address.areAll("kind") { RecordKind(rawValue: $0) != nil }
      && address.areAll("status") { Status(rawValue: $0) != nil }
      && address.areAll("sort") { View.Order(rawValue: $0) != nil }
      && address.areAll("late") { $0 == "yes" }
      && ["due-from", "due-until"].allSatisfy(address.areDays)
    guard areKnown else { throw SiteProblem.badForm }
  }

  /// The records of the page, how many there are on all, and where the next page begins.
  func page(in holdings: Holdings) -> APIPage<Entry> {
    let (entries, total) = holdings.slice(of: view, from: place.start, count: place.limit)
    let end = min(place.start, total) + entries.count
    return APIPage(items: entries, total: total, next: end < total ? end : nil)
  }
}
