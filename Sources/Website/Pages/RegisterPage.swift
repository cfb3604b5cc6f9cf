internal import Dates
internal import Records
internal import Registry

/// The register: search, filters that combine and live in the address, and the records that fit.
extension Showing {
  /// How many records stand on a page.
  static let pageSize = 50

  func registerPage(_ view: View) -> Fields {
    let (entries, total) = holdings.page(of: view, size: Self.pageSize)
    let fields: Fields = [
      "filter": .part(filter(view)), "chips": .list(chips(view)),
      "hasChips": .truth(view.isNarrowed), "clearHref": .text(link("/records")),
      "total": .text(words.count(total, "record")),
      "rows": .list(entries.map { row($0, highlighting: view.search) }),
      "isEmpty": .truth(entries.isEmpty), "pages": .part(pages(view, total: total)),
      "takeaways": .list(takeaways(view)),
      "feedHref": .text(link("/records.atom", view.address)),
    ]
    return frame(title: words["register.title"], path: "/records", query: view.address).with(fields)
  }

  private func filter(_ view: View) -> Fields {
    [
      "search": .text(view.search), "late": .truth(view.isLateOnly),
      "dueFrom": .text(view.dueFrom?.description ?? ""),
      "dueUntil": .text(view.dueUntil?.description ?? ""),
      "statuses": .list(
        Status.allCases.map { status in
          choice(
            status.rawValue, words["status-name.\(status.rawValue)"],
            isChosen: view.statuses.contains(status))
        }),
      "kinds": .list(
        RecordKind.allCases.map { choice($0.rawValue, word($0), isChosen: view.kinds.contains($0)) }
      ),
      "chosenBody": .text(view.body ?? ""), "bodyOptionsMarkup": .markup(holdings.bodyOptions),
      "chosenCommittee": .text(view.committee ?? ""),
      "committeeOptionsMarkup": .markup(holdings.committeeOptions),
      "orders": .list(
        View.Order.allCases.map {
          choice($0.rawValue, words["order.\($0.rawValue)"], isChosen: view.order == $0)
        }),
      "paper": .text(view.paper ?? ""),
    ]
  }

  private func choice(_ value: String, _ text: String, isChosen: Bool) -> Fields {
    ["value": .text(value), "text": .text(text), "isChosen": .truth(isChosen)]
  }

  /// Each thing that narrows the view, with the address of the view without it.
  private func chips(_ view: View) -> [Fields] {
    func chip(_ text: String, _ change: (inout View) -> Void) -> Fields {
      [
        "text": .text(text), "href": .text(link(view.with(change))),
      ]
    }
    var chips: [Fields] = []
    if !view.search.isEmpty { chips.append(chip("“\(view.search)”") { $0.search = "" }) }
    if view.isLateOnly { chips.append(chip(words["register.late"]) { $0.isLateOnly = false }) }
    for status in view.statuses {
      chips.append(
        chip(words["status-name.\(status.rawValue)"]) { $0.statuses.removeAll { $0 == status } })
    }
    for kind in view.kinds {
      chips.append(chip(word(kind)) { $0.kinds.removeAll { $0 == kind } })
    }
    if let body = view.body { chips.append(chip(body) { $0.body = nil }) }
    if let committee = view.committee { chips.append(chip(committee) { $0.committee = nil }) }
    if let paper = view.paper {
      chips.append(chip(holdings.paper(paper).map(phrase) ?? paper) { $0.paper = nil })
    }
    if let from = view.dueFrom {
      chips.append(
        chip(words.filled("register.from", ["day": words.day(from)])) { $0.dueFrom = nil })
    }
    if let until = view.dueUntil {
      chips.append(
        chip(words.filled("register.until", ["day": words.day(until)])) { $0.dueUntil = nil })
    }
    return chips
  }

  private func pages(_ view: View, total: Int) -> Fields {
    pages(view.page, total: total, size: Self.pageSize) { page in
      var other = view
      other.page = page
      return link(other)
    }
  }

  /// Where in a list of so many a page lies, with the addresses of the pages beside it.
  func pages(_ page: Int, total: Int, size: Int, address: (Int) -> String) -> Fields {
    let last = max(1, (total + size - 1) / size)
    return [
      "isNeeded": .truth(last > 1),
      "place": .text(
        words.filled(
          "register.page", ["page": words.grouped(page), "pages": words.grouped(last)])),
      "previousHref": .text(page > 1 ? address(min(page - 1, last)) : ""),
      "nextHref": .text(page < last ? address(page + 1) : ""),
    ]
  }

  /// The forms in which a view can be taken away.
  func takeaways(_ view: View) -> [Fields] {
    TakeawayForm.allCases.map { form in
      [
        "href": .text(link("/records.\(form.rawValue)", view.address)),
        "text": .text(words["takeaway.\(form.rawValue)"]),
      ]
    }
  }
}
