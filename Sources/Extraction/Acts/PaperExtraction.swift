import Dates
import Papers
import Records
import Rules

/// Goes through the blocks of one paper and gathers the drafts of its acts.
struct PaperExtraction {
  let extractor: Extractor
  let paper: Paper
  let bodies: PaperBodies

  private var rules: ExtractionRules { extractor.rules }

  /// The drafts, in the order of the blocks; those of one row share its day and its owner.
  func drafts() -> [Draft] {
    var gathering = Gathering(rows: TableRow.rows(of: paper, heads: rules.heads))
    let stems = Set(paper.blocks.compactMap(\.stem))
    let setter = SceneSetter(paper: paper, bodies: bodies, directory: extractor.directory)
    let heads = Set(paper.blocks.compactMap(\.cell?.head))
    for index in paper.blocks.indices where isRead(paper.blocks[index], heads: heads) {
      var block = BlockExtraction(
        extractor: extractor, bodies: bodies, scene: setter.scene(at: index),
        isStem: stems.contains(index))
      block.read(into: &gathering)
    }
    dropConcernsBesideAsks(&gathering.drafts)
    if paper.kind == .minutes {
      Discussion(paper: paper, committee: bodies.committee, sayings: gathering.sayings)
        .complete(&gathering.drafts)
    }
    var drafts = TableReading(paper: paper, bodies: bodies, extractor: extractor)
      .completed(gathering)
    if paper.kind == .minutes { drafts = Repetition(text: paper.text).dropped(drafts) }
    return AnswerTime.completed(drafts, of: paper, by: gathering.answerTimes)
  }

  /// Where a coroner asks in words below the heading of the concerns, the concerns beside these asks
  /// are the findings from which they follow.
  private func dropConcernsBesideAsks(_ drafts: inout [Draft]) {
    let concerns = Set(
      drafts.filter { $0.rule == BlockExtraction.underNumberRule }.compactMap {
        paper.blocks[$0.block].heading
      }.filter { extractor.concerns.stands(in: bodies.layers.words[$0]) })
    let asking = Set(
      drafts.filter { $0.kind.family == .ask && $0.rule != BlockExtraction.underNumberRule }
        .compactMap { paper.blocks[$0.block].heading })
    let told = concerns.intersection(asking)
    guard !told.isEmpty else { return }
    drafts.removeAll { draft in
      draft.rule == BlockExtraction.underNumberRule
        && paper.blocks[draft.block].heading.map(told.contains) ?? false
    }
  }

  /// Below "Reasons for the decision" minutes ask and bind nobody.
  private func isUnderSilentHeading(_ block: Block) -> Bool {
    guard paper.kind == .minutes, let heading = block.heading else { return false }
    return extractor.silent.stands(in: bodies.layers.words[heading])
  }

  /// What stands in a letterhead, a heading, a signature or the head of a column states no act, and
  /// the rules know no language but English.
  private func isRead(_ block: Block, heads: Set<String>) -> Bool {
    guard block.language == nil, !isUnderSilentHeading(block) else { return false }
    if let cell = block.cell, cell.head == nil, heads.contains(paper.text[block.span]) {
      return false
    }
    return switch block.role {
    case .paragraph, .listItem, .cell, .question, .recommendation, .response, .speech, .action,
      .resolution:
      true
    case .heading, .address, .salutation, .signature, .copyList, .header, .quoted, .furniture: false
    }
  }
}

/// What was gathered while going through a paper.
struct Gathering {
  var drafts: [Draft] = []
  /// The acts of list stems, by the index of their blocks.
  var stems: [Int: ListStem] = [:]
  /// Times named in the stems of lists that state no act, by the index of their blocks.
  var stemTimes: [Int: Deadline] = [:]
  /// The times that the paper names for the answer to all of it.
  var answerTimes: [AnswerTime] = []
  let rows: [TableRow.Place: TableRow]
  /// The same in the order of the paper.
  let rowsInOrder: [(key: TableRow.Place, value: TableRow)]
  /// The actor last named, for pronouns.
  var lastActor: Subject?
  /// The bodies named so far, in order.
  var met: [String] = []
  /// Who says something in minutes, in order.
  var sayings: [Saying] = []

  init(rows: [TableRow.Place: TableRow]) {
    self.rows = rows
    rowsInOrder = rows.sorted { $0.key < $1.key }
  }
}
