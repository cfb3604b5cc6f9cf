import Dates
import Papers
import Records
import Rules

/// What lines of their own say of the act before them: by when it is due, and whose task it is.
extension BlockExtraction {
  /// "By: 31 May." and "Ten working days" after a task say when it is due.
  func isTimeAlone(_ sentence: Sentence) -> Bool {
    guard !sentence.times.isEmpty, sentence.words.count < 12 else { return false }
    let wish = drafter.conditions.first(in: sentence.words[...])
    return sentence.words.indices.allSatisfy { index in
      let word = sentence.words[index]
      return word.form == .mark || sentence.timeWords.contains { $0.contains(index) }
        || rules.grammar.contains(word, in: .prepositions) || wish?.contains(index) ?? false
    }
  }

  /// The last record of the block takes the day, and the asks before it that have none.
  func dating(_ found: inout [Draft], _ sentence: Sentence) {
    guard let mention = sentence.times.last, let last = found.indices.last else { return }
    let deadline = Deadline(mention, in: scene.text)
    for index in found.indices where found[index].deadline == nil {
      guard index == last || found[index].kind.family == .ask && found[last].kind.family == .ask
      else { continue }
      found[index].deadline = deadline
      if index == last { found[index].span.end = mention.bytes.upperBound }
    }
  }

  /// "Due: June" on the line below a task.
  func isDueLine(_ sentence: Sentence) -> Bool {
    guard !sentence.times.isEmpty, sentence.words.count < 12,
      let first = sentence.words.first, rules.grammar.contains(first, in: .dueWords)
    else { return false }
    return sentence.words.indices.allSatisfy { index in
      let word = sentence.words[index]
      return word.form == .mark || sentence.timeWords.contains { $0.contains(index) }
        || rules.grammar.contains(word, inAny: [.dueWords, .prepositions])
    }
  }

  func datingTask(
    above sentence: Sentence, _ found: inout [Draft], _ gathering: inout Gathering
  ) {
    guard let mention = sentence.times.last else { return }
    let deadline = Deadline(mention, in: scene.text)
    if let last = found.indices.last {
      found[last].deadline = found[last].deadline ?? deadline
    } else if let last = gathering.drafts.indices.last,
      gathering.drafts[last].block >= scene.index - 1, gathering.drafts[last].deadline == nil
    {
      gathering.drafts[last].deadline = deadline
    }
  }

  // MARK: - ACTION lines and rows

  /// A line that its label, or the heading of its list, says to be a task.
  var isTaskLine: Bool {
    switch scene.block.role {
    case .action: true
    case .listItem:
      scene.headingWords.first.map { rules.grammar.contains($0, in: .taskLabels) } ?? false
        && scene.headingWords.count <= 8
    default: false
    }
  }

  /// An ACTION line that names its owner alone makes a task of the ask or promise before it.
  ///
  /// Behind a sentence that states none, that sentence is the task.
  func take(
    _ line: TaskReader.Line, behind sentence: Sentence?, _ found: inout [Draft],
    _ gathering: inout Gathering
  ) {
    switch line {
    case .task(let draft): found.append(draft)
    case .owner(let subject, let due):
      if let last = found.indices.last {
        give(&found[last], to: subject, due: due)
      } else if let sentence {
        found.append(tasks.task(of: sentence, for: subject, due: due))
      } else if let last = gathering.drafts.indices.last,
        gathering.drafts[last].block >= scene.index - 2
      {
        give(&gathering.drafts[last], to: subject, due: due)
      }
    }
  }

  private func give(_ draft: inout Draft, to owner: Subject, due: Deadline?) {
    draft.kind = .action
    draft.owner = owner.owner ?? draft.owner
    if let body = owner.body { draft.bodies = [body] }
    draft.deadline = due ?? draft.deadline
  }

  func inRow(_ drafts: [Draft], _ gathering: Gathering) -> [Draft] {
    guard let cell = scene.block.cell,
      let row = gathering.rows[TableRow.Place(table: cell.table, row: cell.row)]
    else { return drafts }
    return row.isLog && row.cells[.action] == scene.index ? [] : drafts
  }
}
