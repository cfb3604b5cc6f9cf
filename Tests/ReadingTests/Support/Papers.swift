import Papers
import Reading
import Rules
import TestSupport

/// The rules of the repository, as a paper is read with them.
let layouts = Result { try LayoutRules(folder: Repository.rules) }

/// The paper that a text holds.
func paper(_ text: String) throws -> Paper {
  try PaperReader(rules: layouts.get()).read(bytes: Array(text.utf8))
}

extension Paper {
  /// The words of each block of a role.
  func words(of role: BlockRole) -> [String] {
    blocks.filter { $0.role == role }.map { text[$0.span] }
  }
}
