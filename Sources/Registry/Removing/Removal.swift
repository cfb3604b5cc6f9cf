package import Dates

/// What is left of a paper that was removed: that it was, when, by whom and why.
///
/// No word of it.
package struct Removal: Hashable, Sendable {
  /// The id that the paper had, which its bytes have again if they come back.
  package var paper: String
  /// The day on which it was removed.
  package var made: CivilDate
  /// Who removed it.
  package var signed: String
  /// Why, in the clerk's words.
  package var reason: String

  /// A removal with all its parts.
  package init(paper: String, made: CivilDate, signed: String, reason: String) {
    self.paper = paper
    self.made = made
    self.signed = signed
    self.reason = reason
  }
}

/// Removals written down beside the register, one a line, so that a copy of it that is put back in its
/// place does not bring back what was removed since.
enum RemovalList {
  /// The path of the list of a register.
  static func path(of register: String) -> String { register + ".removed" }

  static func line(of removal: Removal) -> String {
    [removal.paper, removal.made.description, removal.signed, removal.reason]
      .map { $0.replacing("\t", with: " ").replacing("\n", with: " ") }.joined(separator: "\t")
  }

  static func removals(in text: String) -> [Removal] {
    text.split(separator: "\n").compactMap { line in
      let parts = line.split(
        separator: "\t", maxSplits: 3, omittingEmptySubsequences: false
      ).map(String.init)
      guard parts.count == 4, let day = CivilDate(parts[1]) else { return nil }
      return Removal(paper: parts[0], made: day, signed: parts[2], reason: parts[3])
    }
  }
}
