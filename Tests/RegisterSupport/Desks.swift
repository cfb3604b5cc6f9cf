internal import TestSupport

/// Desks that several suites begin at: a folder with a register in it.
extension ScratchFolder {
  /// A folder whose register holds a letter with one request, which has a date, and one question.
  package static func withLetter() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    _ = try folder.write(
      """
      Skelby Harbour Committee
      Quay House, Skelby

      4 March 2024

      Dear Ms Orme,

      Please send us the dredging plan within a fortnight. What did the last survey cost?

      Yours sincerely,

      A. Penrose
      Chair, Skelby Harbour Committee
      """, to: "letter.txt")
    _ = try Program(in: folder).run("load", "letter.txt")
    return folder
  }

  /// A folder whose register holds a thread of the Corpus, all of it tracked.
  package static func with(thread: String) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    _ = try Program(in: folder).run(
      "load", Repository.root + "/Corpus/threads/" + thread, "--track")
    return folder
  }
}
