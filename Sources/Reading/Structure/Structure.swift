internal import Papers
internal import Rules

/// Works out what part each part of a paper plays.
struct Structure {
  /// The parts, each with its role.
  private(set) var parts: [Part]
  /// How many asks are printed with an answer under them.
  private(set) var answeredAsks = 0

  /// Marks the parts of a paper, whatever format they came from, and takes them over.
  init(taking unmarked: inout [Part], words: LayoutWords) {
    var parts: [Part] = []
    swap(&parts, &unmarked)
    Numbers.take(&parts, words: words)
    HeaderFields.mark(&parts, words: words)
    LetterZones.mark(&parts, words: words)
    Speakers.mark(&parts, words: words)
    MinuteLines.mark(&parts, words: words)
    TableHeads.mark(&parts, words: words)
    Headings.mark(&parts, words: words)
    answeredAsks = AsksAndAnswers.mark(&parts, words: words)
    Self.markQuestions(&parts)
    Self.markRecommendations(&parts, words: words)
    Self.noteHeadings(&parts)
    Languages(words: words).mark(&parts)
    self.parts = parts
  }

  /// Numbered and listed points that ask are questions.
  private static func markQuestions(_ parts: inout [Part]) {
    for index in parts.indices where parts[index].role == .listItem {
      if parts[index].text.utf8.contains(UInt8(ascii: "?")) { parts[index].role = .question }
    }
  }

  /// Numbered points under a heading "Recommendations" are recommendations.
  private static func markRecommendations(_ parts: inout [Part], words: LayoutWords) {
    var isUnder = false
    for index in parts.indices {
      if parts[index].role == .heading {
        let wording = Wording(parts[index].words)
        let names = wording.place(of: words[.recommendationHeadings])
        let isAtEdge = names?.lowerBound == 0 || names?.upperBound == wording.words.count
        isUnder = isAtEdge && wording.place(of: words[.answers]) == nil
      } else if isUnder, parts[index].role == .listItem || parts[index].role == .paragraph,
        let marker = parts[index].marker, marker.form != .bullet
      {
        parts[index].role = .recommendation
      }
    }
  }

  /// Gives every part the heading under which it stands.
  private static func noteHeadings(_ parts: inout [Part]) {
    var heading: Int?
    for index in parts.indices {
      if parts[index].role == .heading {
        heading = index
      } else {
        parts[index].heading = heading
      }
    }
  }
}
