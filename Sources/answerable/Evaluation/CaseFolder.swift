internal import Evaluation
internal import Foundation

/// A folder with the papers of a case and, in `gold.json`, what people annotated in them.
struct CaseFolder: Sendable {
  /// The annotation.
  let gold: GoldCase
  /// The bytes of each paper, in the order of the annotation.
  let papers: [(file: String, bytes: [UInt8])]
  /// The text of each paper, by its file, as the quotes of the annotation are held against it.
  let texts: [String: String]

  /// A case from its parts.
  init(gold: GoldCase, papers: [(file: String, bytes: [UInt8])], texts: [String: String]) {
    self.gold = gold
    self.papers = papers
    self.texts = texts
  }

  /// The case in a folder.
  ///
  /// - Throws: Where the annotation or one of its papers is missing, or is not as expected.
  init(_ named: String) throws(FileProblem) {
    let path = named.count > 1 && named.hasSuffix("/") ? String(named.dropLast()) : named
    gold = try Self.annotation(in: path)
    var papers: [(file: String, bytes: [UInt8])] = []
    for paper in gold.papers { papers.append((paper.file, try Self.bytes(paper.file, in: path))) }
    self.papers = papers
    texts = Dictionary(papers.map { ($0.file, Self.text(of: $0, in: path)) }) { first, _ in first }
  }

  private static func annotation(in folder: String) throws(FileProblem) -> GoldCase {
    let path = folder + "/gold.json"
    guard FileManager.default.fileExists(atPath: path) else {
      throw FileProblem(
        description:
          "there is no gold.json in it; a case is a folder of papers with their annotation")
    }
    let bytes = try bytes("gold.json", in: folder)
    do {
      return try GoldCase(json: bytes)
    } catch {
      throw FileProblem(description: "gold.json: \(error)")
    }
  }

  private static func bytes(_ file: String, in folder: String) throws(FileProblem) -> [UInt8] {
    do {
      return try FileProblem.bytes(at: folder + "/" + file)
    } catch {
      throw FileProblem(description: "\(file): \(error)")
    }
  }

  /// A paper that is no plain text has its text beside it.
  private static func text(of paper: (file: String, bytes: [UInt8]), in folder: String) -> String {
    let plain = folder + "/" + paper.file + ".plain.txt"
    let data = FileManager.default.contents(atPath: plain) ?? Data(paper.bytes)
    return String(data: data, encoding: .utf8) ?? String(data: data, encoding: .windowsCP1252)
      ?? String(decoding: data, as: UTF8.self)
  }
}
