import RegisterSupport
import Testing

@Suite struct EvaluateTests {
  private static let gold = """
    {"case": "weir", "bodies": [{"name": "Weir Board"}],
     "documents": [{"file": "letter.txt", "kind": "letter", "date": null, "dateGiven": "2024-06-03"}],
     "records": [{"id": "a", "document": "letter.txt", "kind": "request", "strength": "firm",
       "quote": "Please send us the plan of the weir within a fortnight.", "bodies": [],
       "deadline": {"text": "within a fortnight", "class": "date", "due": "2024-06-17"}}],
     "links": [], "status": [{"asOf": "2024-06-18", "record": "a", "status": "unanswered"}]}
    """

  @Test func `a case is measured with the date that a clerk would give`() throws {
    let folder = try ScratchFolder()
    _ = try folder.write(Self.gold, to: "weir/gold.json")
    _ = try folder.write(
      """
      Dear Sir

      Please send us the plan of the weir within a fortnight.

      Yours faithfully
      """, to: "weir/letter.txt")
    let run = try Program(in: folder).run("evaluate", "weir", "--misses")
    #expect(run.status == 0, "\(run.words)")
    let words = run.results.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for figure in ["record recall", "deadline right", "status right"] {
      #expect(words.contains("\(figure) 1.000"), "\(run.results)")
    }
  }

  @Test func `a case that cannot be measured is named, and the others are measured`() throws {
    let folder = try ScratchFolder()
    _ = try folder.write(Self.gold, to: "weir/gold.json")
    _ = try folder.write(
      #"{"case": "quay", "bodies": [], "documents": [], "records": [], "links": []}"#,
      to: "quay/gold.json")
    let run = try Program(in: folder).run("evaluate", "weir", "mill", "quay")
    #expect(run.status == 1)
    #expect(
      run.words == """
        weir is not measured: letter.txt: there is no such file; check its name, which counts from \
        the folder \(folder.path)
        mill is not measured: there is no gold.json in it; \
        a case is a folder of papers with their annotation

        """)
    #expect(run.results.contains("quay"))
  }
}
