/// All the mistakes of a rules folder, in the order of its files and lines.
package struct RuleFaults: Error, Hashable, Sendable, CustomStringConvertible {
  /// The mistakes; never empty.
  package let faults: [RuleFault]

  /// Mistakes, of which there must be one at least.
  package init(faults: [RuleFault]) {
    self.faults = faults
  }

  package var description: String { faults.map(\.description).joined(separator: "\n") }
}

/// Gathers mistakes, so that one does not hide the next.
struct FaultGatherer {
  private(set) var faults: [RuleFault] = []

  /// What the work yields, or nil where it met a mistake, which is kept.
  mutating func attempt<Value>(_ work: () throws(RuleFault) -> Value) -> Value? {
    do throws(RuleFault) {
      return try work()
    } catch {
      faults.append(error)
      return nil
    }
  }

  mutating func note(_ fault: RuleFault) { faults.append(fault) }

  mutating func note(_ others: [RuleFault]) { faults += others }
}
