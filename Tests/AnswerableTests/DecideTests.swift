import RegisterSupport
import Testing

/// Decisions as a clerk writes them down.
@Suite struct DecideTests {
  let folder: ScratchFolder
  let program: Program

  init() throws {
    folder = try ScratchFolder.withLetter()
    program = Program(in: folder)
  }

  private func request() throws -> String {
    let list = try program.run("list", "--kind", "request").results
    return String(try #require(list.split(separator: " ").first))
  }

  @Test(
    "A decision is written down and told, and shown with the record",
    arguments: [
      (
        ["amend", "--owner", "Harbour Master", "--due", "2024-07-01"],
        "amended: owner Harbour Master, due 1 July 2024"
      ),
      (["extend", "2024-07-01"], "extended to 1 July 2024"),
      (["rehome", "Coast Office"], "handed over to Coast Office"),
      (
        ["update", "--outcome", "in-progress", "--heard-on", "2024-05-02", "--source", "a call"],
        "heard on 2 May 2024: reported under way (a call)"
      ),
      (["reference", "SHC/2024/7"], "given the reference SHC/2024/7"),
    ])
  func decided(_ words: [String], _ told: String) throws {
    let record = try request()
    let run = try program.run(["decide", record] + words + ["--by", "A. Clerk"])
    #expect(run.status == 0)
    #expect(run.results == "\(record): \(told), signed A. Clerk\n")
    #expect(try program.run("show", record).results.contains("A. Clerk: \(told)"))
    let undone = try program.run("decide", record, "undo", "--by", "B. Clerk")
    #expect(undone.results == "\(record): no longer “\(told)”, signed B. Clerk\n")
    #expect(try program.run("show", record).results.contains("\(told) (undone)"))
  }

  @Test func `a record may be named by its reference`() throws {
    _ = try program.run("decide", request(), "reference", "SHC/2024/7")
    #expect(try program.run("show", "shc/2024/7").results.contains("Reference   SHC/2024/7"))
  }

  @Test func `words that do not stand in the paper split nothing`() throws {
    let run = try program.run("decide", request(), "split", "send us the plan", "and the map")
    #expect(run.status == 1)
    #expect(run.words.hasPrefix("Error: “send us the plan” does not stand in letter.txt; copy"))
  }

  @Test(
    "What cannot be found is told how it is found",
    arguments: [
      (["d-nope", "track"], "no paper d-nope; see the papers with: answerable list --papers"),
      (["nope.txt", "undo"], "no paper nope.txt; see the papers with: answerable list --papers"),
      (["r-nope", "track"], "no record r-nope; see the records with: answerable list"),
      (["r-nope", "confirm"], "no record r-nope; see the records with: answerable list"),
      (["l-nope", "confirm"], "see the links of a record with: answerable show RECORD"),
    ])
  func lost(_ words: [String], _ told: String) throws {
    let run = try program.run(["decide"] + words)
    #expect(run.status == 1)
    #expect(run.words.contains(told))
  }

  @Test func `a record is given until no day before its paper`() throws {
    let run = try program.run("decide", request(), "extend", "2024-03-03")
    #expect(run.status == 1)
    #expect(
      run.words.hasPrefix(
        "Error: 3 March 2024 lies before the paper, which is dated 4 March 2024; give that day"))
  }

  @Test func `a day to come and a body that nothing names are asked about, and kept`() throws {
    let date = try program.run("decide", "letter.txt", "date", "9999-01-01")
    #expect(date.words.hasPrefix("1 January 9999, on which the paper is dated, is still to come."))
    #expect(try program.run("decide", "letter.txt", "undo").status == 0)
    let near = try program.run("decide", request(), "rehome", "Skelby Harbour Comittee")
    #expect(near.words.contains("did you mean Skelby Harbour Committee?"))
    #expect(near.status == 0)
    let new = try program.run("decide", request(), "amend", "--body", "Aldmouth Port Board")
    #expect(new.words.contains("No paper and no record names “Aldmouth Port Board” yet."))
    let known = try program.run("decide", request(), "rehome", "Skelby Harbour Committee")
    #expect(known.words.isEmpty)
  }

  @Test(
    "What is not said in full is refused with what is wanted",
    arguments: [
      (["amend"], "'amend' needs what is put right, such as --body NAME or --due DAY"),
      (["update", "--outcome", "completed"], "'update' needs where it was heard: --source WORDS"),
      (["update", "--source", "a call"], "'update' needs what was said: --outcome OUTCOME"),
      (["split", "one part"], "'split' needs the words of each part, in quotation marks"),
      (["merge"], "'merge' needs the record that it is the same as"),
      (["complete", "now"], "'complete' takes nothing after it"),
    ])
  func refused(_ words: [String], _ wanted: String) throws {
    let run = try program.run(["decide", "r-1"] + words)
    #expect(run.status == 2)
    #expect(run.words.hasPrefix("Error: \(wanted)\n"))
  }
}
