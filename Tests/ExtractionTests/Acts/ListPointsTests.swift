import Dates
import Papers
import Records
import TestSupport
import Testing

/// Points of a list whose stem leaves the act to them.
@Suite struct ListPointsTests {
  private func list(_ stem: String, _ points: [String], kind: PaperKind) -> MadePaper {
    var made = MadePaper(
      kind, [(.paragraph, stem)] + points.map { (.listItem, $0) }, to: ["Wold District Council"])
    for index in 1...points.count { made.paper.blocks[index].stem = 0 }
    return made
  }

  @Test(
    "A stem that ends with its verb makes each point an act",
    arguments: [
      ("By 30 May 2025, Wold District Council should:", PaperKind.report),
      ("I would therefore ask you to:", .letter),
      ("We would be grateful if you could:", .letter),
      ("Within three months the Council must:", .report),
    ])
  func points(stem: String, kind: PaperKind) throws {
    let found = try list(
      stem, ["have every gate inspected;", "mend the lamp that was broken."], kind: kind
    ).records()
    #expect(found.map(\.quote) == ["have every gate inspected;", "mend the lamp that was broken."])
    #expect(found.allSatisfy { $0.bodies == ["Wold District Council"] })
    #expect(found.allSatisfy { $0.kind.family == .ask })
  }

  @Test func `a promise in a stem is as many as it has points`() throws {
    let found = try list("We will:", ["paint the hut", "renew the rope"], kind: .letter).records()
    #expect(found.map(\.kind) == [.commitment, .commitment])
    #expect(found.map(\.bodies) == [["Otterford Ferry Company"], ["Otterford Ferry Company"]])
  }

  @Test func `the day of the stem goes before the cycle of a point`() throws {
    let found = try list(
      "By 30 May 2025, Wold District Council should:",
      ["make sure that members have monthly reports."], kind: .report
    ).records()
    #expect(found.map { $0.deadline?.reading.due } == ["2025-05-30"])
  }
}
