package import Documents
internal import Dates
internal import Records
package import Registry

/// What a member or a body wants to know once a week or a day: what changed, and what is due next.
package struct Digest: Sendable {
  private let register: RegisterOnDay
  private let before: RegisterOnDay
  private let name: String
  private let daysAhead: Int

  /// The digest of a register since an earlier day.
  ///
  /// - Parameters:
  ///   - register: The register on its day, with the records that the digest is about.
  ///   - before: The same on the day of the digest before.
  ///   - name: Whom or what it is about, in a phrase; empty for everything.
  ///   - daysAhead: How many days ahead what is due is told.
  package init(
    _ register: RegisterOnDay, since before: RegisterOnDay, name: String, daysAhead: Int
  ) {
    self.register = register
    self.before = before
    self.name = name
    self.daysAhead = daysAhead
  }

  /// Whether there is nothing to tell.
  package var isEmpty: Bool { changes.isEmpty && due.isEmpty }

  /// What it is called.
  package var title: String {
    "Promises and asks\(name.isEmpty ? "" : ": \(name)"), \(register.day.inWords)"
  }

  /// The digest as a document.
  package var document: Document {
    Document(
      title: title, author: "Answerable", day: register.day,
      parts: [
        .heading("Changed since \(before.day.inWords)", level: 1),
        changes.isEmpty ? .words("Nothing has changed.") : .points(changes.map(\.runs)),
        .heading("Due by \(register.day.adding(days: daysAhead).inWords)", level: 1),
        due.isEmpty ? .words("Nothing falls due.") : .points(due.map(point)),
        .words(FlagReport(register).covered.replacing("\n", with: " ")),
      ])
  }

  private var entries: [Entry] { register.countedOnce.filter { $0.standing != nil } }

  private var changes: [RegisterChange] {
    entries.compactMap { RegisterChange(of: $0, since: before, on: register.day) }
  }

  /// What is open and falls due from today on, the earliest first.
  private var due: [Entry] {
    let end = register.day.adding(days: daysAhead)
    return entries.filter { entry in
      guard !entry.isClosed, let due = entry.standing?.due else { return false }
      return register.day <= due && due <= end
    }.sorted { left, right in
      (left.standing?.due?.dayNumber ?? 0, left.id) < (
        right.standing?.due?.dayNumber ?? 0, right.id
      )
    }
  }

  private func point(_ entry: Entry) -> [Documents.Run] {
    let body = entry.record.bodies.first.map { ", \($0)" } ?? ""
    return [
      Documents.Run(entry.standing?.due?.inWords ?? "", isBold: true),
      Documents.Run(
        ": “\(Wording.excerpt(entry.record.quote, limit: 120))”\(body) (\(entry.reference ?? entry.id))"
      ),
    ]
  }
}
