internal import Dates
internal import Papers

/// The data at the head of a Markdown file between two lines of three dashes, where those who keep
/// web sites say what a page is called, from when it is and whose: "title:", "date:", "from:".
///
/// Its form is the part of YAML that such files use: a key with a value, or with a list below it.
struct FrontMatter {
  /// What the page is called, with the line on which that stands.
  private(set) var title: (words: String, line: Int)?
  /// The day of the page.
  private(set) var day: CivilDate?
  /// Who wrote it.
  private(set) var author: String?
  /// Whom a letter is from, and whom it is to.
  private(set) var senders: [String] = []
  private(set) var recipients: [String] = []
  /// The other lines with words, with their numbers from 1.
  private(set) var others: [(words: String, line: Int)] = []
  /// How many lines it takes, the dashes among them.
  let count: Int

  /// The data at the head of a text; nil where it begins with none.
  init?(_ text: String) {
    let lines = text.utf8.split(
      separator: 0x0A, maxSplits: Self.most, omittingEmptySubsequences: false
    ).prefix(Self.most).map { String(decoding: $0, as: UTF8.self) }
    guard lines.first.map(Self.isRule) ?? false,
      let end = lines.dropFirst().firstIndex(where: Self.isRule)
    else { return nil }
    count = end + 1
    var key = ""
    for (place, line) in lines[1..<end].enumerated() {
      guard take(line, number: place + 2, under: &key) else { return nil }
    }
    guard !keys.isDisjoint(with: Self.known) else { return nil }
  }

  private static func isRule(_ line: String) -> Bool {
    CleanText.squeezed(line.utf8) == "---"
  }

  /// Longer data are a page of dashes.
  private static let most = 120
  /// Keys of which one must be there: what else stands between two rules is text.
  private static let known: Set<String> = [
    "title", "date", "layout", "permalink", "author", "tags", "start", "slug",
  ]
  private var keys: Set<String> = []

  /// Takes in a line; false where it is none of such data.
  private mutating func take(_ line: String, number: Int, under key: inout String) -> Bool {
    let words = CleanText.squeezed(line.utf8)
    guard !words.isEmpty, !words.hasPrefix("#") else {
      if !words.isEmpty { others.append((words, number)) }
      return true
    }
    if words.hasPrefix("- ") || line.hasPrefix(" ") || line.hasPrefix("\t") {
      others.append((words, number))
      add(String(words.drop { $0 == "-" || $0 == " " }), to: key)
      return !key.isEmpty
    }
    let name = words.prefix { $0 != ":" }
    guard name.count < words.count, !name.isEmpty, !name.contains(" ") else { return false }
    key = name.lowercased()
    keys.insert(key)
    let value = Self.unquoted(CleanText.squeezed(words.utf8.dropFirst(name.utf8.count + 1)))
    if key == "title", title == nil, !value.isEmpty {
      title = (value, number)
    } else {
      others.append((words, number))
      if !value.isEmpty { add(value, to: key) }
    }
    return true
  }

  private mutating func add(_ value: String, to key: String) {
    switch key {
    case "date", "published", "start": day = day ?? CivilDate(String(value.prefix(10)))
    case "author": author = author ?? value
    case "from": senders.append(value)
    case "to": recipients.append(value)
    default: break
    }
  }

  private static func unquoted(_ value: String) -> String {
    guard let mark = value.first, mark == "'" || mark == "\"", value.count > 1, value.last == mark
    else { return value }
    return String(value.dropFirst().dropLast()).replacing("''", with: "'")
  }

  /// Its lines as parts of the paper: the title as a heading, the others as what stands around the
  /// text.
  var parts: [Part] {
    var lines = others.map { line in
      var part = Part(text: line.words, locator: "line \(line.line)")
      part.role = .furniture
      return (line.line, part)
    }
    if let title {
      lines.append(
        (
          title.line,
          Part(text: title.words, locator: "line \(title.line)", form: .heading(level: 1))
        ))
    }
    return lines.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
