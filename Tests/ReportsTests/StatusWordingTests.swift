import Records
import Reports
import Testing

@Suite struct StatusWordingTests {
  @Test func `a promise past its day of which nothing came reads as overdue, not as lapsed`() {
    #expect(Status.lapsed.wording == "overdue, and nothing heard")
  }
}
