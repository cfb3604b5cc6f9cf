internal import Papers
internal import Rules

/// Asks known by nothing but their numbers, as "R1" before "The Panel recommends", with the label of who
/// answers below, or below a head that names the columns of asks and answers.
struct NumberedAsks {
  /// The parts that are asks.
  private(set) var indices: Set<Int> = []
  /// The last of them.
  private(set) var last: Int?
  /// Whether lines above them name two columns, so that what follows an ask answers it.
  private(set) var hasColumns = false

  /// Those that ask a question.
  private var questions: Set<Int> = []
  /// The parts while asks are sought among them; none afterwards, when they are marked.
  private var parts: [Part]
  private let bodies: BodyLines
  private let words: LayoutWords

  /// Finds the run of asks in a paper that has no headings for each.
  init(_ parts: [Part], bodies: BodyLines, words: LayoutWords) {
    (self.parts, self.bodies, self.words) = (parts, bodies, words)
    find()
    questions = indices.filter(isQuestion)
    self.parts = []
  }

  private mutating func find() {
    guard parts.count(where: { AskHeading($0.text, words: words) != nil }) < 2 else { return }
    let head = headOfColumns
    hasColumns = head != nil
    let asks = counted(from: head ?? 0)
    let answered = asks.filter(isAnswered)
    guard head != nil || answered.count >= 2 && answered.count * 2 >= asks.count else { return }
    indices = Set(asks)
    last = asks.last
  }

  /// Where one line names asks, and the next one answers: the heads of two columns.
  private var headOfColumns: Int? {
    parts.indices.dropLast().first { index in
      !parts[index].isCell && namesAsks(parts[index].words)
        && AnswerLine(parts[index + 1].words, words: words)?.rest.isEmpty == true
    }
  }

  /// "Recommendation", "Recommendation / question".
  private func namesAsks(_ text: String) -> Bool {
    let line = Wording(text, atMost: 6).words
    return !line.isEmpty && line.count <= 5 && line.contains { isAskWord($0) }
      && line.allSatisfy { isAskWord($0) || ["or", "and", "no", "number"].contains($0) }
  }

  private func isAskWord(_ word: String) -> Bool {
    words[.asks].contains { $0.words == [word] }
      || words[.questions].contains { $0.words == [word] }
  }

  /// The points that count on from one another, each letter with a count of its own.
  private func counted(from start: Int) -> [Int] {
    var counts: [String: Int] = [:]
    return parts.indices[start...].filter { index in
      guard let (letters, figure) = number(of: parts[index]) else { return false }
      guard figure == counts[letters, default: 0] + 1 else { return false }
      // A list within an answer counts from one as well, and has no letters.
      guard hasColumns || !letters.isEmpty || isAnswered(index) else { return false }
      counts[letters] = figure
      return true
    }
  }

  /// "R2" as its letters and its figure.
  private func number(of part: Part) -> (letters: String, figure: Int)? {
    guard let marker = part.marker, marker.form == .number, marker.depth == 1, !part.isCell,
      let number = marker.number, part.role == .listItem || part.role == .paragraph
    else { return nil }
    let letters = number.utf8.prefix { $0 > 0x39 }
    return Int(String(decoding: number.utf8.dropFirst(letters.count), as: UTF8.self))
      .map { (String(decoding: letters, as: UTF8.self), $0) }
  }

  /// Whether the label of a body or "Response" stands below an ask and its list.
  private func isAnswered(_ index: Int) -> Bool {
    let below = parts[(index + 1)...].prefix(6)
    guard let next = below.first(where: { $0.role != .listItem || $0.marker?.form == .number })
    else { return false }
    return bodies.isLabel(next.words) || AnswerLine(next.words, words: words) != nil
  }

  /// The role of one of them: a question asks.
  func role(of index: Int) -> BlockRole { questions.contains(index) ? .question : .recommendation }

  private func isQuestion(_ index: Int) -> Bool {
    parts[index].words.lastByte == UInt8(ascii: "?")
      || parts[index].marker?.number?.firstByte == UInt8(ascii: "Q")
  }
}
