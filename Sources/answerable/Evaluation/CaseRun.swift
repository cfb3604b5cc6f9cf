internal import Dates
internal import Evaluation
internal import Papers
internal import Records
internal import Registry
internal import Tracking

/// Runs the papers of a case through all stages, in memory, as a register would.
///
/// The names of the files are not shown to any stage. Where a paper states no date, the one counts
/// that the annotation says a clerk would give.
struct CaseRun: Sendable {
  let stages: Stages
  let judging: Judging

  /// Measures a case.
  ///
  /// - Throws: A `ReadingRefusal` where one of its papers cannot be read.
  func measure(_ folder: CaseFolder) throws -> CaseMeasurement {
    CaseMeasurement(of: folder.gold, texts: folder.texts, found: try found(in: folder))
  }

  /// What the program finds in the papers of a case.
  func found(in folder: CaseFolder) throws -> FoundCase {
    let given = Dictionary(folder.gold.papers.map { ($0.file, $0) }) { first, _ in first }
    let papers = try folder.papers.map { file, bytes in
      let paper = given[file]
      return try read(bytes, file: file, given: paper?.date == nil ? paper?.dateGiven : nil)
    }
    let linking = judging.link(papers.map(\.linkable))
    let days = folder.gold.days.map { day in
      (day, statuses(of: papers, under: linking, on: day))
    }
    return FoundCase(
      papers: papers.map(\.found), links: Self.inOrder(linking.links),
      statuses: Dictionary(uniqueKeysWithValues: days))
  }

  private func read(_ bytes: [UInt8], file: String, given: CivilDate?) throws -> CasePaper {
    let id = StableID.paper(bytes: bytes)
    var paper = try stages.read(bytes)
    if paper.date == nil { paper = paper.dated(given) }
    return CasePaper(id: id, file: file, paper: paper, findings: stages.find(in: paper, id: id))
  }

  /// Later papers are left out, with their records and links; one without a date is always there.
  private func statuses(
    of papers: [CasePaper], under linking: Linking, on day: CivilDate
  ) -> [String: Status] {
    let papers = papers.filter { paper in paper.paper.date.map { $0 <= day } ?? true }
    let known = Set(papers.map(\.id))
    let records = papers.flatMap(\.findings.records).map { record in
      var record = record
      record.sameAs = record.sameAs ?? linking.repeats[record.id]
      return record
    }
    let histories = Histories(
      papers: papers.map(\.facts), records: records,
      links: linking.links.filter { known.contains($0.document) }, clock: judging.clock)
    return records.reduce(into: [:]) { statuses, record in
      statuses[record.id] = Status(of: histories.history(of: record), on: day)
    }
  }

  /// The order of an export, which decides where two links fit equally well.
  private static func inOrder(_ links: [Link]) -> [Link] {
    links.sorted { left, right in
      (left.record, left.date?.dayNumber ?? .max, left.document, left.span.start)
        < (right.record, right.date?.dayNumber ?? .max, right.document, right.span.start)
    }
  }
}

/// A paper of a case with what was found in it.
private struct CasePaper {
  let id: String
  let file: String
  let paper: Paper
  let findings: Findings

  var linkable: LinkablePaper {
    LinkablePaper(
      id: id, day: paper.date, kind: paper.kind, reference: paper.reference,
      inReplyTo: paper.inReplyTo, findings: findings)
  }

  var facts: PaperFacts {
    PaperFacts(
      id: id, day: paper.date, kind: paper.kind, authors: [findings.author].compactMap(\.self))
  }

  var found: FoundPaper {
    FoundPaper(
      id: id, file: file, kind: paper.kind, date: paper.date, author: findings.author,
      records: findings.records.sorted { $0.span < $1.span })
  }
}
