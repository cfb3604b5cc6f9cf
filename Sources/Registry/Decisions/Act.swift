package import Dates
package import Papers
package import Records

extension Decision {
  /// The things that a clerk can decide.
  package enum Act: Hashable, Sendable {
    /// Of a paper: it is dated so.
    case date(CivilDate)
    /// Of a paper: this body says it.
    case author(String)
    /// Of a paper: it is of this kind.
    case kind(PaperKind)
    /// Of a paper: it is a copy or an earlier edition of another one, by id, and counts no more.
    case join(String)
    /// Of a paper: a person has read it, and nothing in it waits.
    case read
    /// Of a paper: nobody below a clerk is shown these words of it.
    case redact(Redaction)
    /// Of a record: the rules missed it, and a clerk adds it, tracked.
    case add(Addition)
    /// Of a record, or of all that a paper holds: it is a fact, and followed.
    case track
    /// Of a record or a paper: it is a finding again, and no more.
    case untrack
    /// Of a record: it is known by this reference, for good.
    case reference(String)
    /// Of a record: the rules had parts of it wrong.
    case amend(Amendment)
    /// Of a record: it is several, each stated by these words of its quote.
    case split([String])
    /// Of a record: it is the same as another one, by id.
    case merge(String)
    /// Of a record: from that day on another body must act or answer.
    case rehome(String)
    /// Of a record: the promise is kept, or the ask answered.
    case complete
    /// Of a record: what was reported complete is accepted as done.
    case accept
    /// Of a record: it is dropped.
    case withdraw
    /// Of a record: it has until that day.
    case extend(to: CivilDate)
    /// Of a record: an earlier `complete`, `accept` or `withdraw` no longer counts.
    case reopen
    /// Of a record: this was heard of it outside the papers, or in a passage that the rules missed.
    case hear(Hearing)
    /// Of a record, or of a link or a suggested one: it is right.
    case confirm
    /// Of a record or a link: the rules were wrong to find it. Undone by `confirm`.
    case reject
    /// Of a link: it is right, and the passage says this.
    case outcome(Outcome)
    /// Of anything: the earlier decision of this number no longer counts.
    case undo(Int)
    /// What was decided went with the paper that it was about; that something was, stays.
    case removed
  }
}

extension Decision.Act {
  /// The word by which the register and the command line name it.
  package var word: String {
    switch self {
    case .date: "date"
    case .author: "author"
    case .kind: "kind"
    case .join: "join"
    case .read: "read"
    case .redact: "redact"
    case .add: "add"
    case .track: "track"
    case .untrack: "untrack"
    case .reference: "reference"
    case .amend: "amend"
    case .split: "split"
    case .merge: "merge"
    case .rehome: "rehome"
    case .complete: "complete"
    case .accept: "accept"
    case .withdraw: "withdraw"
    case .extend: "extend"
    case .reopen: "reopen"
    case .hear(let hearing): hearing.paper == nil ? "update" : "link"
    case .confirm: "confirm"
    case .reject: "reject"
    case .outcome: "outcome"
    case .undo: "undo"
    case .removed: "removed"
    }
  }

  /// What it sets, as text.
  package var value: String? {
    switch self {
    case .date(let day), .extend(let day): day.description
    case .author(let name), .join(let name), .reference(let name), .merge(let name),
      .rehome(let name):
      name
    case .kind(let kind): kind.rawValue
    case .redact(let redaction): Content.wording(of: redaction)
    case .add(let addition): Content.wording(of: addition)
    case .amend(let amendment): Content.wording(of: amendment)
    case .split(let parts): Lines.text(parts)
    case .hear(let hearing): Content.wording(of: hearing)
    case .outcome(let outcome): outcome.rawValue
    case .undo(let number): String(number)
    case .read, .track, .untrack, .complete, .accept, .withdraw, .reopen, .confirm, .reject,
      .removed:
      nil
    }
  }

  /// The act that a word and a value stand for; nil where they stand for none.
  package init?(word: String, value: String?) {
    guard let act = Self.plain(word) ?? value.flatMap({ Self.act(word, setting: $0) }) else {
      return nil
    }
    self = act
  }

  private static func plain(_ word: String) -> Self? {
    let acts: [Self] = [
      .read, .track, .untrack, .complete, .accept, .withdraw, .reopen, .confirm, .reject, .removed,
    ]
    return acts.first { $0.word == word }
  }

  private static func act(_ word: String, setting value: String) -> Self? {
    guard !value.isEmpty else { return nil }
    return switch word {
    case "date": CivilDate(value).map(Self.date)
    case "extend": CivilDate(value).map { .extend(to: $0) }
    case "author": .author(value)
    case "kind": PaperKind(rawValue: value).map(Self.kind)
    case "join": .join(value)
    case "reference": .reference(value)
    case "redact": (try? Content.value(Redaction.self, in: value)).map(Self.redact)
    case "add": (try? Content.value(Addition.self, in: value)).map(Self.add)
    case "amend": (try? Content.value(Amendment.self, in: value)).map(Self.amend)
    case "split": .split(Lines.items(value))
    case "merge": .merge(value)
    case "rehome": .rehome(value)
    case "update", "link": (try? Content.value(Hearing.self, in: value)).map(Self.hear)
    case "outcome": Outcome(rawValue: value).map(Self.outcome)
    case "undo": Int(value).map(Self.undo)
    default: nil
    }
  }
}
