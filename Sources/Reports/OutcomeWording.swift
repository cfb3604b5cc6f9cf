internal import Dates
package import Records
package import Registry

extension Outcome {
  /// The outcome in words for people.
  package var wording: String {
    switch self {
    case .accepted: "accepted"
    case .partlyAccepted: "accepted in part"
    case .rejected: "rejected"
    case .answered: "answered"
    case .partlyAnswered: "answered in part"
    case .declined: "declined to answer"
    case .completed: "reported complete"
    case .inProgress: "reported under way"
    case .noted: "acknowledged"
    case .revised: "given a new date"
    case .repeated: "said again"
    }
  }
}

extension Decision.Act {
  /// The decision in words for people.
  package var wording: String {
    switch self {
    case .date(let day): "the paper is dated \(day.inWords)"
    case .author(let name): "the paper is from \(name)"
    case .kind(let kind): "the paper is \(kind.wording)"
    case .join(let paper): "the paper is a copy or an earlier edition of \(paper)"
    case .read: "the paper was read by a person"
    case .redact(let redaction): "\(redaction.what) redacted: “\(redaction.words)”"
    case .add(let addition):
      "added as a \(addition.kind.rawValue): “\(Wording.excerpt(addition.quote, limit: 80))”"
    case .track: "tracked"
    case .untrack: "not tracked"
    case .reference(let reference): "given the reference \(reference)"
    case .amend(let amendment): "amended: \(amendment.wording)"
    case .split(let parts):
      "split into " + Wording.list(parts.map { "“\(Wording.excerpt($0, limit: 60))”" })
    case .merge(let other): "the same as \(other)"
    case .rehome(let body): "handed over to \(body)"
    case .complete: "complete"
    case .accept: "accepted as complete"
    case .withdraw: "withdrawn"
    case .extend(let day): "extended to \(day.inWords)"
    case .reopen: "reopened"
    case .hear(let hearing):
      "heard on \(hearing.heardOn.inWords): \(hearing.outcome.wording) (\(hearing.source))"
    case .confirm: "confirmed"
    case .reject: "rejected"
    case .outcome(let outcome): "confirmed as “\(outcome.wording)”"
    case .undo(let number): "decision \(number) undone"
    case .removed: "decided; its words went with the paper"
    }
  }
}

extension Amendment {
  /// What is put right, in words for people.
  package var wording: String {
    let parts: [(String, String?)] = [
      ("kind", kind?.rawValue), ("words", quote.map { "“\(Wording.excerpt($0, limit: 80))”" }),
      ("body", bodies.map(Wording.list)), ("owner", owner), ("said by", author),
      ("committee", committee), ("number", number), ("due", due?.inWords),
      ("strength", strength?.rawValue),
    ]
    return parts.compactMap { name, value in value.map { "\(name) \($0)" } }
      .joined(separator: ", ")
  }
}
