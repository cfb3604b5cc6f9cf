import RegisterSupport
import Testing

@Suite struct RemoveTests {
  @Test func `a paper is removed with a reason, and is refused when it comes again`() throws {
    let folder = try ScratchFolder()
    let program = Program(in: folder)
    let letter = try folder.write(
      "4 March 2014\n\nDear Ms Orme,\n\nPlease send us the dredging plan.\n\nYours sincerely,\nA. P.",
      to: "letter.txt")
    _ = try program.run("load", letter)
    let due = try program.run("remove", "--due", "--as-of", "2024-01-01", "--format", "csv").results
    #expect(due.contains(",2020-03-04,"))
    let without = try program.run("remove", letter)
    #expect(without.status == 2)
    #expect(without.words.hasPrefix("Error: 'remove' needs a reason: --reason WORDS\n"))
    let removed = try program.run("remove", letter, "--reason", "erasure", "--by", "A. Clerk")
    #expect(removed.results.hasSuffix(": removed, signed A. Clerk\n"))
    let again = try program.run("load", letter)
    #expect(again.status == 1)
    #expect(again.words.contains("letter.txt: not loaded: it was removed on "))
    #expect(try program.run("verify").status == 0)
  }
}
