internal import Dates
internal import Records
internal import Registry

/// The slip ledger of a record: each move of its due day, how many days it added, whether it was
/// said before or after the day had come, and in what words.
struct SlipLedger {
  private let entry: Entry
  private let slips: [Slip]
  private let register: RegisterOnDay

  /// The ledger of a record that stands in a register on a day.
  init(of entry: Entry, in register: RegisterOnDay) {
    self.entry = entry
    self.register = register
    slips = entry.standing?.slips ?? []
  }

  /// A line for each move, and one for all of them where there are several.
  var lines: [String] {
    slips.map { Wrapping.labelled("Moved", words(for: $0)) } + [total].compactMap(\.self)
  }

  private func words(for slip: Slip) -> String {
    let from = slip.from.map { "from \($0.inWords) " } ?? ""
    let by = slip.document.map { "by \(register.paper($0)?.path ?? $0)" } ?? "by a clerk's decision"
    return [
      "\(from)to \(slip.to.inWords)", days(from: slip.from, to: slip.to), by, timing(of: slip),
      reason(for: slip),
    ].compactMap(\.self).joined(separator: ", ")
  }

  private func days(from first: CivilDate?, to last: CivilDate) -> String? {
    guard let days = first.map({ last.days(since: $0) }) else { return nil }
    return "\(Wording.count(abs(days), "day")) \(days < 0 ? "earlier" : "later")"
  }

  /// Whether the move was said in time: by the day from which it moved, or once that had passed.
  private func timing(of slip: Slip) -> String? {
    guard let from = slip.from, let said = slip.document.flatMap({ register.paper($0)?.date })
    else { return nil }
    return said <= from ? "said before it fell due" : "said after it had fallen due"
  }

  /// The words of the paper that moved it, in which a reason stands or is missing.
  private func reason(for slip: Slip) -> String? {
    let link = entry.heard.first { link in
      link.document == slip.document && link.deadline?.reading.due == slip.to
    }
    return link.map { "in the words “\(Wording.excerpt($0.quote))”" }
  }

  private var total: String? {
    guard slips.count > 1, let first = slips.first?.from, let last = slips.last?.to,
      let days = days(from: first, to: last)
    else { return nil }
    return Wrapping.labelled(
      "In all",
      "\(Wording.count(slips.count, "move")), \(days) than \(first.inWords), the first day set")
  }
}
