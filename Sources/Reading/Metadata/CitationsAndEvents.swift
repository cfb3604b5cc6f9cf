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
    let meetings = nextMeetings(in: paper, words: words)
    events["next meeting"] = meetings.first
    for day in meetings.reversed() {
      events["\(Month.names[day.month - 1].lowercased()) meeting"] = day
    }
    if let day = publication(in: paper, words: words) { events["publication"] = day }
    return events
  }

  /// The days on which a body meets next, the nearest first.
  ///
  /// "Further meetings: 7 June, 5 July" below the next one are among them.
  private static func nextMeetings(in paper: Paper, words: LayoutWords) -> [CivilDate] {
    let whole = paper.text.utf8.span
    for (index, block) in paper.blocks.enumerated() {
      let said = whole.extracting(block.span.range)
      // A number that was not told from the heading may stand before its words.
      let isNumbered = said.count > 0 && (0x30...0x39).contains(said[0])
      guard isNumbered || words[.nextMeetings].mayOpen(said) else { continue }
      let opening = Wording(said, atMost: 10)
      let number = opening.words.prefix { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }.count
      guard number < opening.words.count, opening.opening(words[.nextMeetings], from: number) > 0
      else { continue }
      let text = paper.text[block.span]
      var days = days(in: text, after: paper.date)
      if block.role == .heading || !text.endsSentence || days.isEmpty,
        index + 1 < paper.blocks.count
      {
        days += Self.days(in: paper.text[paper.blocks[index + 1].span], after: paper.date)
      }
      if !days.isEmpty { return days }
    }
    return []
  }

  /// How far into a text, in bytes, the days of meetings are looked for.
  private static let longestAnnouncement = 400

  private static func days(in text: String, after date: CivilDate?) -> [CivilDate] {
    var days: [CivilDate] = []
    var offset = 0
    while days.count < 12, offset < min(text.utf8.count, longestAnnouncement) {
      guard let printed = PrintedDay.next(in: text, after: offset) else {
        offset += text.utf8.dropFirst(offset + 24).prefix { $0 != 0x20 }.count + 24
        continue
      }
      offset = printed.span.end
      let last = days.last ?? date
      if let day = printed.day ?? last.flatMap({ printed.firstAfter($0) }) { days.append(day) }
    }
    return days
  }

  /// "The report was published on 3 May 2025": the day from which "publication" counts.
  private static func publication(in paper: Paper, words: LayoutWords) -> CivilDate? {
    let whole = paper.text.utf8.span
    for block in paper.blocks
    where block.span.count < 20_000 && whole.extracting(block.span.range).mayNameDay {
      let text = paper.text[block.span]
      let wording = Wording(text, atMost: 2000)
      for index in wording.words.indices {
        let count = wording.opening(words[.publishingWords], from: index)
        guard count > 0,
          wording.words[max(0, index - 11)..<index].contains(where: {
            words.has($0, in: .publishedThings)
          })
        else { continue }
        let end = wording.ends[index + count - 1]
        guard let printed = PrintedDay.first(in: text, from: end), printed.span.start - end <= 16,
          let day = printed.day
        else { continue }
        return day
      }
    }
    return nil
  }
}
