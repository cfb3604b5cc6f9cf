/// Why a file could not be read as a paper at all: what was found, and what to do.
package struct ReadingRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, in a sentence that a clerk understands.
  package var reason: String
  /// What the clerk can do about it.
  package var remedy: String?

  /// A refusal with its reason.
  package init(reason: String, remedy: String? = nil) {
    self.reason = reason
    self.remedy = remedy
  }

  package var description: String { remedy.map { "\(reason); \($0)" } ?? reason }
}
