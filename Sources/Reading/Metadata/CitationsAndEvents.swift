internal import Dates
internal import Papers
internal import Rules

/// Finds which papers a paper says it answers, and the days of events that it names.
enum CitationsAndEvents {
  /// The citations in the first paragraphs, with their places in the paper's text.
  static func citations(in paper: Paper, words: LayoutWords) -> [Citation] {
    guard paper.kind != .minutes, paper.kind != .agenda, paper.kind != .transcript else {
      return []
    }
    var citations: [Citation] = []
    for block in paper.blocks.prefix(40) where isText(block) {
      let text = paper.text[block.span]
      for found in self.citations(in: text, dated: paper.date, words: words)
      where !citations.contains(where: { $0.date == found.date }) {
        var citation = found
        citation.span = found.span.map {
          TextSpan(block.span.start + $0.start, block.span.start + $0.end)
        }
        citations.append(citation)
      }
    }
    return citations
  }

  private static func isText(_ block: Block) -> Bool {
    switch block.role {
    case .paragraph, .listItem, .heading, .header: true
    default: false
    }
  }

  private static func citations(
    in text: String, dated: CivilDate?, words: LayoutWords
  ) -> [Citation] {
    let wording = Wording(text, atMost: 400)
    var citations: [Citation] = []
    var start = 0
    let count = wording.words.count
    while start < count {
      let count = wording.opening(words[.citations], from: start)
      guard count > 0 else {
        start += 1
        continue
      }
      let last = start + count - 1
      if let printed = PrintedDay.next(in: text, after: wording.ends[last]),
        printed.span.start - wording.ends[last] <= 24,
        let day = printed.day ?? dated.flatMap({ printed.lastOnOrBefore($0) }),
        // A day without a year that is long past is more likely one to come.
        printed.day != nil || dated.map({ $0.days(since: day) <= 200 }) ?? false
      {
        citations.append(
          Citation(date: day, span: TextSpan(wording.ends[last], printed.span.end)))
      }
      start = last + 1
    }
    return citations
  }

  /// The days of events: the next meeting that minutes announce, the meeting itself, a publication.
  static func events(in paper: Paper, words: LayoutWords) -> [String: CivilDate] {
    var events: [String: CivilDate] = [:]
    if let written = paper.date {
      events = HappeningDays(paper, written: written, words: words).days
    }
    if paper.kind == .minutes, let date = paper.date { events["meeting"] = date }
    if let day = nextMeeting(in: paper, words: words) {
      events["next meeting"] = day
      events["\(Month.names[day.month - 1].lowercased()) meeting"] = day
    }
    if let day = publication(in: paper) { events["publication"] = day }
    return events
  }

  private static func nextMeeting(in paper: Paper, words: LayoutWords) -> CivilDate? {
    let whole = paper.text.utf8.span
    for (index, block) in paper.blocks.enumerated() {
      let said = whole.extracting(block.span.range)
      guard words[.nextMeetings].mayOpen(said) else { continue }
      let opening = Wording(said, atMost: 8)
      guard opening.opening(words[.nextMeetings]) > 0 else { continue }
      let text = paper.text[block.span]
      if let day = day(in: text, after: paper.date) { return day }
      guard block.role == .heading || !text.endsSentence, index + 1 < paper.blocks.count else {
        continue
      }
      if let day = day(in: paper.text[paper.blocks[index + 1].span], after: paper.date) {
        return day
      }
    }
    return nil
  }

  private static func day(in text: String, after date: CivilDate?) -> CivilDate? {
    if let full = PrintedDay.first(in: text)?.day { return full }
    guard let date else { return nil }
    for offset in stride(from: 0, to: min(text.utf8.count, 240), by: 24) {
      if let printed = PrintedDay.next(in: text, after: offset) { return printed.firstAfter(date) }
    }
    return nil
  }

  /// "The report was published on 3 May 2025": the day from which "publication" counts.
  private static func publication(in paper: Paper) -> CivilDate? {
    let whole = paper.text.utf8.span
    for block in paper.blocks
    where block.span.count < 20_000 && whole.extracting(block.span.range).mayNameDay {
      let text = paper.text[block.span]
      let wording = Wording(text, atMost: 2000)
      for index in wording.words.indices.dropFirst(1)
      where wording.isWord("on", at: index)
        && (wording.isWord("published", at: index - 1)
          || wording.isWord("released", at: index - 1))
        && wording.words[max(0, index - 12)..<index].contains(where: {
          $0 == "report" || $0 == "review"
        })
      {
        guard let printed = PrintedDay.first(in: text, from: wording.ends[index]),
          printed.span.start - wording.ends[index] <= 16, let day = printed.day
        else { continue }
        return day
      }
    }
    return nil
  }
}
