/// A mistake in a rule file: where it stands, what is wrong, and what would be right.
package struct RuleFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as a path from the rules folder: `Rules/commitments/agreed-to-act.yaml`.
  package var file: String
  /// The line, from 1.
  package var line: Int
  /// The column, from 1.
  package var column: Int
  /// What is wrong, and what was expected.
  package var message: String
  /// What to write instead, where that can be told.
  package var remedy: String?
  /// The line itself, to show with a caret under the place; nil where the file has no such line.
  package var source: String?

  /// A fault at a place.
  package init(
    file: String, line: Int, column: Int, message: String, remedy: String? = nil,
    source: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.remedy = remedy
    self.source = source
  }

  package var description: String {
    let heading = "\(file):\(line):\(column): \(message)"
    guard let source else { return remedy.map { "\(heading); \($0)" } ?? heading }
    let gutter = "\(line) | "
    let caret = String(repeating: " ", count: gutter.count + max(0, column - 1)) + "^"
    return "\(heading)\n\(gutter)\(source)\n\(caret)\(remedy.map { " \($0)" } ?? "")"
  }
}
