import Dates
import Foundation
import RegisterSupport
import Testing

@Suite struct LoadTests {
  let folder: ScratchFolder
  let program: Program

  init() throws {
    folder = try ScratchFolder()
    program = Program(in: folder)
  }

  private static let letter = """
    Skelby Harbour Committee
    Quay House, Skelby

    4 March 2024

    Dear Ms Orme,

    Dredging of the north channel

    Please send us the dredging plan within a fortnight. What did the last survey cost?

    Yours sincerely,

    A. Penrose
    Chair, Skelby Harbour Committee
    """

  @Test func `a letter is loaded and told, and loading it again changes nothing`() throws {
    _ = try folder.write(Self.letter, to: "papers/letter.txt")
    let first = try program.run("load", "papers")
    #expect(first.status == 0)
    #expect(
      first.results.hasPrefix("papers/letter.txt: letter, 4 March 2024 (stated in the paper)"))
    let before = try program.run("export", "--as-of", "2024-05-01").results
    let second = try program.run("load", "papers")
    #expect(second.results.hasSuffix(", already loaded\n"))
    #expect(try program.run("export", "--as-of", "2024-05-01").results == before)
  }

  @Test func `the first load says what to do next, and names the register where it must be named`()
    throws
  {
    _ = try folder.write(Self.letter, to: "letter.txt")
    let next = "See what is late with: answerable flag"
    #expect(try program.run("load", "letter.txt").words.contains("\(next)\n"))
    #expect(try !program.run("load", "letter.txt").words.contains(next))
    let named = try program.run("load", "letter.txt", "--register", "own.sqlite")
    #expect(named.words.contains("\(next) --register own.sqlite\n"))
  }

  @Test func `a paper may be named by any file that holds its bytes`() throws {
    _ = try folder.write(Self.letter, to: "papers/letter.txt")
    _ = try folder.write(Self.letter + "\nPS. Thank you.", to: "other.txt")
    _ = try program.run("load", "papers")
    for name in ["letter.txt", "./papers/letter.txt", folder.path + "/papers/letter.txt"] {
      #expect(
        try program.run("answers", name).results.contains("Answer sheet of a letter of 4 March"))
    }
    let other = try program.run("answers", "other.txt")
    #expect(other.status == 1)
    #expect(
      other.words
        == "Error: other.txt is not in the register; load it with: answerable load other.txt\n")
  }

  @Test func `what is no paper is refused by name, and the others load`() throws {
    _ = try folder.write(Self.letter, to: "papers/letter.txt")
    _ = try folder.write("", to: "papers/empty.txt")
    _ = try folder.write(
      [0x1F, 0x8B, 8, 0, 0, 0, 0, 0], to: "papers/a.gz")
    let run = try program.run("load", "papers", "nowhere.txt")
    #expect(run.status == 1)
    #expect(run.results.split(separator: "\n").count == 1)
    for name in ["papers/empty.txt", "papers/a.gz"] {
      #expect(run.words.contains("\(name): not loaded: "))
    }
    #expect(run.words.contains("nowhere.txt: not loaded: there is no such file; check its name"))
    #expect(run.words.contains("1 paper with "))
    #expect(run.words.contains("; 3 files not loaded\n"))
  }

  @Test func `XML that breaks off is read up to there and named with the line`() throws {
    _ = try folder.write(Self.letter, to: "papers/letter.txt")
    _ = try folder.write(
      """
      <?xml version="1.0"?>
      <paper>
        <p>The Harbour Master will repaint the bollards by 3 May 2024.</p>
        <p>The Clerk will <b>write</p>
      </paper>
      """, to: "papers/note.xml")
    let run = try program.run("load", "papers")
    #expect(run.status == 1)
    #expect(run.results.split(separator: "\n").count == 2)
    #expect(run.words.contains("papers/note.xml: line 4: the XML breaks there ("))
    #expect(run.words.contains("; 1 read only in part"))
    #expect(try program.run("text", "note.xml").results.contains("repaint the bollards"))
    #expect(try program.run("load", "papers").status == 1)
  }

  @Test func `XML of an unknown kind is read by its text and named, and that is no failure`() throws
  {
    _ = try folder.write("<paper><p>The quay was swept.</p></paper>", to: "note.xml")
    let run = try program.run("load", "note.xml")
    #expect(run.status == 0)
    #expect(run.words.contains("note.xml: start: XML whose root is 'paper' is not known"))
  }

  @Test func `a file without permission is refused by name`() throws {
    let path = try folder.write(Self.letter, to: "locked.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    // Nothing is locked for the superuser.
    guard !FileManager.default.isReadableFile(atPath: path) else { return }
    let run = try program.run("load", "locked.txt")
    #expect(run.status == 1)
    #expect(
      run.words.hasPrefix("locked.txt: not loaded: it may not be read; check its permissions\n"))
  }

  @Test func `what is enclosed in a mail becomes a paper of its own`() throws {
    _ = try folder.write(Self.mail, to: "mail.eml")
    let run = try program.run("load", "mail.eml")
    #expect(run.status == 0)
    #expect(run.results.hasPrefix("mail.eml: email, 5 March 2024 (stated in the paper)"))
    #expect(run.results.contains("mail.eml/letter.txt: letter, 4 March 2024 (stated in the paper)"))
    #expect(
      run.words.contains(
        "mail.eml/crest.png: the whole file: received, unread: it is a picture (PNG)"))
    #expect(run.words.contains("; 1 received, unread\n"))
    let before = try program.run("export", "--as-of", "2024-05-01").results
    #expect(try program.run("load", "mail.eml").results.contains("already loaded"))
    #expect(try program.run("export", "--as-of", "2024-05-01").results == before)
  }

  private static let mail = """
    From: A. Penrose <penrose@skelby.example>
    To: B. Orme <orme@skelby.example>
    Subject: Our letter
    Date: Tue, 5 Mar 2024 09:00:00 +0000
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="cut"

    --cut
    Content-Type: text/plain; charset=utf-8

    Dear Ms Orme, our letter is enclosed.

    --cut
    Content-Type: text/plain; charset=utf-8
    Content-Disposition: attachment; filename="letter.txt"

    \(letter)
    --cut
    Content-Type: image/png
    Content-Transfer-Encoding: base64
    Content-Disposition: attachment; filename="crest.png"

    iVBORw0KGgo=
    --cut--
    """

  @Test func `an undated paper loads, and takes its date from a second load or a decision`() throws
  {
    let text = "MINUTES of a meeting of Skelby Harbour Committee\n\n1. The report was noted.\n"
    _ = try folder.write(text, to: "minutes.txt")
    let first = try program.run("load", "minutes.txt")
    #expect(first.status == 0)
    #expect(first.words.contains("minutes.txt: it states no date"))
    let second = try program.run("load", "--date", "2024-02-12", "minutes.txt")
    #expect(second.results.contains("12 February 2024 (given by a clerk)"))
    let decided = try program.run(
      "decide", "minutes.txt", "date", "2024-02-13", "--by", "A. Clerk")
    #expect(decided.results.hasSuffix("the paper is dated 13 February 2024, signed A. Clerk\n"))
    #expect(try program.run("list", "--papers").results.contains("minutes of 13 February 2024"))
  }
}
