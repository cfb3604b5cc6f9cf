internal import Dates
internal import Papers
internal import Rules

/// Finds the days on which a paper says that something opens or closes, and on which bodies meet.
///
/// They are named as the paper would name them later: "consultation opens", "trial's end",
/// "july meeting". What is said first counts.
struct HappeningDays {
  /// The days found, by their names.
  private(set) var days: [String: CivilDate] = [:]

  private let words: LayoutWords
  private let written: CivilDate

  /// Reads a paper's blocks.
  init(_ paper: Paper, written: CivilDate, words: LayoutWords) {
    self.words = words
    self.written = written
    let text = paper.text.utf8.span
    for block in paper.blocks
    where isText(block.role) && block.span.count < 20_000
      && text.extracting(block.span.range).mayNameDay
    {
      read(paper.text[block.span])
    }
  }

  private func isText(_ role: BlockRole) -> Bool {
    switch role {
    case .paragraph, .listItem, .action, .resolution, .response, .recommendation, .speech, .cell:
      true
    case .heading, .question, .address, .salutation, .signature, .copyList, .header, .quoted,
      .furniture:
      false
    }
  }

  private mutating func read(_ text: String) {
    let wording = Wording(text, atMost: 2000)
    let bytes = Array(text.utf8)
    var happening: String?
    for index in wording.words.indices {
      // A new sentence speaks of something else, unless it begins with "it".
      if index > 0, happening != nil, !wording.isWord("it", at: index),
        !wording.isWord("this", at: index),
        endsSentence(bytes[wording.ends[index - 1]..<wording.start(at: index)])
      {
        happening = nil
      }
      if wording.lists(at: index, words).contains(.happenings) { happening = wording.words[index] }
      guard index + 1 < wording.words.count, wording.isWord("on", at: index + 1) else { continue }
      let word = wording.words[index]
      guard
        let printed = PrintedDay.next(in: text, after: wording.ends[index + 1]),
        printed.span.start - wording.ends[index + 1] <= 14
      else { continue }
      if word == "meeting" || words.has(word, in: .committees) {
        note(nearest(printed).map { ["\(month(of: $0)) meeting": $0] })
      } else if let happening, words.has(word, in: .openingWords) {
        note(day(printed, word).map { opening(of: happening, $0) })
      } else if let happening, words.has(word, in: .closingWords) {
        note(day(printed, word).map { closing(of: happening, $0) })
      }
    }
  }

  private func endsSentence(_ between: ArraySlice<UInt8>) -> Bool {
    between.contains {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "!")
    }
  }

  /// The nearer of the last and the next such day.
  private func nearest(_ printed: PrintedDay) -> CivilDate? {
    guard let before = printed.lastOnOrBefore(written), let after = printed.firstAfter(written)
    else {
      return printed.day
    }
    return written.days(since: before) < after.days(since: written) ? before : after
  }

  /// A verb in the past has the last such day, any other the next.
  private func day(_ printed: PrintedDay, _ verb: String) -> CivilDate? {
    let isPast = verb.hasSuffix("ed") || verb == "began"
    return isPast ? printed.lastOnOrBefore(written) : printed.firstAfter(written)
  }

  private func month(of day: CivilDate) -> String { Month.names[day.month - 1].lowercased() }

  private func opening(of happening: String, _ day: CivilDate) -> [String: CivilDate] {
    [
      "\(happening) opens": day, "\(happening) begins": day, "\(happening) starts": day,
      "start of the \(happening)": day,
    ]
  }

  private func closing(of happening: String, _ day: CivilDate) -> [String: CivilDate] {
    [
      "\(happening) closes": day, "\(happening) ends": day, "\(happening)'s end": day,
      "end of the \(happening)": day,
    ]
  }

  private mutating func note(_ named: [String: CivilDate]?) {
    guard let named else { return }
    days.merge(named) { first, _ in first }
  }
}

extension Span<UInt8> {
  /// Whether a figure and the word "on" stand in the text: without both, nothing in it happens "on
  /// 3 May", and it need not be cut into words.
  var mayNameDay: Bool {
    var hasFigure = false
    var hasOn = false
    for index in indices {
      let byte = self[index]
      hasFigure = hasFigure || byte &- UInt8(ascii: "0") < 10
      if byte | 0x20 == UInt8(ascii: "n"), index > 0, self[index - 1] | 0x20 == UInt8(ascii: "o") {
        hasOn = true
      }
      if hasFigure, hasOn { return true }
    }
    return false
  }
}
