import Foundation
import Records
import TestSupport
import Testing

@testable import answerable

/// Who says a paper and to whom, over heads and feet of papers laid out as bodies of all sorts do.
@Suite struct HeadTests {
  /// A paper of `Corpus/heads.txt`, with what a clerk says of it.
  struct Head: Sendable, CustomTestStringConvertible {
    var name: String
    var author: String
    var recipients: [String]
    var text: String
    var testDescription: String { name }
  }

  private static let stages = Result { try Stages(rules: Repository.root + "/Rules") }

  /// The papers of the file: a line `=== name`, the fields, a line `---`, the paper.
  private static func heads() throws -> [Head] {
    let file = try String(contentsOfFile: Repository.root + "/Corpus/heads.txt", encoding: .utf8)
    return try file.components(separatedBy: "=== ").dropFirst().map { entry in
      let parts = try #require(entry.range(of: "---\n"))
      let fields = entry[..<parts.lowerBound].split(separator: "\n").map(String.init)
      func field(_ key: String) -> String {
        fields.first { $0.hasPrefix(key + ": ") }.map { String($0.dropFirst(key.count + 2)) } ?? ""
      }
      return Head(
        name: fields[0], author: field("author"),
        recipients: field("to").components(separatedBy: "; ").filter { !$0.isEmpty },
        text: String(entry[parts.upperBound...]))
    }
  }

  @Test("The head of a paper tells who says it, and to whom", arguments: try heads())
  func told(head: Head) throws {
    let stages = try Self.stages.get()
    let findings = stages.find(in: try stages.read(Array(head.text.utf8)), id: "d-head")
    #expect(findings.author == head.author)
    if !head.recipients.isEmpty { #expect(findings.recipients == head.recipients) }
  }
}
