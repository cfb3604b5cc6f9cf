package import Dates
package import Papers
package import Records
package import Registry

/// What a clerk reads about each paper as it is loaded.
package enum LoadReport {
  /// A paper on one line: its kind, date and where that came from, author, recipients, records.
  package static func line(_ card: PaperCard, records: Int, outcome: FilingOutcome) -> String {
    var parts = [card.kind.rawValue, date(of: card)]
    if let author = card.author { parts.append("from \(author)") }
    if !card.recipients.isEmpty { parts.append("to \(Wording.list(card.recipients))") }
    parts.append(Wording.count(records, "record"))
    switch outcome {
    case .added: break
    case .renewed: parts.append("renewed")
    case .unchanged: parts.append("already loaded")
    }
    return "\(card.path): " + parts.joined(separator: ", ")
  }

  /// How to give an undated paper its date.
  package static func undated(_ card: PaperCard) -> String {
    """
    \(card.path): it states no date, so what it promises has no day to count from. \
    Give it with: answerable decide \(card.id) date yyyy-mm-dd
    """
  }

  /// A deadline that names a day and has none, with the reason.
  package static func uncounted(_ deadline: Deadline, in card: PaperCard) -> String {
    "\(card.path): “\(deadline.text)” has no day, so it is never late: \(deadline.fault ?? "")"
  }

  /// A date that was given to a paper that has one of its own.
  package static func dateNotUsed(_ card: PaperCard) -> String {
    """
    \(card.path): it is dated \(card.date?.inWords ?? "") itself, so --date was not used. \
    To go against the paper: answerable decide \(card.id) date yyyy-mm-dd
    """
  }

  /// A file that could not be loaded.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - reason: Why it could not be.
  ///   - since: The day since which that is known; nil where it is new.
  /// - Returns: One line.
  package static func refusal(
    _ path: String, because reason: String, since: CivilDate? = nil
  ) -> String {
    let known = since.map { ", as since \($0.inWords)" } ?? ""
    return "\(path): not loaded\(known): \(reason)"
  }

  /// A part of a paper that could not be read.
  package static func problem(_ path: String, _ problem: ReadingProblem) -> String {
    "\(path): \(problem)"
  }

  /// Where a load that somebody interrupted stopped.
  package static func stopped(after path: String, _ count: LoadCount) -> String {
    "Stopped after \(path). \(summary(count)). Load the same again to go on."
  }

  /// Where a load stopped because the register could not be written.
  package static func stopped(before path: String, _ count: LoadCount) -> String {
    "Stopped at \(path). \(summary(count)), which the register keeps."
  }

  /// What was loaded, in the end.
  package static func summary(_ count: LoadCount) -> String {
    var parts = [
      "\(Wording.count(count.papers, "paper")) with \(Wording.count(count.records, "record"))"
    ]
    if count.unchanged > 0 { parts.append("\(count.unchanged) loaded before and unchanged") }
    if count.undated > 0 { parts.append("\(count.undated) without a date") }
    if count.unread > 0 { parts.append("\(count.unread) received, unread") }
    let broken = count.broken + count.brokenBefore
    if broken > 0 { parts.append("\(broken) read only in part") }
    if count.refused > 0 { parts.append("\(Wording.count(count.refused, "file")) not loaded") }
    if count.refusedBefore > 0 {
      parts.append("\(Wording.count(count.refusedBefore, "file")) not loaded, as before")
    }
    return parts.joined(separator: "; ")
  }

  /// What to do once the first papers are loaded.
  ///
  /// - Parameter register: What has to be added to a command so that it finds the register.
  /// - Returns: Two lines.
  package static func next(after register: String) -> String {
    """
    See what is late with: answerable flag\(register)
    Lay a letter's asks beside what was said to them with: answerable answers LETTER\(register)
    """
  }

  private static func date(of card: PaperCard) -> String {
    guard let date = card.date else { return "undated" }
    return "\(date.inWords) (\(card.dateSource.wording))"
  }
}

/// How many papers a load saw, and what became of them.
package struct LoadCount: Hashable, Sendable {
  /// Papers that are now in the register.
  package var papers = 0
  /// Records in them.
  package var records = 0
  /// Of the papers, those in which nothing changed.
  package var unchanged = 0
  /// Of the papers, those without a date.
  package var undated = 0
  /// Of the papers, those that came and have no text: scans, pictures.
  package var unread = 0
  /// Of the papers, those that break off, and were not known to.
  package var broken = 0
  /// Of the papers, those that break off, as an earlier day's load has said.
  package var brokenBefore = 0
  /// Files that could not be loaded.
  package var refused = 0
  /// Files that could not be loaded, as an earlier day's load has said.
  package var refusedBefore = 0

  /// Nothing yet.
  package init() {}
}

extension DateSource {
  /// Where a date was found, in words.
  package var wording: String {
    switch self {
    case .stated: "stated in the paper"
    case .metadata: "from the file's own data"
    case .given: "given by a clerk"
    case .none: "no date"
    }
  }
}
