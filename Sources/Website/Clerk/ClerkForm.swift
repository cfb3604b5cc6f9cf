internal import Dates
internal import Papers
internal import Records
internal import Registry

/// What a clerk's form decides.
struct ClerkForm {
  /// The id of what it is about.
  let subject: String
  /// What is decided.
  let act: Decision.Act
  /// Why, where the clerk says so.
  let reason: String?

  /// Reads a form.
  ///
  /// - Parameters:
  ///   - form: Its words: `subject`, `act` and what the act wants.
  ///   - today: The day on which it is sent, where it names none.
  /// - Throws: `SiteProblem.badForm` where it decides nothing that can be.
  init(_ form: FormWords, today: CivilDate) throws {
    guard let subject = form["subject"], let word = form["act"],
      let act = Self.act(word, form, today: today)
    else { throw SiteProblem.badForm }
    if act == .withdraw, form["reason"] == nil { throw SiteProblem.badForm }
    self.subject = subject
    self.act = act
    reason = form["reason"]
  }

  private static func act(_ word: String, _ form: FormWords, today: CivilDate) -> Decision.Act? {
    switch word {
    case "amend": amendment(form).map(Decision.Act.amend)
    case "split": parts(form).map(Decision.Act.split)
    case "update": hearing(form, today: today).map(Decision.Act.hear)
    default: Decision.Act(word: word, value: form["value"])
    }
  }

  private static func amendment(_ form: FormWords) -> Amendment? {
    var amendment = Amendment()
    amendment.kind = form["kind"].flatMap(RecordKind.init)
    amendment.quote = form["quote"]
    amendment.bodies = form["bodies"].map { lines(of: $0) }
    amendment.owner = form["owner"]
    amendment.due = form.day("due")
    return amendment.isEmpty ? nil : amendment
  }

  private static func parts(_ form: FormWords) -> [String]? {
    let parts = form["parts"].map { lines(of: $0) } ?? []
    return parts.count > 1 ? parts : nil
  }

  private static func hearing(_ form: FormWords, today: CivilDate) -> Hearing? {
    guard let outcome = form["outcome"].flatMap(Outcome.init), let source = form["source"] else {
      return nil
    }
    return Hearing(
      outcome: outcome, heardOn: form.day("heard-on") ?? today, source: source,
      due: form.day("due"))
  }

  /// The lines of a field that takes one name a line.
  static func lines(of text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { line in
      String(line.drop { $0 == " " })
    }.filter { !$0.isEmpty }
  }
}
