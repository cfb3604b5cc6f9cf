import Evaluation
import Foundation
import TestSupport
import Testing

@testable import answerable

/// Holds the annotation of each thread of the Corpus against what is found in its papers.
@Suite struct ThreadTests {
  private static let folder = Repository.root + "/Corpus/threads"
  /// One set of rules for all threads: reading them takes longer than a thread does.
  private static let run = Result {
    let rules = Repository.root + "/Rules"
    return CaseRun(stages: try Stages(rules: rules), judging: try Judging(rules: rules))
  }
  private static let noted = Result {
    try NotedFigures(json: FileProblem.bytes(at: Repository.root + "/Corpus/figures.json"))
  }

  private static func threads() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test("A thread is found as well as was noted", arguments: try threads())
  func figures(of thread: String) throws {
    let folder = try CaseFolder(Self.folder + "/" + thread)
    #expect(folder.gold.name == thread)
    let tally = try Self.run.get().measure(folder).tally
    for fall in try Self.noted.get().falls(of: thread, to: tally) { Issue.record("\(fall)") }
  }

  @Test("A thread read again, the last paper first, is found the same", arguments: try threads())
  func again(_ thread: String) throws {
    let folder = try CaseFolder(Self.folder + "/" + thread)
    let run = try Self.run.get()
    var found = try run.found(in: folder.lastFirst)
    found.papers.reverse()
    #expect(try run.found(in: folder) == found)
  }

  @Test func `figures are noted of every thread, and of nothing else`() throws {
    #expect(try Self.noted.get().cases.keys.sorted() == Self.threads())
  }
}

extension CaseFolder {
  /// The case with its papers in the opposite order.
  fileprivate var lastFirst: CaseFolder {
    CaseFolder(gold: gold, papers: papers.reversed(), texts: texts)
  }
}
