import Dates
import Foundation
import Papers
import Records
import TestSupport
import Testing

@testable import answerable

/// The same paper gives the same blocks, metadata and records in whichever format it comes.
@Suite struct FormatAgreementTests {
  /// What is compared: all that a reader understood, but for the places in the original.
  struct Understanding: Equatable {
    var facts: [String]
    var blocks: [String]
    var records: [String]

    init(_ paper: Paper, _ records: [Record]) {
      facts = [
        paper.kind.rawValue, paper.title ?? "", paper.date?.description ?? "",
        paper.dateSource.rawValue, "\(paper.authors)", "\(paper.recipients)", "\(paper.copied)",
        paper.reference ?? "", "\(paper.inReplyTo.map(\.date))",
      ]
      blocks = paper.blocks.filter { $0.role != .furniture }.map { block in
        let place = block.cell.map { "\($0.row).\($0.column) \($0.head ?? "")" } ?? ""
        return [
          block.role.rawValue, block.number ?? "", block.label ?? "", block.askedOf ?? "",
          block.answers ?? "", place, paper.text[block.span],
        ].joined(separator: " | ")
      }
      self.records = records.map { record in
        [
          record.kind.rawValue, record.quote, "\(record.bodies)", record.owner ?? "",
          record.author ?? "", record.deadline?.text ?? "", record.strength.rawValue,
        ].joined(separator: " | ")
      }
    }
  }

  private static let stages = Result { try Stages(rules: Repository.root + "/Rules") }

  /// What is understood of the paper in a file, or of the last one packed or enclosed in it.
  private static func understanding(of paper: String, _ file: String) throws -> Understanding {
    let path = "\(Repository.root)/Corpus/formats/\(paper)/\(file)"
    let stages = try stages.get()
    let files = stages.unpack(try FileProblem.bytes(at: path), at: path)
    let bytes = try #require(files.last).contents.get()
    let paper = try stages.read(bytes)
    return Understanding(paper, stages.find(in: paper, id: "d-format").records)
  }

  private static let endings = [
    "-utf8-mark.txt", "-utf16le.txt", "-utf16be.txt", "-windows-1252.txt", "-layout.txt", ".md",
    ".html", ".akn.xml", ".tei.xml", ".xml", ".docx", ".odt", ".pdf", ".eml", ".mbox", ".zip",
  ]

  @Test("A letter reads as its plain text does, as", arguments: endings)
  func letter(ending: String) throws {
    let plain = try Self.understanding(of: "letter", "letter.txt")
    #expect(plain.facts.first == "letter")
    #expect(plain.records.count >= 3)
    #expect(try Self.understanding(of: "letter", "letter" + ending) == plain)
  }

  @Test(
    "A table of recommendations and responses reads as its plain text does, as", arguments: endings)
  func table(ending: String) throws {
    let plain = try Self.understanding(of: "table", "table.txt")
    #expect(plain.facts.first == "response")
    #expect(plain.blocks.filter { $0.hasPrefix("recommendation | R") }.count == 3)
    #expect(plain.records.count >= 3)
    #expect(try Self.understanding(of: "table", "table" + ending) == plain)
  }
}
