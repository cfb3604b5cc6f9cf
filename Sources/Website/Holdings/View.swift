internal import Dates
internal import Records

/// What somebody looks at in the register: what is searched for, the filters, the order, the page.
///
/// A view lives in the address of its page, so that it can be sent to a colleague and comes back the
/// same; what is left at its usual value is left out of the address.
struct View: Hashable, Sendable {
  /// Words that records must hold.
  var search = ""
  /// Only records of this body, by its canonical name.
  var body: String?
  /// Only what this committee asked, by its canonical name.
  var committee: String?
  /// Only these kinds; empty for all.
  var kinds: [RecordKind] = []
  /// Only these statuses; empty for all.
  var statuses: [Status] = []
  /// Whether only what is late is wanted: unanswered, overdue, lapsed, or partly answered past its
  /// time.
  var isLateOnly = false
  /// Only what is due on this day or later.
  var dueFrom: CivilDate?
  /// Only what is due on this day or earlier.
  var dueUntil: CivilDate?
  /// Only records of this paper, by its id.
  var paper: String?
  /// The order.
  var order = Order.urgency
  /// The page, from 1.
  var page = 1

  /// The orders in which records can stand.
  enum Order: String, CaseIterable, Sendable {
    /// What is longest past its time first, then what falls due next.
    case urgency
    /// By the day that it is due.
    case due
    /// The latest papers first.
    case newest
    /// By the name of the accountable body.
    case body
  }
}

extension View {
  /// The view that an address asks for; what it does not understand it leaves out.
  init(_ address: FormWords) {
    search = address["q"].map { String($0.prefix(Self.longestSearch)) } ?? ""
    body = address["body"]
    committee = address["committee"]
    kinds = address.all("kind").compactMap(RecordKind.init)
    statuses = address.all("status").compactMap(Status.init)
    isLateOnly = address["late"] == "yes"
    dueFrom = address.day("due-from")
    dueUntil = address.day("due-until")
    paper = address["paper"]
    order = address["sort"].flatMap(Order.init) ?? .urgency
    page = address.page
  }

  /// The view as the words of an address.
  var address: FormWords {
    var words = FormWords()
    words.add("q", search.isEmpty ? nil : search)
    words.add("body", body)
    words.add("committee", committee)
    for kind in kinds { words.add("kind", kind.rawValue) }
    for status in statuses { words.add("status", status.rawValue) }
    words.add("late", isLateOnly ? "yes" : nil)
    words.add("due-from", dueFrom?.description)
    words.add("due-until", dueUntil?.description)
    words.add("paper", paper)
    words.add("sort", order == .urgency ? nil : order.rawValue)
    words.add("page", page == 1 ? nil : String(page))
    return words
  }

  /// The same view with something changed, from its first page.
  func with(_ change: (inout View) -> Void) -> View {
    var view = self
    view.page = 1
    change(&view)
    return view
  }

  /// Whether anything narrows it.
  var isNarrowed: Bool {
    var plain = View()
    plain.order = order
    plain.page = page
    return self != plain
  }

  /// Nobody types more, and a longer one would only cost time.
  private static let longestSearch = 200
}
