internal import Dates
internal import Records
internal import Registry
internal import Reports

/// The page of a body: what it promised and was asked, what it kept, missed and moved.
extension Showing {
  func bodyPage(_ score: BodyScore) -> Fields {
    let entries = holdings.entries(ofBody: score.body)
    let groups = Self.groups(of: entries)
    let fields: Fields = [
      "body": .text(score.body), "rates": .list(rates(score, entries)),
      "groups": .list(groups.compactMap { group($0.name, $0.entries, of: score.body) }),
      "registerHref": .text(link(View().with { $0.body = score.body })),
      "base": .text(
        words.filled(
          "body.base",
          [
            "records": words.count(entries.count, "record"),
            "papers": words.count(Set(entries.map(\.paper.id)).count, "paper"),
            "day": words.day(day),
          ])),
    ]
    return frame(title: score.body, path: "/bodies/\(FormWords.encoded(score.body))").with(fields)
  }

  /// All bodies with what became of what they were asked and promised.
  func bodiesPage() -> Fields {
    let most = holdings.scores.map(\.late).max() ?? 0
    let bodies = holdings.scores.map { score -> Fields in
      [
        "body": .text(score.body), "href": .text(link(toBody: score.body)),
        "asks": .text(share(score.asks)), "promises": .text(share(score.promises)),
        "late": .text(words.grouped(score.late)), "hasLate": .truth(score.late > 0),
        "share": .number(most == 0 ? 0 : score.late * 100 / most),
      ]
    }
    return frame(title: words["bodies.title"], path: "/bodies").with([
      "bodies": .list(bodies), "isEmpty": .truth(bodies.isEmpty),
    ])
  }

  private func rates(_ score: BodyScore, _ entries: [Entry]) -> [Fields] {
    let moved = entries.count { !($0.standing?.slips.isEmpty ?? true) }
    let days = Self.daysToAnswer(entries, by: score.body)
    func rate(_ name: String, _ text: String) -> Fields {
      ["name": .text(words["body.\(name)"]), "text": .text(text)]
    }
    return [
      score.asks.of == 0 ? nil : rate("answered", share(score.asks)),
      score.promises.of == 0 ? nil : rate("kept", share(score.promises)),
      rate("late", words.grouped(score.late)),
      rate("moved", words.filled("body.of", ["count": "\(moved)", "base": "\(entries.count)"])),
      days.isEmpty
        ? nil
        : rate(
          "days",
          words.filled(
            "body.median",
            ["days": words.count(days[days.count / 2], "day"), "base": "\(days.count)"])),
    ].compactMap(\.self)
  }

  /// For each ask that the body answered, the days it took, the fewest first.
  private static func daysToAnswer(_ entries: [Entry], by body: String) -> [Int] {
    entries.compactMap { entry -> Int? in
      guard entry.record.kind.family == .ask, let asked = entry.paper.date else { return nil }
      let answers = entry.heard.filter { link in
        link.outcome.answers == .wholly && (link.by.isEmpty || link.by.contains(body))
      }
      return answers.compactMap(\.date).min().map { max(0, $0.days(since: asked)) }
    }.sorted()
  }

  /// A share with its base; of few, no percentage.
  private func share(_ rate: Rate) -> String {
    guard let value = rate.value else { return words["body.nothing"] }
    let of = words.filled("body.of", ["count": "\(rate.count)", "base": "\(rate.of)"])
    return rate.isSmall ? of : "\(of) (\(Int((value * 100).rounded())) %)"
  }

  private static func groups(of entries: [Entry]) -> [(name: String, entries: [Entry])] {
    let late = entries.filter(\.isFlagged)
      .sorted { ($0.standing?.daysLate ?? 0) > ($1.standing?.daysLate ?? 0) }
    let rest = entries.filter { !$0.isFlagged }
    return [
      ("late", late), ("open", rest.filter { $0.standing?.status.isOpen ?? false }),
      ("done", rest.filter { !($0.standing?.status.isOpen ?? false) }),
    ]
  }

  private func group(_ name: String, _ entries: [Entry], of body: String) -> Fields? {
    guard !entries.isEmpty else { return nil }
    return [
      "heading": .text(words["body.group-\(name)"]), "number": .text(words.grouped(entries.count)),
      "rows": .list(entries.prefix(Self.rowsInGroup).map { row($0) }),
      "hasMore": .truth(entries.count > Self.rowsInGroup),
    ]
  }

  private static let rowsInGroup = 20
}
