internal import Dates
internal import Papers
internal import Records

/// Holds what the program found in a case against what people annotated there.
///
/// Records are paired by where their words stand, not by wording, and each part of a pair is judged
/// by itself. What an annotation calls optional, reported or an aspiration is neither right nor
/// wrong; nor is what the program itself sets apart.
package struct CaseMeasurement: Sendable {
  /// What was counted.
  package internal(set) var tally = Tally()
  /// What was wrong, in the order of the case.
  package internal(set) var misses: [Miss] = []
  let gold: GoldCase
  let found: FoundCase
  let names: BodyNames
  /// The folded texts of the papers, by the name of the file.
  let texts: [String: FoldedText]
  /// The record found for each annotated one, by the name of the latter.
  var pairs: [String: Record] = [:]

  /// Measures a case.
  ///
  /// - Parameters:
  ///   - gold: What people annotated.
  ///   - texts: The text of each paper, by its file.
  ///   - found: What the program found.
  package init(of gold: GoldCase, texts: [String: String], found: FoundCase) {
    self.gold = gold
    self.found = found
    names = BodyNames(gold.bodies)
    self.texts = texts.mapValues(FoldedText.init)
    for paper in gold.papers { measure(paper) }
    for paper in gold.papers { pairRecords(of: paper) }
    for record in gold.records where !record.isSoft { measureParts(of: record) }
    measureLinks()
  }

  mutating func miss(_ sort: Miss.Sort, _ words: String) { misses.append(Miss(sort, words)) }

  func text(of file: String) -> FoldedText { texts[file] ?? FoldedText("") }
}

// MARK: - Papers

extension CaseMeasurement {
  private mutating func measure(_ paper: GoldPaper) {
    let read = found.papers.first { $0.file == paper.file }
    tally.paperKind.count(read?.kind == paper.kind)
    if read?.kind != paper.kind {
      misses.append(
        Miss(.paper, read?.kind.rawValue, shouldBe: paper.kind.rawValue, of: paper.file))
    }
    if let date = paper.date {
      tally.paperDate.count(read?.date == date)
      if read?.date != date {
        misses.append(
          Miss(.date, read?.date?.description, shouldBe: "\(date)", of: paper.file))
      }
    }
    if let author = paper.author, !author.isEmpty {
      let isRight = names.isSame(read?.author, as: author)
      tally.paperAuthor.count(isRight)
      if !isRight {
        misses.append(Miss(.author, read?.author, shouldBe: author, of: paper.file))
      }
    }
  }
}

// MARK: - Records

extension CaseMeasurement {
  private mutating func pairRecords(of paper: GoldPaper) {
    let pairs = RecordPairs(
      gold.records.filter { $0.document == paper.file },
      found.papers.first { $0.file == paper.file }?.records ?? [], in: text(of: paper.file))
    for (one, other) in pairs.partner {
      self.pairs[pairs.gold[one].value.id] = pairs.found[other].value
    }
    countFound(in: pairs, file: paper.file)
    countRight(in: pairs, file: paper.file)
  }

  /// Of the annotated records, those found.
  private mutating func countFound(in pairs: RecordPairs, file: String) {
    for (index, record) in pairs.gold.enumerated() where !record.value.isSoft {
      let partner = pairs.partner[index].map { pairs.found[$0].value }
      let isFound = partner.map { !$0.isSetApart } ?? false
      tally.recall.count(isFound)
      if !isFound {
        miss(.missed, "\(file) \(record.value.kind.rawValue) | \(record.value.quote.excerpt(160))")
      }
    }
  }

  /// Of the records found, those annotated.
  private mutating func countRight(in pairs: RecordPairs, file: String) {
    let goldOf = Dictionary(uniqueKeysWithValues: pairs.partner.map { ($1, $0) })
    let soft = pairs.gold.filter(\.value.isSoft)
    for (index, record) in pairs.found.enumerated() where !record.value.isSetApart {
      if let partner = goldOf[index] {
        if !pairs.gold[partner].value.isSoft { tally.precision.count(true) }
        continue
      }
      let isNeither = soft.contains {
        overlap($0.place, record.place) >= RecordPairs.leastOverlap
      }
      guard !isNeither else { continue }
      tally.precision.count(false)
      let value = record.value
      miss(.wrong, "\(file) \(value.kind.rawValue) (\(value.rule)) | \(value.quote.excerpt(160))")
    }
  }
}
