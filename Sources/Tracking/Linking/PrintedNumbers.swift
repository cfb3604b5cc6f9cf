import Records
import Rules

/// The numbers of asks as they are compared: "Recommendation Four", "REC 4" and "4." are the same.
struct PrintedNumbers: Sendable {
  private let kindsOfNoun: [String: Set<RecordKind>]
  private let figures: [String: String]

  init(rules: LinkingRules) {
    kindsOfNoun = rules.kindsOfNoun
    figures = Dictionary(
      zip(rules[.numbersInWords], 1...).map { ($0, String($1)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The number's last word that counts, in lower case: digits, a roman number or a letter with
  /// what belongs to it.
  func key(_ number: String) -> String {
    let words = number.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." }
    guard let last = words.last else { return "" }
    let trimmed = last.trimmingDots
    let significant = trimmed.drop { $0 == "0" }
    return figures[String(trimmed)] ?? String(significant.isEmpty ? trimmed : significant)
  }

  /// Whether a number as printed may be that of a record of a kind: "Recommendation 4" is no action.
  func fits(_ number: String, _ kind: RecordKind) -> Bool {
    let noun = number.lowercased().prefix { $0.isLetter }
    return kindsOfNoun[String(noun)]?.contains(kind) ?? true
  }
}

extension Substring {
  fileprivate var trimmingDots: Substring {
    var rest = self
    while rest.last == "." { rest.removeLast() }
    while rest.first == "." { rest.removeFirst() }
    return rest
  }
}
