/// Why the register could not do what was asked: what went wrong, and what to do.
package struct RegisterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong; never the words of a paper, which are about real people.
  package var reason: String
  /// What to do about it.
  package var remedy: String?

  /// An error with its reason.
  package init(reason: String, remedy: String? = nil) {
    self.reason = reason
    self.remedy = remedy
  }

  package var description: String { remedy.map { "\(reason); \($0)" } ?? reason }
}
