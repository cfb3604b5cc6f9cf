internal import Papers
internal import Rules

/// A phrase as steps that a run goes through, word by word; a class, as it is taken up by many runs.
final class PhraseProgram: Sendable {
  let steps: [PhraseStep]
  /// At which words a match can begin.
  let starts: StartPlaces
  let needs: PhraseNeeds

  init(steps: [PhraseStep], starts: StartPlaces, needs: PhraseNeeds) {
    self.steps = steps
    self.starts = starts
    self.needs = needs
  }
}

/// What must stand in a clause for a phrase to be in it.
struct PhraseNeeds: Sendable {
  /// Words all of which must stand in the clause.
  var required: [Int32] = []
  /// Words one of which must stand in the clause; nil where no word must.
  var trigger: Set<Int32>?
  /// Whether an expression of time must stand in the clause.
  var time = false
  /// Whether a citation must stand in the clause.
  var reference = false
}

/// A step of a phrase.
///
/// Slots are given by their index among the rule's, -1 where none keeps the words.
enum PhraseStep: Sendable {
  /// Takes this word.
  case word(Int32)
  /// Takes an entry of the list with this index.
  case list(Int, slot: Int32)
  /// Takes an adverb after the subject: an entry of the list with this index.
  case adverb(list: Int)
  /// Takes a comma after the subject.
  case comma
  /// Takes a word of a gap.
  case gapWord
  /// Takes a word.
  case anyWord(slot: Int32)
  /// Takes a past participle.
  case participle(slot: Int32)
  /// Takes a verb in its -ing form.
  case ingForm(slot: Int32)
  /// Takes a number.
  case number(slot: Int32)
  /// Takes an expression of time.
  case time(slot: Int32)
  /// Takes a citation.
  case reference(slot: Int32)
  /// Takes the subject, or nothing where it stands outside the clause.
  case subject(SubjectForm, slot: Int32)
  /// Goes on at either step; the first is tried first.
  case either(Int, Int)
  /// Goes on at another step.
  case goOn(Int)
  /// Opens a gap that is kept.
  case open(slot: Int32)
  /// Closes it.
  case close(slot: Int32)
  /// Takes the rest of the clause, which ends the phrase.
  case restOfClause(slot: Int32)
  /// Takes the rest of the sentence, which ends the phrase.
  case restOfSentence(slot: Int32)
  /// The phrase is found.
  case found
}

/// At which words a match of a phrase can begin.
struct StartPlaces: Sendable {
  /// With these words.
  var words = WordSet()
  /// Whether with a word at all.
  var hasWords = false
  /// Where the subject begins.
  var atSubject = false
  /// Anywhere.
  var anywhere = false

  /// Whether a match can begin at a word of the clause.
  func allow(_ place: Int, in frame: ClauseFrame) -> Bool {
    if anywhere || words.contains(frame.context.words[place].number) { return true }
    return atSubject
      && (place == frame.context.subjectWords.lowerBound || place == frame.clause.lowerBound)
  }
}

/// The entries of a list by their first word, longest first.
struct ListTable: Sendable {
  private(set) var entries: [Int32: [[Int32]]] = [:]
  private let heads: WordSet

  init(_ entries: [[Int32]]) {
    for entry in entries {
      guard let first = entry.first else { continue }
      self.entries[first, default: []].append(entry)
    }
    heads = WordSet(Set(self.entries.keys))
  }

  /// Calls with the end of each entry that stands there.
  func forEachEnd(at place: Int, in frame: ClauseFrame, _ body: (Int) -> Void) {
    guard place < frame.clause.upperBound, heads.contains(frame.context.words[place].number),
      let entries = entries[frame.context.words[place].number]
    else { return }
    for entry in entries where stands(entry, at: place, in: frame) { body(place + entry.count) }
  }

  private func stands(_ entry: [Int32], at place: Int, in frame: ClauseFrame) -> Bool {
    guard place + entry.count <= frame.clause.upperBound else { return false }
    for offset in 1..<max(1, entry.count)
    where frame.context.words[place + offset].number != entry[offset] {
      return false
    }
    return true
  }
}
