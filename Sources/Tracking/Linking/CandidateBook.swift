internal import Records

/// The records that later passages may be about, indexed so that a passage is held against those
/// alone that share its rare words or its number: never against the whole register.
struct CandidateBook {
  /// A record with what it is about.
  struct Candidate {
    let record: Record
    let paper: PaperTag
    let matter: Matter
    /// The number it is printed under, as compared.
    let number: String?
    /// The words that tell the bodies of its paper, and its own, from others.
    let kin: Set<WordStem>
  }

  private(set) var candidates: [Candidate] = []
  /// The records on which nothing more has to be heard: done, answered by all, or replaced.
  private(set) var closed: Set<Int> = []
  private var placesOfID: [String: Int] = [:]
  private var placesOfStem: [WordStem: [Int]] = [:]
  private var placesOfNumber: [String: [Int]] = [:]

  /// Words that stand in more records than this, and in more than one in eight, find no candidates;
  /// they still count towards those that rarer words found.
  private static let commonFrom = 64

  /// Takes in a record.
  mutating func add(
    _ record: Record, paper: PaperTag, matter: Matter, kin: Set<WordStem>
  ) {
    let place = candidates.count
    let number = record.number.map(PrintedNumber.key)
    candidates.append(
      Candidate(
        record: record, paper: paper, matter: matter, number: number, kin: paper.kin.union(kin)))
    placesOfID[record.id] = place
    for stem in matter.weights.keys { placesOfStem[stem, default: []].append(place) }
    if let number { placesOfNumber[number, default: []].append(place) }
  }

  /// Notes what a link says of its record, which may close it.
  mutating func note(_ link: Link) {
    guard let place = placesOfID[link.record] else { return }
    let record = candidates[place].record
    let isClosed =
      switch record.kind.family {
      case .promise: link.outcome == .completed || link.newRecord != nil
      case .ask:
        link.newRecord != nil
          || ([.answered, .rejected, .completed].contains(link.outcome)
            && record.bodies.allSatisfy(link.by.contains))
      }
    if isClosed { closed.insert(place) }
  }

  /// Where a record stands in the book.
  func place(of id: String) -> Int? { placesOfID[id] }

  /// How many records have a word.
  func count(of stem: WordStem) -> Int { placesOfStem[stem]?.count ?? 0 }

  /// The records that a passage may be about, in the order of the book.
  func places(sharing matter: Matter, number: String?, printedUnder ids: [String]) -> [Int] {
    var places = Set(ids.compactMap { placesOfID[$0] })
    if let number { places.formUnion(placesOfNumber[number] ?? []) }
    for stem in matter.weights.keys {
      guard let sharing = placesOfStem[stem], !isCommon(sharing.count) else { continue }
      places.formUnion(sharing)
    }
    return places.sorted()
  }

  private func isCommon(_ count: Int) -> Bool {
    count > Self.commonFrom && count * 8 > candidates.count
  }
}

/// The number of an ask as it is compared: "Recommendation Four", "REC 4" and "4." are the same.
enum PrintedNumber {
  /// The number's last word that counts, in lower case: digits, a roman number or a letter with
  /// what belongs to it.
  static func key(_ number: String) -> String {
    let words = number.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." }
    guard let last = words.last else { return "" }
    let trimmed = last.trimmingDots
    return inWords[String(trimmed)] ?? String(trimmed)
  }

  /// Whether a number as printed may be that of a record of a kind: "Recommendation 4" is no action.
  static func fits(_ number: String, _ kind: RecordKind) -> Bool {
    let noun = number.lowercased().prefix { $0.isLetter }
    switch noun {
    case "recommendation", "rec", "recommendations": return kind == .recommendation
    case "question", "query", "questions": return kind == .question || kind == .request
    case "action", "actions": return kind == .action || kind == .commitment
    default: return true
    }
  }

  private static let inWords = [
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12",
  ]
}

extension Substring {
  fileprivate var trimmingDots: Substring {
    var rest = self
    while rest.last == "." { rest.removeLast() }
    while rest.first == "." { rest.removeFirst() }
    return rest
  }
}
