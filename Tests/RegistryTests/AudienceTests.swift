import Registry
import Testing

/// Who may see what.
@Suite struct AudienceTests {
  private static let both = Audience.committees(["Quays", "Ferries"])

  @Test(
    "somebody of two committees sees",
    arguments: [
      (Audience.committee("Quays"), true, "what is for the one"),
      (.committee("Ferries"), true, "what is for the other"),
      (.committee("Finance"), false, "nothing that is for a third"),
      (.members, true, "what is for all members"), (.everybody, true, "what is for everybody"),
      (.clerks, false, "nothing that is for clerks"),
    ])
  func sees(paper: Audience, sees: Bool, case: String) {
    #expect(Self.both.maySee(paper) == sees)
  }

  @Test func `what is told by papers of two committees is for those who are members of both`() {
    let shared = Audience.committee("Quays").shared(with: .committee("Ferries"))
    #expect(Self.both.maySee(shared))
    #expect(Audience.clerks.maySee(shared))
    let others: [Audience] = [.committee("Quays"), .members, .everybody]
    #expect(!others.contains { $0.maySee(shared) })
    #expect(shared.shared(with: .clerks) == .clerks)
    #expect(shared.shared(with: .committee("Quays")) == shared)
  }

  @Test("an audience is written so that it can be read", arguments: ["Quays", "Quays, Ports"])
  func written(_ name: String) {
    for audience in [Audience.committee(name), .committees(["Ferries", name]), .members] {
      #expect(Audience(audience.description) == audience)
    }
  }
}
