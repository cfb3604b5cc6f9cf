internal import Dates
internal import Papers
internal import Rules

/// Finds the day a paper is dated.
///
/// A field named for it comes first, then a line in the head that holds a date, then a line at the
/// foot: some letters are dated below the name.
enum DateFinding {
  /// The day, and the part and place within it that state it.
  struct Found {
    let day: CivilDate
    let part: Int
    let span: TextSpan
  }

  /// The date of a paper, or nil where it states none.
  static func date(of parts: [Part], kind: PaperKind, words: LayoutWords) -> Found? {
    inField(parts) ?? inHead(parts, kind: kind, words: words) ?? atFoot(parts, kind: kind)
  }

  private static func inField(_ parts: [Part]) -> Found? {
    let found = parts.indices.filter { parts[$0].field == .date }
      .compactMap { self.found(in: parts, $0) }
    // A decision is of the day on which it was taken, whenever it was published.
    return found.first { !isPublication(parts, $0.part) } ?? found.first
  }

  private static func isPublication(_ parts: [Part], _ index: Int) -> Bool {
    let name = parts[index].isCell && index > 0 ? parts[index - 1].text : parts[index].text
    return Wording(name, atMost: 4).words.contains { $0.hasPrefix("publi") || $0 == "issued" }
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
      guard !isAboutAnother(part.text, words: words), part.field == nil || part.field == .to
      else {
        continue
      }
      guard let found = found(in: parts, index),
        kind == .minutes || !isOfAnother(part.text, found.span)
      else { continue }
      let isLine = !part.text.endsSentence || found.span.count * 3 >= part.text.utf8.count
      if isLine || kind == .minutes && speaksOfMeeting(part.text) { return found }
    }
    return nil
  }

  /// "Minutes of the meeting of 3 May were agreed", "next meeting": another meeting's day.
  private static func isAboutAnother(_ text: String, words: LayoutWords) -> Bool {
    let wording = Wording(text, atMost: 40)
    return wording.place(of: words[.nextMeetings]) != nil
      || wording.place(of: words[.citations]) != nil
        && !wording.words.starts(with: ["minutes"]) && wording.words.first != "meeting"
  }

  private static func speaksOfMeeting(_ text: String) -> Bool {
    Wording(text, atMost: 60).words.contains { $0 == "meeting" || $0 == "held" || $0 == "minutes" }
  }

  /// "In answer to the report of 3 May", "ordered to be printed 3 May": not the paper's own day.
  private static func isOfAnother(_ text: String, _ span: TextSpan) -> Bool {
    let before = Wording(String(decoding: text.utf8.prefix(span.start), as: UTF8.self), atMost: 60)
    let words = before.words.suffix(3)
    // "Year ended 31 March": what the paper is about.
    if let last = words.last, ["ended", "ending"].contains(last) { return true }
    if before.words.contains("printed"), before.words.contains("ordered") { return true }
    guard let last = words.last, ["of", "dated", "on", "held"].contains(last) else { return false }
    return words.dropLast().contains { papers.contains($0) }
  }

  private static let papers: Set<String> = [
    "report", "letter", "notice", "decision", "plan", "resolution", "resolutions", "judgment",
    "email", "e-mail", "memo", "memorandum", "statement",
  ]

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
