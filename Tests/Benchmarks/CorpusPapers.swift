internal import Foundation
internal import TestSupport

/// Papers put together from those of the Corpus, as many as one likes, the same on every run.
///
/// A paper keeps the head of one paper of the Corpus, so that it has a date, a sender and an
/// addressee, and takes its paragraphs from all of them in any order; it is as long as the paper
/// whose head it has.
struct CorpusPapers {
  /// The plain papers, each as its paragraphs.
  private let plain: [[String]]
  /// The papers in Akoma Ntoso.
  let akomaNtoso: [String]

  /// The paragraphs of all plain papers.
  var paragraphs: [String] { plain.flatMap { $0 } }

  /// How many paragraphs the head of a paper has.
  private static let headLength = 4

  /// Reads the papers of a folder.
  ///
  /// - Throws: A `BenchmarkProblem` where there is no plain paper in it, or none in Akoma Ntoso.
  init(folder: String) throws(BenchmarkProblem) {
    let all = FileManager.default.enumerator(atPath: folder)
    let names = (all?.compactMap { $0 as? String } ?? []).filter { !$0.hasPrefix("formats/") }
      .sorted()
    let files = names.compactMap { name in
      FileManager.default.contents(atPath: folder + "/" + name)
        .map { (name: name, text: String(decoding: $0, as: UTF8.self)) }
    }
    plain = files.filter { $0.name.hasSuffix(".txt") && !$0.name.hasSuffix(".plain.txt") }
      .map { Self.paragraphs(of: $0.text) }.filter { $0.count > Self.headLength }
    akomaNtoso = files.filter { $0.name.hasSuffix(".xml") && $0.text.contains("<akomaNtoso") }
      .map(\.text)
    guard !plain.isEmpty, !akomaNtoso.isEmpty else {
      throw BenchmarkProblem(
        "there are no plain papers, or none in Akoma Ntoso, in \(folder); run this in the repository"
      )
    }
  }

  private static func paragraphs(of text: String) -> [String] {
    text.split(separator: "\n\n").map(String.init)
  }

  /// Papers of so many bytes together.
  func papers(bytes: Int, seed: UInt64) -> [String] {
    var papers: [String] = []
    var size = 0
    var numbers = SeededNumbers(seed: seed)
    while size < bytes {
      papers.append(paper(&numbers))
      size += papers[papers.count - 1].utf8.count
    }
    return papers
  }

  /// So many papers.
  func papers(count: Int, seed: UInt64) -> [String] {
    var numbers = SeededNumbers(seed: seed)
    return (0..<count).map { _ in paper(&numbers) }
  }

  private func paper(_ numbers: inout SeededNumbers) -> String {
    let model = pick(plain, &numbers)
    var paragraphs = Array(model.prefix(Self.headLength))
    while paragraphs.count < model.count {
      paragraphs.append(pick(pick(plain, &numbers), &numbers))
    }
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  /// One of several, of which there must be one.
  private func pick<Part>(_ parts: [Part], _ numbers: inout SeededNumbers) -> Part {
    parts[Int.random(in: parts.indices, using: &numbers)]
  }
}

/// Why nothing could be measured, with what to do about it.
struct BenchmarkProblem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
