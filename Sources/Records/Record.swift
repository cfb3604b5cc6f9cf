package import Dates
package import Papers

/// One act that somebody could later check: a promise or an ask, with its words and their place.
package struct Record: Hashable, Sendable, Identifiable, Codable {
  /// Stable: the same words of the same paper always have the same id, `r-81c2…`.
  package var id: String
  /// The id of the paper in which it stands.
  package var document: String
  /// Which of the five kinds it is.
  package var kind: RecordKind
  /// The words that state it, exactly as they stand in the paper.
  package var quote: String
  /// Where the words stand in the paper's text.
  package var span: TextSpan
  /// The place for a reader: "paragraph 7", "page 2", an XPath.
  package var locator: String
  /// The number it is printed under: "Recommendation 4", "ACTION 2", "11.6".
  package var number: String?
  /// The organisations that must act or answer, by canonical name, the accountable one first.
  package var bodies: [String]
  /// The post or person named to act.
  package var owner: String?
  /// The organisation that says so, by canonical name.
  package var author: String?
  /// The scrutiny body that asked.
  package var committee: String?
  /// The member who asked.
  package var askedBy: String?
  /// When it is due, if anything is said of time.
  package var deadline: Deadline?
  /// How firmly it is stated.
  package var strength: Strength
  /// Whether the paper retells an act of another paper or occasion.
  package var isReported: Bool
  /// Of a retold act, the day from which its clock runs, where the text gives one.
  package var countsFrom: CivilDate?
  /// Of a retold ask, the kind of paper in which it was made, where the text says: it decides how
  /// long the answer may take.
  package var askedIn: PaperKind?
  /// Of an ask printed again, the id of the record that it repeats.
  package var sameAs: String?
  /// The words of a condition on which it hangs.
  package var condition: String?
  /// The name of the rule that found it.
  package var rule: String

  /// A record with the parts that every record has; the others are set afterwards.
  package init(
    id: String, document: String, kind: RecordKind, quote: String, span: TextSpan, locator: String,
    bodies: [String], strength: Strength, rule: String
  ) {
    self.id = id
    self.document = document
    self.kind = kind
    self.quote = quote
    self.span = span
    self.locator = locator
    self.bodies = bodies
    self.strength = strength
    self.rule = rule
    isReported = false
  }
}

/// The five kinds of record.
package enum RecordKind: String, CaseIterable, Sendable, Codable {
  /// The author, or a body it speaks for, binds itself to a future act.
  case commitment
  /// A meeting gives somebody a task.
  case action
  /// The author asks another body to do or supply something.
  case request
  /// What a scrutiny body, inspectorate, coroner or review recommends.
  case recommendation
  /// A question that wants an answer.
  case question

  /// Whether it is kept or not, or answered or not.
  package var family: RecordFamily {
    switch self {
    case .commitment, .action: .promise
    case .request, .recommendation, .question: .ask
    }
  }
}

/// The two families: promises are kept or not, asks are answered or not.
package enum RecordFamily: String, Sendable {
  /// Commitments and actions.
  case promise
  /// Requests, recommendations and questions.
  case ask
}

/// How firmly a promise or an ask is stated.
package enum Strength: String, CaseIterable, Sendable, Codable {
  /// Stated as settled: will, shall, undertake, agreed, is due to.
  case firm
  /// Plan, intend, propose, aim, expect to, working towards.
  case intended
  /// Whether it is due at all hangs on a condition.
  case conditional
  /// Nothing that anybody could check; kept apart, never flagged.
  case aspiration
}

/// When a record is due: the words, and what they come to.
package struct Deadline: Hashable, Sendable, Codable {
  /// The words that state it.
  package var text: String
  /// Where the words stand in the paper's text; nil where a clerk gave them.
  package var span: TextSpan?
  /// What they come to.
  package var reading: TimeReading

  /// Why words that name days come to none, though the paper has a date: the list of bank holidays
  /// ends before them, or there is no such day; nil where nothing is amiss.
  package var fault: String? {
    let namesDays = reading.timeClass == .date || reading.timeClass == .period
    guard namesDays, reading.due == nil, reading.earliest == nil else { return nil }
    return reading.working.last
  }

  /// A deadline from words and what they come to.
  package init(text: String, span: TextSpan?, reading: TimeReading) {
    self.text = text
    self.span = span
    self.reading = reading
  }
}
