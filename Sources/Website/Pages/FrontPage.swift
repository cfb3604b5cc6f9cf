internal import Dates
internal import Records
internal import Registry
internal import Reports

/// The front page: at a glance, what is late, what is due next, and what changed this week.
extension Showing {
  var frontPage: Fields {
    let entries = holdings.entries
    let fields: Fields = [
      "counts": .list(glance(entries)), "late": .list(lateBodies),
      "hasLate": .truth(!lateBodies.isEmpty),
      "next": .list(dueNext.prefix(6).map { row($0) }),
      "nextHref": .text(
        link(
          View().with {
            $0.dueFrom = day; $0.order = .due
          })),
      "hasNext": .truth(!dueNext.isEmpty),
      "changes": .list(changed.prefix(8).map { row($0) }), "hasChanges": .truth(!changed.isEmpty),
      "newPapers": .list(holdings.newPapers.prefix(6).map(paperLine)),
      "hasNewPapers": .truth(!holdings.newPapers.isEmpty),
      "pictures": .list(
        holdings.pictures.map { ["title": .text($0.title), "chartMarkup": .markup($0.markup)] }),
      "covered": .text(
        words.filled(
          "front.covered",
          [
            "papers": words.count(holdings.register.papers.count, "paper"),
            "records": words.count(entries.count, "record"), "day": words.day(day),
          ])),
      "isEmpty": .truth(holdings.register.papers.isEmpty),
    ]
    return frame(title: words["front.title"], path: "/").with(fields)
  }

  private func glance(_ entries: [Entry]) -> [Fields] {
    func count(_ name: String, _ look: String, _ view: View) -> Fields {
      [
        "number": .text(words.grouped(holdings.count(of: view))), "look": .text(look),
        "name": .text(words["front.\(name)"]), "note": .text(words["front.\(name)-note"]),
        "href": .text(link(view)),
      ]
    }
    return [
      count(
        "unanswered", "late",
        View().with {
          $0.statuses = [.unanswered]
          $0.isLateOnly = true
        }),
      count(
        "overdue", "late",
        View().with {
          $0.statuses = [.overdue, .lapsed]
          $0.isLateOnly = true
        }),
      count(
        "due-next", "near",
        View().with {
          $0.statuses = [.awaiting, .dueSoon, .partlyAnswered]
          $0.dueFrom = day
          $0.dueUntil = day.adding(days: 14)
          $0.order = .due
        }),
      count("settled", "done", View().with { $0.statuses = [.answered, .completed] }),
    ]
  }

  /// The bodies with most that is late, with a bar for each.
  private var lateBodies: [Fields] {
    let late = holdings.lateBodies
    let most = late.first?.late ?? 1
    return late.prefix(8).map { score in
      [
        "body": .text(score.body), "number": .text(words.grouped(score.late)),
        "href": .text(link(toBody: score.body)), "share": .number(max(1, score.late * 100 / most)),
      ]
    }
  }

  private var dueNext: [Entry] {
    holdings.page(
      of: View().with {
        $0.dueFrom = day
        $0.order = .due
        $0.statuses = [.awaiting, .open, .dueSoon, .partlyAnswered]
      }, size: 6
    ).entries
  }

  /// What came to stand as it does within the last seven days, the latest first.
  private var changed: [Entry] {
    holdings.changed(most: 8)
  }

  func paperLine(_ paper: PaperCard) -> Fields {
    let (records, late, hasAsks) = holdings.tally(ofPaper: paper.id)
    return [
      "href": .text(link(toPaper: paper.id)), "phrase": .text(phrase(paper)),
      "title": .text(paper.title ?? ""),
      "recipients": .text(
        paper.recipients.isEmpty
          ? "" : words.filled("paper.to", ["bodies": list(paper.recipients)])),
      "records": .text(words.count(records, "record")),
      "late": .text(words.count(late, "late")),
      "hasLate": .truth(late > 0),
      "sheetHref": .text(
        hasAsks ? link("/papers/\(paper.id)/answers") : ""),
    ]
  }
}
