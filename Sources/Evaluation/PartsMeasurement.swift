internal import Dates
internal import Records

/// The parts of a record that was found: kind, strength, body, deadline, and how it stands.
extension CaseMeasurement {
  /// Measures the parts of an annotated record; one that was not found counts once, as missed.
  mutating func measureParts(of record: GoldRecord) {
    guard let found = pairs[record.id], !found.isSetApart else { return tally.whole.count(false) }
    measureWording(of: record, found)
    let isBodyRight = measureBody(of: record, found)
    let isDeadlineRight = measureDeadline(of: record, found)
    let areStatusesRight = measureStatuses(of: record, found)
    tally.whole.count(isBodyRight && isDeadlineRight && areStatusesRight)
  }

  private mutating func measureWording(of record: GoldRecord, _ found: Record) {
    tally.kind.count(found.kind == record.kind)
    if found.kind != record.kind {
      misses.append(
        Miss(
          .kind, found.kind.rawValue, shouldBe: record.kind.rawValue, of: record.quote.excerpt(100))
      )
    }
    tally.strength.count(found.strength == record.strength)
  }

  private mutating func measureBody(of record: GoldRecord, _ found: Record) -> Bool {
    guard let wanted = record.bodies.first, !wanted.isEmpty else { return true }
    let isRight = found.bodies.first.map { names.isSame($0, as: wanted) } ?? false
    tally.body.count(isRight)
    if !isRight {
      let bodies = found.bodies.isEmpty ? nil : found.bodies.joined(separator: ", ")
      misses.append(Miss(.body, bodies, shouldBe: wanted, of: record.quote.excerpt(100)))
    }
    return isRight
  }

  /// A deadline is right by its class and due day; where none is annotated, a due day is invented.
  private mutating func measureDeadline(of record: GoldRecord, _ found: Record) -> Bool {
    let reading = found.deadline?.reading
    let isRight =
      record.deadline.map { wanted in
        reading?.timeClass == wanted.timeClass && reading?.due == wanted.due
      } ?? (reading?.due == nil)
    if record.deadline != nil {
      tally.deadline.count(isRight)
    } else if !isRight {
      tally.deadlinesInvented += 1
    }
    if !isRight {
      misses.append(
        Miss(
          .deadline, found.deadline.map(Self.words),
          shouldBe: record.deadline.map(Self.words) ?? "none", of: record.quote.excerpt(80)))
    }
    return isRight
  }

  private mutating func measureStatuses(of record: GoldRecord, _ found: Record) -> Bool {
    var areRight = true
    for wanted in gold.statuses where wanted.record == record.id {
      let status = self.found.statuses[wanted.asOf]?[found.id]
      tally.status.count(status == wanted.status)
      guard status != wanted.status else { continue }
      areRight = false
      misses.append(
        Miss(
          .status, "\(wanted.asOf) \(status?.rawValue ?? "none")",
          shouldBe: wanted.status.rawValue, of: record.quote.excerpt(80)))
    }
    return areRight
  }

  private static func words(_ deadline: Deadline) -> String {
    words(deadline.reading.timeClass, deadline.reading.due, deadline.text)
  }

  private static func words(_ deadline: GoldDeadline) -> String {
    words(deadline.timeClass, deadline.due, deadline.text)
  }

  private static func words(_ timeClass: TimeClass, _ due: CivilDate?, _ text: String) -> String {
    "\(timeClass.rawValue) \(due?.description ?? "without a day") (\(text.excerpt(60)))"
  }
}
