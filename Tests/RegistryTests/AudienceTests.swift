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

  @Test func `what is told by papers of two committees is for the clerks alone`() {
    #expect(Audience.committee("Quays").shared(with: .committee("Ferries")) == .clerks)
    #expect(!Audience.committee("Quays").maySee(Self.both))
  }
}
