/// A rule file taken apart: its keys, lists and texts in one flat run, each with its place.
///
/// The parts stand in the order of the file, each before what it holds and each knowing where that
/// ends. So a file is two arrays however much is in it: it is made, kept and read back without a
/// part being touched that nobody asks for, such as the examples of a rule.
final class RuleTree: Sendable {
  /// The path of the file, for messages.
  let path: String
  /// The bytes of the file, for messages.
  let source: [UInt8]
  /// The parts; the first is the whole file.
  let parts: [Part]
  /// The bytes of all texts, one after another.
  let texts: [UInt8]

  /// A part of the file.
  struct Part: Hashable {
    /// What it consists of.
    enum Kind: UInt32 {
      /// A word, a number or a sentence.
      case text
      /// A list.
      case items
      /// Keys with their values, by turns.
      case pairs
    }

    let kind: Kind
    /// Where it stands, both from 1.
    let line: UInt32
    let column: UInt32
    /// Which of the bytes are its text; none where it is no text.
    let text: Range<UInt32>
    /// The index behind the last part that it holds.
    var end: UInt32
  }

  init(path: String, source: [UInt8], parts: [Part], texts: [UInt8]) {
    self.path = path
    self.source = source
    self.parts = parts
    self.texts = texts
  }

  /// The parts that a part holds itself: the items of a list, or keys and values by turns.
  func children(of part: Int) -> [Int] {
    var children: [Int] = []
    var next = part + 1
    while next < end(of: part) {
      children.append(next)
      next = end(of: next)
    }
    return children
  }

  /// The index behind the last part that a part holds.
  func end(of part: Int) -> Int { Int(parts[part].end) }

  /// The text of a part.
  func text(of part: Int) -> String {
    String(decoding: bytes(of: part), as: UTF8.self)
  }

  /// Whether a part is this text.
  func isText(_ text: String, at part: Int) -> Bool {
    parts[part].kind == .text && bytes(of: part).elementsEqual(text.utf8)
  }

  private func bytes(of part: Int) -> ArraySlice<UInt8> {
    texts[Int(parts[part].text.lowerBound)..<Int(parts[part].text.upperBound)]
  }

  /// The line of the file with a number, from 1; nil where there is none.
  func line(_ number: Int) -> String? {
    let lines = source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.indices.contains(number - 1) else { return nil }
    return String(decoding: lines[number - 1], as: UTF8.self)
  }
}
