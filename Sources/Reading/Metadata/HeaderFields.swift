internal import Papers
internal import Rules

/// A line of a paper's head that names a field and gives its value: "Date: 3 May 2025".
struct FieldLine {
  /// Which field.
  let field: HeaderField
  /// The offset at which the value begins.
  let value: Int
}

/// Knows the header fields of memos, reports and notices.
enum HeaderFields {
  /// The field that a line gives, or nil.
  ///
  /// The name stands before a colon, or alone in capitals before the value.
  static func field(of line: String, words: LayoutWords) -> FieldLine? {
    let head = line.utf8.prefix(44)
    if let colon = head.firstIndex(of: UInt8(ascii: ":")) {
      let offset = line.utf8.distance(from: line.utf8.startIndex, to: colon)
      let name = String(decoding: line.utf8.prefix(offset), as: UTF8.self)
      guard let field = field(named: name, words: words) else { return nil }
      return FieldLine(field: field, value: offset + 1)
    }
    let first = line.utf8.prefix { $0 != 0x20 }
    let name = String(decoding: first, as: UTF8.self)
    let rest = line.utf8.dropFirst(first.count + 1)
    if name.isAllCapitals, first.count > 1, let field = field(named: name, words: words),
      !String(decoding: rest, as: UTF8.self).isAllCapitals, !rest.isEmpty, field != .other
    {
      return FieldLine(field: field, value: first.count + 1)
    }
    return copies(of: line, words: words)
  }

  /// "CC Jane Doe, Clerk": a copy list needs no colon.
  private static func copies(of line: String, words: LayoutWords) -> FieldLine? {
    guard line.utf8.first(where: Wording.isWordByte).map({ $0 | 0x20 }) == UInt8(ascii: "c") else {
      return nil
    }
    let wording = Wording(line, atMost: 3)
    guard wording.words.first == "cc" || wording.words.starts(with: ["c", "c"]),
      line.firstByte != 0x28, wording.words.count > 1, line.utf8.count < 400
    else { return nil }
    return FieldLine(field: .copies, value: wording.ends[wording.words[0] == "cc" ? 0 : 1])
  }

  /// The field with a name, such as "Meeting Date".
  static func field(named name: String, words: LayoutWords) -> HeaderField? {
    let wording = Wording(name, atMost: 8)
    for (list, field) in lists where wording.isOne(of: words[list]) { return field }
    return nil
  }

  private static let lists: [(LayoutList, HeaderField)] = [
    (.dateFields, .date), (.fromFields, .from), (.toFields, .to), (.subjectFields, .subject),
    (.referenceFields, .reference), (.theirReferenceFields, .theirReference), (.copies, .copies),
    (.otherFields, .other),
  ]

  /// Marks the header fields among the first parts of a paper, in lines and in rows of cells.
  static func mark(_ parts: inout [Part], words: LayoutWords) {
    let end = min(parts.count, 40)
    for index in 0..<end where parts[index].role == nil {
      if case .cell(let cell) = parts[index].form {
        markCell(index, cell, in: &parts, words: words)
        continue
      }
      if isAddresseeLine(parts[index].text, words: words) {
        parts[index].role = .header
        parts[index].field = .to
        continue
      }
      guard parts[index].form == .text, parts[index].text.utf8.count <= 300 else { continue }
      if let found = field(of: parts[index].text, words: words), found.field != .copies {
        parts[index].role = .header
        parts[index].field = found.field
      } else if isAuthorLine(parts[index].text, words: words) {
        parts[index].role = .header
        parts[index].field = .from
      }
    }
  }

  /// "Presented to the Harbour Panel on 3 May" needs no colon.
  private static func isAddresseeLine(_ text: String, words: LayoutWords) -> Bool {
    guard text.utf8.count <= 160, !text.endsSentence,
      let rest = addressee(of: text, words: words)
    else { return false }
    return !OrganisationNames(words: words).names(in: rest).isEmpty
      || words.has(Wording(rest, atMost: 1).words.first ?? "", in: .committees)
  }

  /// What stands behind "Presented to the", up to the day.
  private static func addressee(of text: String, words: LayoutWords) -> String? {
    guard text.mayOpen(with: words[.addresseeLines]) else { return nil }
    let wording = Wording(text, atMost: 40)
    let count = wording.opening(words[.addresseeLines])
    guard count > 0, wording.words.count > count else { return nil }
    let isNamed = wording.words[count] == "the"
    let start = wording.ends[isNamed ? count : count - 1]
    let rest = text.rest(from: start)
    guard rest.beginsCapital else { return nil }
    let day = PrintedDay.first(in: rest).map(\.span.start) ?? rest.utf8.count
    let name = Array(rest.utf8.prefix(day)).split(separator: 0x2C).first ?? []
    var plain = AsksAndAnswers.trimmed(String(decoding: name, as: UTF8.self))
    for end in [" on", " at its meeting", " meeting of", " of"] where plain.hasSuffix(end) {
      plain.removeLast(end.count)
    }
    return plain
  }

  /// "Report of the Director of Housing" needs no colon.
  private static func isAuthorLine(_ text: String, words: LayoutWords) -> Bool {
    guard text.utf8.count < 140 else { return false }
    let wording = Wording(text, atMost: 16)
    return wording.words.first == "report" && wording.opening(words[.fromFields]) == 2
      && wording.words.count >= 4 && !text.endsSentence && text.utf8.count < 140
  }

  /// The name of a field in one cell, its value in the next one of the row.
  private static func markCell(
    _ index: Int, _ cell: Cell, in parts: inout [Part], words: LayoutWords
  ) {
    guard index + 1 < parts.count, case .cell(let next) = parts[index + 1].form,
      next.table == cell.table, next.row == cell.row, next.column == cell.column + 1,
      parts[index].text.utf8.count <= 40, let field = field(named: parts[index].text, words: words),
      // "Ref | Action | Owner" are heads of columns.
      !(parts[index + 1].text).isOne(of: words[.columns])
    else { return }
    parts[index].role = .header
    parts[index + 1].role = .header
    parts[index + 1].field = field
  }

  /// The value of a part that is a field.
  static func value(of part: Part, words: LayoutWords) -> String {
    if case .cell = part.form { return part.text }
    guard let found = field(of: part.text, words: words) else {
      if part.field == .to, let name = addressee(of: part.text, words: words) { return name }
      let wording = Wording(part.text, atMost: 4)
      return wording.words.first == "report" ? part.text.rest(from: wording.ends[1]) : part.text
    }
    return part.text.rest(from: found.value)
  }
}
