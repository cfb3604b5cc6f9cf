internal import Dates
internal import Papers
internal import Rules

/// Finds the day a paper is dated.
///
/// A field named for it comes first, then the title, then a line in the head that holds a date, then
/// a line at the foot: some letters are dated below the name.
enum DateFinding {
  /// The day, and the part and place within it that state it.
  struct Found {
    let day: CivilDate
    let part: Int
    let span: TextSpan
  }

  /// The date of a paper, or nil where it states none.
  static func date(
    of parts: [Part], kind: PaperKind, title: TitleLine? = nil, words: LayoutWords
  ) -> Found? {
    inField(parts, words) ?? title?.date ?? inHead(parts, kind: kind, words: words)
      ?? atFoot(parts, kind: kind)
  }

  private static func inField(_ parts: [Part], _ words: LayoutWords) -> Found? {
    let found = parts.indices.filter { parts[$0].field == .date }
      .compactMap { self.found(in: parts, $0) }
    // A decision is of the day on which it was taken, whenever it was published.
    return found.first { !isPublication(parts, $0.part, words) } ?? found.first
  }

  private static func isPublication(
    _ parts: [Part], _ index: Int, _ words: LayoutWords
  ) -> Bool {
    let name = parts[index].isCell && index > 0 ? parts[index - 1].text : parts[index].text
    return Wording(name, atMost: 4).place(of: words[.publicationFields]) != nil
  }

  private static func found(in parts: [Part], _ index: Int) -> Found? {
    guard let printed = PrintedDay.first(in: parts[index].text), let day = printed.day else {
      return nil
    }
    return Found(day: day, part: index, span: printed.span)
  }

  private static func inHead(_ parts: [Part], kind: PaperKind, words: LayoutWords) -> Found? {
    for index in parts.indices.prefix(16) {
      let part = parts[index]
      if part.role == .salutation { return nil }
      guard part.role != .furniture, part.role != .quoted, part.role != .copyList else { continue }
      // The head ends where the paper's own text begins.
      if part.text.utf8.count > 260 { return nil }
      if let marker = part.marker, marker.form == .number, part.role == .paragraph { return nil }
      // A row of a table is of its own matter.
      guard part.text.utf8.count(where: { $0 == UInt8(ascii: "|") }) < 3 else { continue }
      if Wording(part.text, atMost: 4).opening(words[.datingWords]) > 0,
        let found = found(in: parts, index)
      {
        return found
      }
      guard !isAboutAnother(part.words, words: words), part.field == nil || part.field == .to
      else {
        continue
      }
      guard let found = found(in: parts, index),
        kind == .minutes || !isOfAnother(part.text, found.span, words)
      else { continue }
      let isLine = !part.text.endsSentence || found.span.count * 3 >= part.text.utf8.count
      if isLine || kind == .minutes && speaksOfMeeting(part.text, words) { return found }
    }
    return nil
  }

  /// "Minutes of the meeting of 3 May were agreed", "next meeting": another meeting's day.
  private static func isAboutAnother(_ text: String, words: LayoutWords) -> Bool {
    let wording = Wording(text, atMost: 40)
    return wording.place(of: words[.nextMeetings]) != nil
      || wording.place(of: words[.citations]) != nil && wording.opening(words[.ownMeetings]) == 0
  }

  private static func speaksOfMeeting(_ text: String, _ words: LayoutWords) -> Bool {
    Wording(text, atMost: 60).hasWord(in: .meetingWords, words)
  }

  /// "In answer to the report of 3 May", "ordered to be printed 3 May": not the paper's own day.
  static func isOfAnother(_ text: String, _ span: TextSpan, _ words: LayoutWords) -> Bool {
    let before = Wording(String(decoding: text.utf8.prefix(span.start), as: UTF8.self), atMost: 60)
    // "Year ended 31 March": what the paper is about.
    if let last = before.words.last, words.has(last, in: .periodEnds) { return true }
    if before.place(of: words[.printingOrders]) != nil { return true }
    // "Response to the inspection published on 3 May", without a comma between.
    if let answer = before.place(of: words[.responseTitles]) {
      let start = before.ends[answer.upperBound - 1]
      let between = text.utf8.dropFirst(start).prefix(max(0, span.start - start))
      if !between.contains(where: {
        $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 >= 0x80
      }) {
        return true
      }
    }
    let ending = before.words.suffix(3)
    guard let last = ending.last, ["of", "dated", "on", "held"].contains(last) else { return false }
    return ending.dropLast().contains { words.has($0, in: .datedPapers) }
  }

  private static func atFoot(_ parts: [Part], kind: PaperKind) -> Found? {
    guard kind == .letter || kind == .report || kind == .other else { return nil }
    for index in parts.indices.suffix(10).reversed() {
      let part = parts[index]
      guard part.text.utf8.count <= 60, !part.isCell, let found = found(in: parts, index),
        // "13 June 2023  Harriet Gale": the day before the name of who signs.
        found.span.count * 2 >= part.text.utf8.count
          || found.span.start <= part.lead + 2 && !part.text.endsSentence
      else { continue }
      return found
    }
    return nil
  }
}
