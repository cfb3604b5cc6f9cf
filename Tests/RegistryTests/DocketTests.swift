import Dates
import GRDB
import Papers
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
    Selection(bodies: ["éire"]), Selection(dueBefore: "2023-09-01", hasAspirations: true),
  ]

  private static let viewpoints: [Viewpoint] = ["2022-08-01", "2023-03-01", "2024-06-01"].flatMap {
    day in
    [
      Audience.clerks, .members, .committee("Quays"), .committees(["Ferries", "Quays"]), .everybody,
    ]
    .map {
      Viewpoint(asOf: day, audience: $0)
    }
  }

  private func register(_ random: RandomFilings, in folder: ScratchFolder) throws -> Register {
    let register = try Register(creatingAt: folder.path + "/register.sqlite")
    for filing in random.filings { _ = try register.file(filing) }
    try register.link(under: "random") { _ in random.linking }
    return register
  }

  @Test("Every list drawn from the docket is the one worked out", arguments: 1...20)
  func agrees(_ first: Int) throws {
    let folder = try ScratchFolder()
    let random = RandomFilings(24, seed: UInt64(first))
    let register = try register(random, in: folder)
    let clock = try Filings.clock()
    try register.keepDocket(under: "random", answeringBy: clock)
    var meetings = random.meetings
    var turn = first
    for decisions in random.decisions.chunked(by: 12) {
      try register.decide(decisions)
      // Of some meetings the day is learnt, of others it is known no more.
      try register.database.write { database in
        try MeetingRows.replace(with: Array(meetings.prefix(9)), in: database)
      }
      meetings = Array(meetings.dropFirst(4) + meetings.prefix(4))
      try register.keepDocket(under: "random", answeringBy: clock)
      try compare(register, clock, turn)
      turn += 1
    }
  }

  /// Holds the lists of all selections against each other, each from some of the viewpoints: which
  /// ones, and in which order, hangs on the turn.
  private func compare(_ register: Register, _ clock: AnswerClock, _ turn: Int) throws {
    let pairs = Self.selections.flatMap { selection in Self.viewpoints.map { (selection, $0) } }
    for (index, (selection, viewpoint)) in pairs.enumerated() where (index + turn) % 11 == 0 {
      let order = ListOrder.allCases[(index / 11 + turn) % 3]
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
        #expect(quick.entries.map(\.record.bodies) == slow.entries.map(\.record.bodies))
        place = slow.next
      } while place != nil
    }
  }

  @Test("What is late is counted and listed as in the whole register", arguments: 1...20)
  func late(_ seed: Int) throws {
    let folder = try ScratchFolder()
    let random = RandomFilings(40, seed: UInt64(seed))
    let register = try register(random, in: folder)
    try register.decide(random.decisions)
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

  @Test func `a record that an undated paper tells of is counted for nobody who may not see that`()
    throws
  {
    let folder = try ScratchFolder()
    var (letter, reply) = (Filings.letter, Filings.reply)
    letter.audience = .everybody
    reply.paper.date = nil
    reply.paper.dateSource = .none
    let register = try Filings.register(in: folder, holding: [letter, reply])
    try register.decide([
      Decision(made: "2024-04-10", signed: "A. Clerk", subject: "d-1a", act: .track)
    ])
    let clock = try Filings.clock()
    try register.keepDocket(under: "test", answeringBy: clock)
    let seen = { (audience: Audience) in
      try register.flagged(
        Selection(), from: Viewpoint(asOf: "2024-05-01", audience: audience), answeringBy: clock)
    }
    #expect(try seen(.clerks).tally?.count(of: .ask) == 2)
    #expect(try seen(.everybody).tally?.count(of: .ask) == 1)
    #expect(try seen(.everybody).entries.map(\.id) == ["r-cost"])
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
      paperDay: nil, paper: UInt32(number), span: TextSpan(number, number + number),
      kind: .question, isAspiration: false,
      isTracked: true, bodies: [number, 1], owner: number,
      committee: 0,
      spells: [DocketLine.Spell(from: nil, status: .undated, due: nil, audience: 1)])
    writer.write(DocketWriter.content(line), number: 5)
    var found = DocketFound()
    var query = DocketQuery(day: 700_000)
    query.owners = [number]
    query.bodies = [number]
    query.scan(writer.bytes.span, from: 0, into: &found)
    #expect(found.page(of: 1).map(\.number) == [5])
    #expect(found.page(of: 1).map(\.span) == [line.span])
  }
}

extension Array {
  fileprivate func chunked(by size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
