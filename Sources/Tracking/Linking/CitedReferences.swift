internal import Dates
package import Records

/// Links records to later passages that cite the reference by which they were minuted: nothing could
/// be surer.
package struct CitedReferences {
  private var records: [String: Record] = [:]
  private var days: [String: CivilDate] = [:]

  /// How sure such a link is said to be: surer than any that is weighed.
  package static let score = 0.99

  /// Nothing yet.
  package init() {}

  /// Takes in a record with its reference and the paper in which it stands.
  package mutating func add(_ record: Record, known reference: String, in paper: LinkablePaper) {
    records[Self.folded(reference)] = record
    days[record.id] = paper.day
  }

  /// The links from these records to a paper.
  package func links(to paper: LinkablePaper) -> [Link] {
    guard !records.isEmpty, let day = paper.day else { return [] }
    let here = Dictionary(paper.findings.records.map { ($0.id, $0) }) { first, _ in first }
    return paper.findings.passages.flatMap { passage in
      cited(in: passage).compactMap { reference, record -> Link? in
        guard record.document != paper.id, days[record.id].map({ $0 <= day }) ?? true else {
          return nil
        }
        let outcome = OutcomeJudge.outcome(
          of: passage, making: passage.record.flatMap { here[$0] }, for: record)
        let speaking = record.bodies.filter(passage.speakers.contains)
        return Link(
          record: record.id, document: paper.id, quote: passage.quote, span: passage.span,
          outcome: outcome ?? .noted, by: speaking.isEmpty ? record.bodies : speaking, date: day,
          score: Self.score, why: ["cites the reference \(reference)"], deadline: passage.deadline)
      }
    }
  }

  /// The references that stand in a passage or beside it, with their records.
  private func cited(in passage: Passage) -> [(String, Record)] {
    var seen: Set<String> = []
    return Self.names(in: passage).compactMap { name in
      guard let record = records[name], seen.insert(name).inserted else { return nil }
      return (name, record)
    }
  }

  /// The words of a passage and beside it, any of which may be a reference, as they are compared.
  package static func names(in passage: Passage) -> [String] {
    [passage.quote, passage.about].flatMap { text in
      text.split(whereSeparator: \.isWhitespace).map { folded(String($0)) }
    }
  }

  /// A reference in capitals, without marks around it.
  package static func folded(_ word: String) -> String {
    let marks: Set<Character> = [".", ",", ";", ":", "(", ")", "[", "]", "“", "”", "\"", "'"]
    let start = word.drop { marks.contains($0) }
    return String(start.reversed().drop { marks.contains($0) }.reversed()).uppercased()
  }
}
