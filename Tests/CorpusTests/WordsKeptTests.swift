import Foundation
import Papers
import Reading
import Rules
import TestSupport
import Testing

@testable import answerable

/// No word of a plain text is lost, and none is doubled: what is missing stood in the furniture of pages.
@Suite struct WordsKeptTests {
  private static let folder = Repository.root + "/Corpus/threads/"
  private static let reader = Result {
    PaperReader(rules: try LayoutRules(folder: Repository.rules))
  }

  private static func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".txt") && !$0.hasSuffix(".plain.txt") }.sorted()
  }

  @Test(
    "The words of a paper are those of its file, but for its pages' furniture",
    arguments: try files())
  func kept(file: String) throws {
    let bytes = try FileProblem.bytes(at: Self.folder + file)
    let source = String(bytes: bytes, encoding: .utf8) ?? String(decoding: bytes, as: UTF8.self)
    // Tags are no words.
    guard !source.contains("</"), !source.contains("\u{FFFD}") else { return }
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var missing = Self.words(Self.joined(lines))
    var doubled = Self.words(try Self.reader.get().read(bytes: bytes).text)
    Self.cancel(&missing, &doubled)
    for (word, count) in Self.words(Self.furniture(of: lines)) {
      missing[word, default: 0] -= min(count, missing[word] ?? 0)
    }
    // A word torn at a line's end in a table leaves its letters on both sides.
    #expect(
      Self.letters(missing) == Self.letters(doubled),
      "\(missing.filter { $0.value > 0 }) \(doubled)")
  }

  /// The text with words joined that a hyphen parts at a line's end.
  private static func joined(_ lines: [String]) -> String {
    var text = ""
    for line in lines {
      let start = line.drop { $0.isWhitespace }
      if text.hasSuffix("-"), start.first?.isLowercase ?? false {
        text.removeLast()
        text += start
      } else {
        text += "\n" + line
      }
      while text.last == " " || text.last == "\t" { text.removeLast() }
    }
    return text
  }

  /// The lines that repeat but for figures, name a page, are a figure alone, or stand where a page ends.
  private static func furniture(of lines: [String]) -> String {
    let keys = lines.map { line in
      line.split { $0.isWhitespace }.joined(separator: " ").map { $0.isNumber ? "#" : $0 }
        .reduce(into: "") { if $1 != "#" || $0.last != "#" { $0.append($1) } }
    }
    let counts = Dictionary(grouping: keys) { $0 }.mapValues(\.count)
    let feeds = lines.indices.filter { lines[$0].contains("\u{C}") }
    return lines.indices.filter { index in
      let key = keys[index]
      let isAtEdge =
        feeds.contains { abs($0 - index) <= 4 } || !feeds.isEmpty && index >= lines.count - 6
      return counts[key] ?? 0 > 1 || isAtEdge || key.lowercased().contains("page #")
        || !key.isEmpty && !key.contains(where: \.isLetter)
    }.map { lines[$0] }.joined(separator: "\n")
  }

  private static func words(_ text: String) -> [String: Int] {
    let plain = text.filter { $0 != "-" && $0 != "\u{AD}" }
    return plain.split { !$0.isLetter && !$0.isNumber }
      .reduce(into: [:]) { $0[String($1), default: 0] += 1 }
  }

  /// Takes what two counts have in common out of both.
  private static func cancel(_ one: inout [String: Int], _ other: inout [String: Int]) {
    for (word, count) in one {
      let both = min(count, other[word] ?? 0)
      one[word] = count - both
      if both > 0 { other[word] = (other[word] ?? 0) - both }
    }
  }

  private static func letters(_ words: [String: Int]) -> [Character: Int] {
    words.reduce(into: [:]) { letters, entry in
      for letter in entry.key where entry.value > 0 { letters[letter, default: 0] += entry.value }
    }
  }
}
