package import Dates

/// How often something is due again, as ISO 8601 writes it: `P3M`, `P2W`, `P1Y`.
package struct Cycle: Hashable, Sendable {
  /// The whole months of it, years included.
  package let months: Int
  /// The whole days of it, weeks included.
  package let days: Int

  /// The cycle written as an ISO 8601 duration of years, months, weeks and days, or nil where the
  /// text is anything else or comes to nothing.
  package init?(_ text: String) {
    var months = 0
    var days = 0
    var number: Int?
    guard text.utf8.first == UInt8(ascii: "P") else { return nil }
    for byte in text.utf8.dropFirst() {
      switch (byte, number) {
      case (UInt8(ascii: "0")...UInt8(ascii: "9"), let value):
        guard (value ?? 0) < 10_000 else { return nil }
        number = (value ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
        continue
      case (UInt8(ascii: "Y"), let years?): months += 12 * years
      case (UInt8(ascii: "M"), let value?): months += value
      case (UInt8(ascii: "W"), let weeks?): days += 7 * weeks
      case (UInt8(ascii: "D"), let value?): days += value
      default: return nil
      }
      number = nil
    }
    guard number == nil, months + days > 0 else { return nil }
    self.months = months
    self.days = days
  }

  /// The day so many cycles after another, all of them added at once.
  ///
  /// Two months after 31 December is the last day of February, not the 28th of each month since.
  package func day(_ count: Int, cyclesAfter day: CivilDate) -> CivilDate {
    day.adding(months: count * months).adding(days: count * days)
  }
}
