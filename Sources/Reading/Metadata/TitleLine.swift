internal import Papers
internal import Rules

/// What the line above a paper says of it as a whole: "Wold Council – Draft minutes – 3 May 2025",
/// "Wold NHS Trust: response to Regulation 28 report 2025-0031".
///
/// It tells the kind, whose paper it is and its day together, and surer than anything below it.
struct TitleLine {
  /// What sort of paper it says it is.
  let kind: PaperKind
  /// Whose it says it is, surest first; empty where it names nobody.
  private(set) var owners: [String] = []
  /// The office whose such papers are, where neither the line nor the paper says whose this is.
  var office: String? { sign.office }
  /// To whom it says it is addressed, bodies first.
  private(set) var recipients: [String] = []
  /// The paper's own day, where the line gives it.
  private(set) var date: DateFinding.Found?

  /// Whether one line says it all.
  ///
  /// A letterhead of several lines names parts of its body, too.
  let isOneLine: Bool
  let line: String
  let wording: Wording
  let sign: TitleSign
  /// The words of the sign in the line.
  let place: Range<Int>
  /// The pieces of the line between dashes, colons, bars and semicolons, in bytes.
  let pieces: [Range<Int>]
  let words: LayoutWords
  let names: TitleNames

  /// What the first lines of a paper say of it, or nil where they are no title of a paper.
  init?(_ parts: [Part], words: LayoutWords) {
    guard let head = Self.head(of: parts, words) else { return nil }
    isOneLine = head.count == 1
    line = head.map { parts[$0].text }.joined(separator: " – ")
    wording = Wording(line, atMost: 80)
    pieces = Self.pieces(of: line)
    guard let found = Self.sign(in: wording, line, pieces, words) else { return nil }
    (sign, place) = found
    kind = sign.kind
    self.words = words
    names = TitleNames(words: words)
    date = head.lazy.compactMap { Self.day(in: parts[$0].text, of: $0, words) }.first
    recipients = addressees
    owners = whose
    // A noun alone, "Minutes", tells too little.
    if owners.isEmpty, date == nil, recipients.isEmpty, office == nil, sign.followers.isEmpty {
      return nil
    }
  }

  /// The lines up to the first that names a paper; above it may stand whose it is.
  private static func head(of parts: [Part], _ words: LayoutWords) -> [Int]? {
    var head: [Int] = []
    for index in parts.indices.lazy.filter({ parts[$0].role != .furniture }).prefix(longestHead) {
      guard mayBeTitle(parts[index], words) else { return nil }
      head.append(index)
      let wording = Wording(parts[index].text, atMost: 60)
      let pieces = pieces(of: parts[index].text)
      if sign(in: wording, parts[index].text, pieces, words) != nil { return head }
      // A letterhead is short.
      if parts[index].text.utf8.count > 120 { return nil }
    }
    return nil
  }

  /// How many lines such a head has at most.
  private static let longestHead = 4

  private static func mayBeTitle(_ part: Part, _ words: LayoutWords) -> Bool {
    // "Report of the Board" names whose it is without a colon.
    let isField = part.field != nil && (part.field != .from || part.text.utf8.contains(0x3A))
    guard (4...320).contains(part.text.utf8.count), !isField, !part.isCell,
      !part.text.endsSentence, part.role != .salutation, part.role != .listItem
    else { return false }
    return !Wording(part.text, atMost: 60).hasWord(in: .sentenceWords, words)
  }

  // MARK: - Of which day

  private static func day(
    in line: String, of part: Int, _ words: LayoutWords
  ) -> DateFinding.Found? {
    var start = 0
    while let printed = PrintedDay.first(in: line, from: start) {
      if let day = printed.day, !DateFinding.isOfAnother(line, printed.span, words) {
        return DateFinding.Found(day: day, part: part, span: printed.span)
      }
      start = printed.span.end
    }
    return nil
  }
}
