internal import Dates
internal import Registry
internal import Reports
internal import Rules

/// What in a decision cannot be meant, and what may be a slip.
extension Desk {
  /// Refuses a decision that cannot be meant, and asks about one that may be a slip.
  ///
  /// - Parameters:
  ///   - act: What is decided.
  ///   - subject: The id of what it is about.
  /// - Throws: Where a record is given until a day before its paper was written, or the register
  ///   cannot be read.
  func doubt(_ act: Decision.Act, of subject: String) throws {
    switch act {
    case .extend(let day): try refuse(day, before: subject)
    case .date(let day): note(day, of: "the paper is dated", by: subject)
    case .hear(let hearing): note(hearing.heardOn, of: "it was heard", by: subject)
    case .rehome(let name), .author(let name): try note([name], except: subject)
    case .amend(let amendment): try note(amendment.bodies ?? [], except: subject)
    case .kind, .join, .read, .redact, .add, .track, .untrack, .reference, .split, .merge,
      .complete,
      .accept, .withdraw, .reopen, .confirm, .reject, .outcome, .undo, .removed:
      break
    }
  }

  private func refuse(_ day: CivilDate, before record: String) throws {
    let paper = try register.paper(of: record)
    guard let written = try register.card(paper).date, day < written else { return }
    throw RegisterError(
      reason: "\(day.inWords) lies before the paper, which is dated \(written.inWords)",
      remedy: """
        give that day or a later one; if the paper is dated wrongly, say so with: \
        answerable decide \(paper) date yyyy-mm-dd
        """)
  }

  private func note(_ day: CivilDate, of what: String, by subject: String) {
    guard day > .today else { return }
    Console.note("\(day.inWords), on which \(what), is still to come. \(undoing(subject))")
  }

  /// Asks about names that the register has not met: a slip of the pen makes a body of its own.
  private func note(_ names: [String], except subject: String) throws {
    let known = try register.namesOfBodies()
    for name in names where !known.contains(name) {
      let near = NearestName.of(name, among: known.sorted()).map { "; did you mean \($0)?" } ?? "."
      Console.note("No paper and no record names “\(name)” yet\(near) \(undoing(subject))")
    }
  }

  private func undoing(_ subject: String) -> String {
    "If that is a slip, undo it with: answerable decide \(subject) undo"
  }
}
