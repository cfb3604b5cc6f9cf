import Archives
import Dates
import Papers
import Reading
import Rules
import TestSupport

/// What a target's bytes are given to, with what must hold of whatever comes of them.
struct Subject {
  private let target: Target
  private let reader: PaperReader
  private let times: TimeReader
  private let lists: [String: WordList]

  init(_ target: Target) throws {
    let rules = try Repository.rules
    self.target = target
    reader = PaperReader(rules: try LayoutRules(folder: rules))
    times = TimeReader(rules: try rules.times())
    lists = RuleBook.reading(rules).book.lists
  }

  /// Gives it a file.
  func take(_ bytes: [UInt8]) {
    switch target {
    case .plain, .xml, .html, .mail, .zip: read(bytes)
    case .docx: read(packed([("word/document.xml", bytes)]))
    case .odt:
      let kind = Array("application/vnd.oasis.opendocument.text".utf8)
      read(packed([("mimetype", kind), ("content.xml", bytes)]))
    case .dates: readTimes(in: bytes)
    case .rules: readRule(bytes)
    }
  }

  /// Reads a file and what lies in it.
  private func read(_ file: [UInt8]) {
    if let paper = try? reader.read(bytes: file) { check(paper) }
    for enclosure in (try? reader.enclosures(in: file)) ?? [] where enclosure.refusal == nil {
      if let paper = try? reader.read(bytes: enclosure.bytes) { check(paper) }
    }
  }

  /// Blocks lie in order, do not overlap, and point only at blocks of the paper.
  private func check(_ paper: Paper) {
    var end = 0
    for block in paper.blocks {
      precondition(block.span.start >= end && block.span.end <= paper.text.utf8.count)
      precondition(block.stem.map { paper.blocks.indices.contains($0) } ?? true)
      precondition(block.heading.map { paper.blocks.indices.contains($0) } ?? true)
      end = block.span.end
    }
  }

  /// Times lie in order, do not overlap, and are never reversed, in any bytes at all.
  private func readTimes(in bytes: [UInt8]) {
    let day = CivilDate(year: 2024, month: 2, day: 29)
    var end = 0
    for mention in times.times(in: bytes.span, 0..<bytes.count, written: day) {
      precondition(mention.bytes.lowerBound >= end && mention.bytes.upperBound <= bytes.count)
      end = mention.bytes.upperBound
      if let first = mention.reading.earliest, let last = mention.reading.due {
        precondition(first <= last)
      }
    }
  }

  /// Reads a rule: it is one, or a mistake in it is told with its place.
  private func readRule(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let (rule, faults) = RuleBook.rule(in: text, path: "Rules/requests/tried.yaml", lists: lists)
    precondition(rule != nil || !faults.isEmpty)
    for fault in faults { precondition(fault.line >= 1 && fault.column >= 1) }
  }

  /// An office file that is not packed tight.
  private func packed(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var writer = ZipWriter()
    for file in files { writer.add(file.bytes, as: file.name, isPacked: false) }
    return writer.archive
  }
}
