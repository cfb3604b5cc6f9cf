import Papers
import Testing

/// What the first line of a paper tells where it has no other head.
@Suite struct FirstLineTests {
  @Test(
    "A first line that speaks of minutes makes them",
    arguments: [
      ("Wold Parish Council – Draft Minutes – 3 March 2025", PaperKind.minutes),
      ("Tarn Community Council – General Meeting – 3 March 2025", .minutes),
      ("Tarn Ferries: response to Regulation 28 report 2025-0001", .letter),
      ("The ferry of 1902", .other),
    ])
  func kind(line: String, kind: PaperKind) throws {
    #expect(try paper("\(line)\n\nThe hut at the landing was painted last year.\n").kind == kind)
  }

  @Test func `who responds stands before the colon`() throws {
    let response = try paper(
      "Transport for Tarn: response to Regulation 28 report 2025-0001\n\nWe will mend the steps.\n")
    #expect(response.authors.first == "Transport for Tarn")
  }
}
