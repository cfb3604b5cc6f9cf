internal import Dates
internal import Documents
internal import Records
internal import Registry

/// What changed of a record between two days.
struct RegisterChange {
  /// What it came to, in a phrase: "new", "answered", "now due 3 May 2025".
  let what: String
  /// The record.
  let entry: Entry

  /// What changed of a record since an earlier day; nil where nothing did.
  init?(of entry: Entry, since before: RegisterOnDay, on day: CivilDate) {
    self.entry = entry
    guard let old = before.entry(entry.id) else {
      what = "new"
      return
    }
    let now = entry.standing?.status
    if old.standing?.status != now {
      what = now?.wording(to: day) ?? "no longer judged"
    } else if old.standing?.due != entry.standing?.due {
      what = entry.standing?.due.map { "now due \($0.inWords)" } ?? "no longer due"
    } else if entry.heard.count > old.heard.count, let last = entry.heard.last {
      what = last.outcome.wording
    } else {
      return nil
    }
  }

  /// The change in bold, with the words that it is about.
  var runs: [Documents.Run] {
    let words = Wording.excerpt(entry.record.quote, limit: 120)
    return [
      Documents.Run(what, isBold: true),
      Documents.Run(": “\(words)” (\(entry.reference ?? entry.id))"),
    ]
  }
}
