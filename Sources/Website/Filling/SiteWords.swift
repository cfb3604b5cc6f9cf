package import Dates
internal import Foundation
package import Rules

/// The words of the interface, from the one file that a translator edits: `Look/words.yaml`.
///
/// A word is named by its group and its name there, `register.title`. Templates hold `[[group.name]]`;
/// what the program puts together itself takes `{{place}}` marks that it fills.
package struct SiteWords: Sendable {
  private let words: [String: String]

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
  }

  /// The names of all words.
  package var names: Set<String> { Set(words.keys) }

  /// The word of a name; its name where there is none, which a test keeps from happening.
  package subscript(name: String) -> String { words[name] ?? name }

  /// The word of a name, with its marks filled.
  package func filled(_ name: String, _ places: KeyValuePairs<String, String>) -> String {
    var text = self[name]
    for (mark, words) in places { text = text.replacing("{{\(mark)}}", with: words) }
    return text
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
        "day": String(day.day), "month": self["day.month-\(day.month)"], "year": String(day.year),
      ])
  }
}
