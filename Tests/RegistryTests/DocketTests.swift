import Dates
import GRDB
import Records
import RegisterSupport
import TestSupport
import Testing

@testable import Registry
import Tracking

/// The docket against the slow way, which is its judge, on registers made at random.
@Suite struct DocketTests {
  private static let selections: [Selection] = [
    Selection(), Selection(hasAspirations: true), Selection(bodies: ["authority"]),
    Selection(bodies: ["coast", "trust"], kinds: [.question, .action]),
    Selection(owner: "master", statuses: [.overdue, .lapsed]), Selection(topic: ["dredging"]),
    Selection(statuses: [.awaiting, .open, .dueSoon]), Selection(dueBefore: "2023-06-01"),
    Selection(paper: "d-3"), Selection(committee: "quays"), Selection(isTrackedOnly: true),
    Selection(bodies: ["council"], topic: ["quay"], dueBefore: "2024-01-01"),
  ]

  private static let viewpoints: [Viewpoint] = ["2022-08-01", "2023-03-01", "2024-06-01"].flatMap {
    day in
    [Audience.clerks, .members, .committee("Quays"), .everybody].map {
      Viewpoint(asOf: day, audience: $0)
    }
  }

  private func register(_ random: RandomFilings, in folder: ScratchFolder) throws -> Register {
    let register = try Register(creatingAt: folder.path + "/register.sqlite")
    for filing in random.filings { _ = try register.file(filing) }
    try register.link(under: "random") { _ in random.linking }
    return register
  }

  @Test("Every list drawn from the docket is the one worked out", arguments: [1, 2, 3] as [UInt64])
  func agrees(_ seed: UInt64) throws {
    let folder = try ScratchFolder()
    let random = RandomFilings(24, seed: seed)
    let register = try register(random, in: folder)
    let clock = try Filings.clock()
    try register.keepDocket(under: "random", answeringBy: clock)
    var meetings = random.meetings
    for decisions in random.decisions.chunked(by: 12) {
      try register.decide(decisions)
      // Of some meetings the day is learnt, of others it is known no more.
      try register.database.write { database in
        try MeetingRows.replace(with: Array(meetings.prefix(9)), in: database)
      }
      meetings = Array(meetings.dropFirst(4) + meetings.prefix(4))
      try register.keepDocket(under: "random", answeringBy: clock)
      try compare(register, clock)
    }
  }

  private func compare(_ register: Register, _ clock: AnswerClock) throws {
    for (index, selection) in Self.selections.enumerated() {
      let viewpoint = Self.viewpoints[index % Self.viewpoints.count]
      let order = ListOrder.allCases[index % 3]
      var place: String?
      repeat {
        let quick = try register.list(
          selection, from: viewpoint, answeringBy: clock, order: order, after: place, limit: 5)
        let slow = try register.listWithoutDocket(
          selection, from: viewpoint, answeringBy: clock, order: order, after: place, limit: 5)
        #expect(quick.entries.map(\.id) == slow.entries.map(\.id), "\(selection) \(viewpoint)")
        #expect(quick.total == slow.total)
        #expect(quick.next == slow.next)
        #expect(
          quick.entries.map(\.standing) == slow.entries.map(\.standing), "\(selection) \(viewpoint)"
        )
        place = slow.next
      } while place != nil
    }
  }

  @Test func `what is late is counted and listed as in the whole register`() throws {
    let folder = try ScratchFolder()
    let random = RandomFilings(40, seed: 7)
    let register = try register(random, in: folder)
    let clock = try Filings.clock()
    try register.keepDocket(under: "random", answeringBy: clock)
    for viewpoint in Self.viewpoints {
      let whole = try register.on(viewpoint, answeringBy: clock)
      let late = try register.flagged(Selection(), from: viewpoint, answeringBy: clock)
      let counted = whole.countedOnce
      #expect(
        Set(counted.filter(\.isFlagged).map(\.id))
          == Set(late.entries.filter(\.isFlagged).map(\.id)))
      for status in Status.allCases {
        #expect(
          late.tally?.count(status) == counted.count { $0.standing?.status == status },
          "\(status) for \(viewpoint)")
      }
      #expect(late.tally?.documents == whole.papers.count)
    }
  }

  @Test func `a line of the docket that is wrong is found`() throws {
    let folder = try ScratchFolder()
    let register = try register(RandomFilings(8, seed: 4), in: folder)
    let clock = try Filings.clock()
    try register.keepDocket(under: "random", answeringBy: clock)
    #expect(try register.faultsOfDocket(answeringBy: clock) == [])
    try register.database.write { database in
      try database.execute(sql: "UPDATE docket SET lines = x''")
    }
    #expect(
      try register.faultsOfDocket(answeringBy: clock).first
        == "the docket is wrong about record r-0-0; it is made anew with: answerable reread")
  }

  @Test(
    "A line comes out of its bytes with the numbers that went in",
    arguments: [0, 1, 127, 128, 16_383, 16_384, 4_294_967_295])
  func bytes(_ number: Int) {
    var writer = DocketWriter(from: 0)
    let line = DocketLine(
      paperDay: nil, paper: UInt32(number), start: number, kind: .question, isAspiration: false,
      isTracked: true, isCounted: true, isCountedByOthers: true, bodies: [number, 1], owner: number,
      committee: 0,
      spells: [DocketLine.Spell(from: nil, status: .undated, due: nil, audience: 1)])
    writer.write(DocketWriter.content(line), number: 5)
    var found = DocketFound()
    var query = DocketQuery(day: 700_000)
    query.paper = UInt32(number)
    query.owners = [number]
    query.bodies = [number]
    query.scan(writer.bytes.span, from: 0, into: &found)
    #expect(found.page(of: 1).map(\.number) == [5])
    #expect(found.page(of: 1).map(\.inPaper) == [number])
  }
}

extension Array {
  fileprivate func chunked(by size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
