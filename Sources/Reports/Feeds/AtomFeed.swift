internal import Charts
internal import Dates
internal import Documents
internal import Papers
internal import Records
package import Registry

/// New flags and answers as an Atom feed (RFC 4287).
///
/// A flag is an entry of its own for each stage that a record reaches, so a reader is told once a
/// stage and not every night.
package struct AtomFeed: Sendable {
  private let title: String
  private let name: String
  private let day: CivilDate
  private let items: [Item]

  private struct Item: Sendable {
    let id: String
    let day: CivilDate
    let title: String
    let words: String
    let terms: [String]
  }

  /// The feed of flags and answers in a register on its day.
  ///
  /// - Parameters:
  ///   - register: The register, with the records that the feed is about.
  ///   - title: What it is called.
  ///   - name: What tells it from other feeds, on one line.
  ///   - hasAnswers: Whether answers are in it beside flags.
  package init(
    _ register: RegisterOnDay, title: String, name: String, hasAnswers: Bool = true
  ) {
    self.title = title
    self.name = name
    day = register.day
    let entries = register.countedOnce
    let flags = entries.compactMap { Self.flag(of: $0, on: register.day) }
    let answers = hasAnswers ? entries.flatMap { Self.answers(to: $0, in: register) } : []
    items = Array((flags + answers).sorted { ($1.day, $0.id) < ($0.day, $1.id) }.prefix(200))
  }

  /// The feed of a flag report.
  package init(_ report: FlagReport, title: String, name: String) {
    self.title = title
    self.name = name
    day = report.day
    items = report.flagged.compactMap { Self.flag(of: $0, on: report.day) }
      .sorted { ($1.day, $0.id) < ($0.day, $1.id) }
  }

  /// The feed as XML.
  package var xml: String {
    let updated = items.map(\.day).max() ?? day
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
      <id>\(Self.address("feed:" + name))</id>
      <title>\(XMLText.escaped(title))</title>
      <updated>\(Self.time(updated))</updated>
      <author><name>Answerable</name></author>
      <generator>Answerable</generator>
      \(items.map(Self.xml).joined())</feed>

      """
  }

  private static func xml(_ item: Item) -> String {
    let terms = item.terms.map { "<category term=\"\(XMLText.escaped($0))\"/>" }.joined()
    return """
      <entry>
      <id>\(address(item.id))</id>
      <title>\(XMLText.escaped(item.title))</title>
      <updated>\(time(item.day))</updated>
      <published>\(time(item.day))</published>
      \(terms)
      <content type="text">\(XMLText.escaped(item.words))</content>
      </entry>

      """
  }

  private static func time(_ day: CivilDate) -> String { "\(day)T00:00:00Z" }

  /// An address that names and need not lead anywhere (RFC 4151), every byte of it plain.
  private static func address(_ name: String) -> String {
    let plain = name.utf8.map { byte in
      let letter = UnicodeScalar(byte)
      return letter.properties.isAlphabetic && byte < 0x80 || (0x30...0x39).contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
        ? String(letter) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
    return "tag:answerable.invalid,2024:" + plain
  }
}

// MARK: - Items

extension AtomFeed {
  private static func flag(of entry: Entry, on day: CivilDate) -> Item? {
    guard entry.isFlagged, let standing = entry.standing else { return nil }
    let since = standing.since ?? standing.due ?? day
    return Item(
      id: "\(entry.id):\(standing.status.rawValue)", day: since,
      title:
        "\(standing.status.wording(to: day)): \(Wording.excerpt(entry.record.quote, limit: 90))",
      words: """
        “\(Wording.excerpt(entry.record.quote))”
        \(entry.record.kind.rawValue) \(entry.reference ?? entry.id) in \(entry.paper.wording)
        \(standing.due.map { "Due \($0.inWords)" } ?? "No day was given")\
        \(standing.dueIsOurs ? ", by our usual time; none was set" : "").
        """, terms: terms(of: entry))
  }

  private static func answers(to entry: Entry, in register: RegisterOnDay) -> [Item] {
    entry.heard.compactMap { link in
      guard link.outcome.isNews, let day = link.date else { return nil }
      let by = link.by.isEmpty ? "" : " by \(Wording.list(link.by))"
      return Item(
        id: link.id, day: day,
        title: "\(link.outcome.wording)\(by): \(Wording.excerpt(entry.record.quote, limit: 90))",
        words: """
          “\(Wording.excerpt(entry.record.quote))”
          \(link.outcome.wording)\(by): “\(Wording.excerpt(link.quote, limit: 600))”
          """, terms: terms(of: entry))
    }
  }

  private static func terms(of entry: Entry) -> [String] {
    [entry.record.kind.rawValue] + entry.record.bodies
      + [entry.record.committee].compactMap(\.self)
  }
}
