/// How far a share may move from one run to the next before it is called a jump, from
/// `Rules/jumps.yaml`.
package struct JumpRules: Hashable, Sendable {
  /// By how many points of a hundred the share must move.
  package let points: Int
  /// Of how many records the share must be, on both runs: of few, every share jumps.
  package let least: Int

  /// A limit of so many points, for shares of at least so many.
  package init(points: Int, least: Int) {
    self.points = points
    self.least = least
  }

  /// Reads the file.
  ///
  /// - Throws: A `RuleFault` where a number is missing or is none.
  package init(_ file: RuleNode) throws(RuleFault) {
    try file.allow(keys: ["means", "points", "least"])
    self.init(
      points: try file.required("points").number(in: 1...100),
      least: try file.required("least").number(in: 1...1_000_000))
  }
}
