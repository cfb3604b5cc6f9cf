internal import Dates
internal import Foundation
internal import Papers
internal import Records
internal import Registry

/// A paper with all that was found in it, as one line of JSON: what `extract - --whole` prints, and
/// what `track` and `load --records` take.
///
/// It holds everything that the register would, so that papers can be read on any number of machines
/// and filed on one.
struct FoundLine: Codable {
  /// Where the paper lay.
  let path: String
  /// Whose papers it belongs to.
  let authority: String?
  /// The date that was given for it, where it states none itself.
  let given: CivilDate?
  /// The paper as it was read; its date is its own.
  let paper: Paper
  /// What was found in it.
  let findings: Findings

  /// The paper on one line, always the same for the same paper.
  func line() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// The paper of a line.
  ///
  /// - Throws: Where it is none, or its blocks or what was found do not stand in its text.
  init(reading line: String) throws {
    self = try JSONDecoder().decode(FoundLine.self, from: Data(line.utf8))
    for record in findings.records where !paper.text.holds(record.quote, at: record.span) {
      throw FilterProblem(
        description: "record \(record.id) does not stand in the text at its place")
    }
    for passage in findings.passages where !paper.text.holds(passage.quote, at: passage.span) {
      throw FilterProblem(
        description: "a passage does not stand in the text at byte \(passage.span.start)")
    }
    for (place, block) in paper.blocks.enumerated() where !paper.holds(block) {
      throw FilterProblem(
        description: "block \(place + 1) does not stand in the text, or names none")
    }
  }

  init(
    path: String, authority: String?, given: CivilDate?, paper: Paper, findings: Findings
  ) {
    self.path = path
    self.authority = authority
    self.given = given
    self.paper = paper
    self.findings = findings
  }

  /// The paper on its way into a register.
  func filing(on day: CivilDate, by order: Loading.Order) -> Filing {
    var acts: [Decision.Act] = []
    if let given { acts.append(.date(given)) }
    if order.isTracked { acts.append(.track) }
    return Filing(
      id: findings.document, path: path, paper: paper, findings: findings,
      audience: order.audience, received: order.received, loaded: day,
      decisions: acts.map {
        Decision(made: day, signed: order.signed, subject: findings.document, act: $0)
      })
  }
}

/// What is wrong with a line that is JSON, but not what it should be.
struct FilterProblem: Error, CustomStringConvertible {
  let description: String
}

extension Paper {
  /// Whether a block lies in the text, and the blocks to which it points are there.
  fileprivate func holds(_ block: Block) -> Bool {
    text.holds(block.span)
      && [block.stem, block.heading].allSatisfy { $0.map(blocks.indices.contains) ?? true }
  }
}

extension String {
  /// Whether just these words stand at a place.
  fileprivate func holds(_ words: String, at span: TextSpan) -> Bool {
    holds(span) && self[span] == words
  }

  /// Whether there is such a place.
  fileprivate func holds(_ span: TextSpan) -> Bool {
    0 <= span.start && span.start <= span.end && span.end <= utf8.count
  }
}
