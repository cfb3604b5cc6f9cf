/// Reads the notation of phrases.
struct PhraseParser {
  /// What the rule's `where` says of its slots.
  let slots: [String: SlotForm]
  /// The lists that descriptions on the spot may name.
  let lists: [String: WordList]

  private static let deepest = 12

  /// The phrase that a text is.
  func phrase(_ text: String, line: Int) throws(PhraseProblem) -> Phrase {
    var reader = PhraseReader(bytes: Array(text.utf8))
    let choices = try alternatives(&reader, depth: 0)
    guard reader.isAtEnd else {
      throw reader.problem("this '\(reader.shown)' closes nothing")
    }
    guard choices.count == 1 else {
      throw PhraseProblem(
        offset: reader.firstBar, message: "this '|' stands outside brackets",
        remedy: "write the choices as (one | other), or give each a phrase of its own")
    }
    let parts = choices[0]
    guard !parts.isEmpty else { throw reader.problem("the phrase is empty") }
    guard restsStandLast(parts, isTail: true) else {
      throw PhraseProblem(
        offset: 0, message: "nothing can follow a slot that takes the rest", remedy: nil)
    }
    return Phrase(text: text, parts: parts, line: line)
  }

  private func alternatives(
    _ reader: inout PhraseReader, depth: Int
  ) throws(PhraseProblem) -> [[PhrasePart]] {
    guard depth <= Self.deepest else { throw reader.problem("brackets lie too deep here") }
    var choices = [try sequence(&reader, depth: depth)]
    while reader.take(UInt8(ascii: "|")) {
      choices.append(try sequence(&reader, depth: depth))
    }
    if depth > 0, choices.contains(where: \.isEmpty) {
      throw reader.problem(
        "a choice before this is empty", remedy: "use [ ] for what may be left out")
    }
    return choices
  }

  private func sequence(
    _ reader: inout PhraseReader, depth: Int
  ) throws(PhraseProblem) -> [PhrasePart] {
    var parts: [PhrasePart] = []
    while let byte = reader.peek {
      switch byte {
      case UInt8(ascii: "["):
        parts.append(.optional(Self.joined(try bracket("]", &reader, depth: depth))))
      case UInt8(ascii: "("):
        parts.append(contentsOf: Self.joined(try bracket(")", &reader, depth: depth)))
      case UInt8(ascii: "<"):
        parts.append(try slot(&reader))
      case UInt8(ascii: ">"):
        throw reader.problem("this '>' closes no slot")
      case UInt8(ascii: "|"), UInt8(ascii: "]"), UInt8(ascii: ")"):
        return parts
      default:
        parts.append(contentsOf: Self.words(reader.plain()))
      }
    }
    return parts
  }

  private func bracket(
    _ close: Unicode.Scalar, _ reader: inout PhraseReader, depth: Int
  ) throws(PhraseProblem) -> [[PhrasePart]] {
    let opening = reader
    reader.skip()
    let choices = try alternatives(&reader, depth: depth + 1)
    guard reader.take(UInt8(ascii: close)) else {
      throw opening.problem("this '\(opening.shown)' is never closed")
    }
    return choices
  }

  private func slot(_ reader: inout PhraseReader) throws(PhraseProblem) -> PhrasePart {
    let opening = reader
    guard let name = reader.slotName() else {
      throw opening.problem("this '<' is never closed")
    }
    if slots[name] != nil { return .slot(name) }
    guard name.contains(" ") else {
      throw opening.problem(
        "the phrase uses a slot that `where` does not explain",
        remedy: NearestName.of(name, among: slots.keys.sorted())
          .map { "did you mean <\($0)>?" } ?? "add `\(name): …` under `where`")
    }
    do throws(WordingProblem) {
      return .described(try SlotForm(wording: name, lists: lists))
    } catch {
      throw opening.problem(error.message, remedy: error.remedy)
    }
  }

  private static func joined(_ choices: [[PhrasePart]]) -> [PhrasePart] {
    choices.count == 1 ? choices[0] : [.anyOf(choices)]
  }

  /// The words of a plain stretch.
  ///
  /// A piece such as `'ll` is the tail of a word that is not there:
  /// one is put before it so that it is split as it would be in a paper.
  private static func words(_ plain: String) -> [PhrasePart] {
    plain.split(separator: " ").flatMap { piece -> [PhrasePart] in
      let isTail = (piece.first == "'" || piece.first == "’") && !piece.dropFirst().isEmpty
      guard isTail else { return RuleWords.of(String(piece)).map { .word($0) } }
      return RuleWords.of("x" + piece).dropFirst().map { .word($0) }
    }
  }

  private func restsStandLast(_ parts: [PhrasePart], isTail: Bool) -> Bool {
    parts.enumerated().allSatisfy { index, part in
      let isTail = isTail && index == parts.count - 1
      return switch part {
      case .word: true
      case .slot(let name): isTail || slots[name]?.isRest != true
      case .described(let form): isTail || !form.isRest
      case .optional(let parts): restsStandLast(parts, isTail: isTail)
      case .anyOf(let choices): choices.allSatisfy { restsStandLast($0, isTail: isTail) }
      }
    }
  }
}

/// What is wrong in a phrase, and where in it.
package struct PhraseProblem: Error, Hashable {
  /// How many characters stand before the place.
  package var offset: Int
  /// What is wrong.
  package var message: String
  /// What to write instead.
  package var remedy: String?
}

extension Phrase {
  /// A phrase by itself, with what `where` says of its slots, in the wordings of a rule file.
  ///
  /// - Throws: A `PhraseProblem` or a `WordingProblem` where either cannot be read.
  package static func parsed(
    _ text: String, where wordings: [String: String], lists: [String: WordList]
  ) throws -> (phrase: Phrase, slots: [String: SlotForm]) {
    let slots = try wordings.mapValues { try SlotForm(wording: $0, lists: lists) }
    return (try PhraseParser(slots: slots, lists: lists).phrase(text, line: 1), slots)
  }
}

/// A place in a phrase that moves on as the phrase is read.
struct PhraseReader {
  private let bytes: [UInt8]
  private var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }
  var peek: UInt8? { isAtEnd ? nil : bytes[index] }
  var shown: String { peek.map { String(UnicodeScalar($0)) } ?? "" }

  /// How many characters stand before the first bar.
  var firstBar: Int { characters(before: bytes.firstIndex(of: UInt8(ascii: "|")) ?? 0) }

  mutating func skip() { index += 1 }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    index += 1
    return true
  }

  /// The text up to the next mark of the notation.
  mutating func plain() -> String {
    let start = index
    while let byte = peek, !"[]()<>|".utf8.contains(byte) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// What stands between `<` and `>`, or nil where the slot is not closed.
  mutating func slotName() -> String? {
    guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let name = bytes[(index + 1)..<end]
    guard !name.contains(UInt8(ascii: "<")) else { return nil }
    index = end + 1
    return String(decoding: name, as: UTF8.self)
  }

  func problem(_ message: String, remedy: String? = nil) -> PhraseProblem {
    PhraseProblem(offset: characters(before: index), message: message, remedy: remedy)
  }

  private func characters(before index: Int) -> Int {
    String(decoding: bytes[..<index], as: UTF8.self).count
  }
}
