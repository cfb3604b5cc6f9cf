import Dates
import RegisterSupport
import Registry
import Reports
import TestSupport
import Testing

@testable import answerable

@Suite struct LoadingTests {
  private func export(_ paths: [String], readers: Int) async throws -> (page: String, told: [Int]) {
    let folder = try ScratchFolder()
    let register = try Register(creatingAt: folder.path + "/register.sqlite")
    let stages = try Stages(rules: Repository.root + "/Rules")
    let judging = try Judging(rules: Repository.root + "/Rules")
    let loading = Loading(
      register: register, stages: stages, judging: judging,
      order: Loading.Order(signed: "A. Clerk"),
      today: "2026-01-05")
    var told: [Int] = []
    await loading.load(paths, readers: readers) { turn, _, _ in told.append(turn) }
    try loading.link()
    let held = try register.on("2026-01-05", answeringBy: judging.clock)
    return (ExportJSON.page(held).page, told)
  }

  @Test func `many readers and any order give the same register as one`() async throws {
    let paths = PaperFiles([Repository.root + "/Corpus/threads/harbour-dredging"]).paths
    let one = try await export(paths, readers: 1)
    let many = try await export(paths.reversed(), readers: 4)
    #expect(paths.count > 3)
    #expect(many.page == one.page)
    #expect(many.told == Array(paths.indices))
  }

  @Test func `a paper that fails does not stop those behind it`() async throws {
    let folder = try ScratchFolder()
    let good = try folder.write("The Clerk will write to the Harbour Trust.\n", to: "b.txt")
    let loaded = try await export(
      [folder.path + "/a.txt", good, folder.path + "/c.txt"], readers: 2)
    #expect(loaded.told == [0, 1, 2])
    #expect(loaded.page.contains(good))
  }

  @Test func `a file refused on an earlier day is told of, and fails no later load`() async throws {
    let folder = try ScratchFolder()
    let empty = try folder.write("", to: "in/a.txt")
    let broken = try folder.write("<debate><p>We will write.</p><p>We", to: "in/b.xml")
    let program = Program(in: folder)
    let loading = Loading(
      register: try Register(creatingAt: folder.path + "/answerable.sqlite"),
      stages: try Stages(rules: Repository.root + "/Rules"),
      judging: try Judging(rules: Repository.root + "/Rules"),
      order: Loading.Order(signed: "A. Clerk"), today: "2026-01-05")
    await loading.load([empty, broken], readers: 1) { _, _, _ in }
    let later = try program.run("load", folder.path + "/in")
    #expect(later.status == 0)
    #expect(later.words.contains("a.txt: not loaded, as since 5 January 2026: "))
    #expect(later.words.contains("1 file not loaded, as before"))
    _ = try folder.write("{\"kind\": \"letter\"}", to: "in/c.json")
    #expect(try program.run("load", folder.path + "/in").status == 1)
  }
}
