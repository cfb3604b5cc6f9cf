package import Dates
internal import Foundation
package import Rules

/// The words of the interface, from the one file that a translator edits: `Look/words.yaml`.
///
/// A word is named by its group and its name there, `register.title`. Templates hold `[[group.name]]`;
/// what the program puts together itself takes `{{place}}` marks that it fills.
package struct SiteWords: Sendable {
  private let words: [String: String]
  /// The words that have marks to be filled, in their pieces: a page fills some hundreds of them.
  private let pieces: [String: [Piece]]
  private let months: [String]

  /// A stretch of a word: as it stands, or the name of a mark.
  private enum Piece: Sendable {
    case text(String)
    case mark(String)
  }

  /// Reads the words.
  ///
  /// - Throws: A `RuleFault` where the text is not groups of names with words.
  package init(parsing text: String, path: String) throws(RuleFault) {
    var words: [String: String] = [:]
    for (group, names) in try RuleNode(parsing: text, path: path).pairs() {
      let group = try group.text()
      for (name, word) in try names.pairs() {
        words["\(group).\(try name.text())"] = try word.text()
      }
    }
    self.words = words
    pieces = words.mapValues(Self.pieces).filter { $0.value.count > 1 }
    months = (1...12).map { words["day.month-\($0)"] ?? "day.month-\($0)" }
  }

  private static func pieces(of word: String) -> [Piece] {
    var pieces: [Piece] = []
    for (index, part) in word.components(separatedBy: "{{").enumerated() {
      let sides = part.components(separatedBy: "}}")
      guard index > 0, sides.count > 1 else {
        pieces.append(.text(index > 0 ? "{{" + part : part))
        continue
      }
      pieces.append(.mark(sides[0]))
      pieces.append(.text(sides.dropFirst().joined(separator: "}}")))
    }
    return pieces
  }

  /// The names of all words.
  package var names: Set<String> { Set(words.keys) }

  /// The word of a name; its name where there is none, which a test keeps from happening.
  package subscript(name: String) -> String { words[name] ?? name }

  /// The word of a name, with its marks filled.
  package func filled(_ name: String, _ places: KeyValuePairs<String, String>) -> String {
    guard let pieces = pieces[name] else { return self[name] }
    return pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let words): text += words
      case .mark(let mark): text += places.first { $0.key == mark }?.value ?? "{{\(mark)}}"
      }
    }
  }

  /// A count with its noun, from the two words `count.NOUN-one` and `count.NOUN-many`.
  package func count(_ number: Int, _ noun: String) -> String {
    let name = "count.\(noun)-\(number == 1 ? "one" : "many")"
    return filled(name, ["number": grouped(number)])
  }

  /// A number with its thousands set off.
  package func grouped(_ number: Int) -> String {
    let digits = Array(String(abs(number)).utf8)
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += self["count.thousands"] }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }

  /// A day as people write it.
  package func day(_ day: CivilDate) -> String {
    filled(
      "day.form",
      [
        "day": String(day.day), "month": months[day.month - 1], "year": String(day.year),
      ])
  }
}
