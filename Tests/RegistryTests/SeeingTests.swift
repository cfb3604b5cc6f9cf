import RegisterSupport
import Records
import TestSupport
import Testing

@testable import Registry

@Suite struct SeeingTests {
  @Test(
    "People see papers that are for them",
    arguments: [
      ("clerks", "clerks", true, "clerks see all"),
      ("clerks", "committee Quays", true, "clerks see all"),
      ("members", "members", true, "it is for them"),
      ("members", "public", true, "it is for everybody"),
      ("members", "committee Quays", false, "not every member sits on it"),
      ("members", "clerks", false, "it is for the clerks"),
      ("committee Quays", "committee Quays", true, "it is for them"),
      ("committee Quays", "members", true, "they are members"),
      ("committee Quays", "committee Ferries", false, "it is for another committee"),
      ("public", "members", false, "it is for the members"),
      ("public", "public", true, "it is for everybody"),
    ])
  func sees(_ people: String, _ paper: String, _ mayThey: Bool, _ why: String) throws {
    let people = try #require(Audience(people))
    #expect(people.maySee(try #require(Audience(paper))) == mayThey, "\(why)")
  }

  /// The register with the letter for everybody and the reply for an audience, both tracked.
  private func register(_ folder: ScratchFolder, reply audience: Audience) throws -> Register {
    var letter = Filings.letter
    var reply = Filings.reply
    letter.audience = .everybody
    reply.audience = audience
    let register = try Filings.register(in: folder, holding: [letter, reply])
    try register.decide(
      ["d-1a", "d-2b"].map {
        Decision(made: "2024-03-20", signed: "A. Clerk", subject: $0, act: .track)
      })
    return register
  }

  @Test func `what a paper for others tells of is left out, not told wrongly`() throws {
    let folder = try ScratchFolder()
    let register = try register(folder, reply: .members)
    let clock = try Filings.clock()
    let seen = try register.on("2024-05-01", answeringBy: clock, for: .everybody)
    #expect(seen.papers.map(\.id) == ["d-1a"])
    #expect(seen.entries.map(\.id) == ["r-cost"])
    let members = try register.on("2024-05-01", answeringBy: clock, for: .members)
    #expect(members.papers.map(\.id) == ["d-1a", "d-2b"])
    #expect(members.entries.map(\.id) == ["r-plan", "r-cost"])
  }

  @Test func `beyond the clerks there are only tracked records and no suggestions`() throws {
    let folder = try ScratchFolder()
    var letter = Filings.letter
    letter.audience = .everybody
    let register = try Filings.register(in: folder, holding: [letter])
    let clock = try Filings.clock()
    #expect(try register.on("2024-05-01", answeringBy: clock, for: .everybody).entries.isEmpty)
    #expect(try register.on("2024-05-01", answeringBy: clock).entries.count == 2)
    #expect(try register.papers(for: .everybody).map(\.id) == ["d-1a"])
  }
}
