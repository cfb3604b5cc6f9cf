import Foundation
import RegisterSupport
import Testing

/// Feeds, calendars, marked papers and digests, as a clerk asks for them.
@Suite struct TakingAwayTests {
  private let folder: ScratchFolder
  private let program: Program

  init() throws {
    folder = try ScratchFolder.with(thread: "harbour-dredging")
    program = Program(in: folder)
  }

  @Test(
    "Each form begins as it should",
    arguments: [
      (["export", "--format", "ics"], "BEGIN:VCALENDAR\r\n"),
      (["export", "--format", "atom"], "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed"),
      (["export", "--paper", "2-reply.txt"], "<!DOCTYPE html>"),
      (["export", "--paper", "2-reply.txt", "--format", "akn"], "<?xml"),
      (["flag", "--format", "html"], "<!DOCTYPE html>"), (["flag", "--format", "atom"], "<?xml"),
    ])
  func forms(_ arguments: [String], _ beginning: String) throws {
    let run = try program.run(arguments + ["--as-of", "2024-12-20"])
    #expect(run.status == (arguments[0] == "flag" ? 3 : 0))
    #expect(run.results.hasPrefix(beginning))
  }

  @Test func `a member's feed holds what that member asked alone`() throws {
    let run = try program.run("export", "--format", "atom", "--member", "Nobody at all")
    #expect(!run.results.contains("<entry>"))
  }

  @Test func `a marked paper can be loaded again, and holds the same words`() throws {
    _ = try program.run("export", "--paper", "2-reply.txt", "--format", "akn", "-o", "reply.xml")
    let text = try program.run("text", "reply.xml")
    #expect(text.results.contains("We will let you have the 2023 figure by 31 October"))
  }

  @Test(
    "Forms and papers that do not go together are told so",
    arguments: [
      (["export", "--format", "akn"], "akn is of one paper"),
      (
        ["export", "--paper", "2-reply.txt", "--format", "csv"],
        "--paper takes --format html or akn"
      ),
    ])
  func wrong(_ arguments: [String], _ words: String) throws {
    let run = try program.run(arguments)
    #expect(run.status == 2)
    #expect(run.words.contains(words))
  }

  @Test func `a telephone number stays only where somebody says so`() throws {
    _ = try folder.write(
      """
      4 March 2024

      Dear Port Authority

      Please send your plan to the clerk, whose number is 01632 960983, by 18 March 2024.

      Yours sincerely

      A. Clerk
      Skelby Harbour Committee
      """, to: "note.txt")
    _ = try program.run("load", "note.txt", "--register", "note.sqlite")
    let forms = [
      ["export"], ["export", "--format", "csv"], ["report"], ["export", "--paper", "note.txt"],
    ]
    for form in forms {
      let closed = try program.run(form + ["--register", "note.sqlite"])
      #expect(closed.results.contains("[telephone number left out]"), "\(form)")
      #expect(!closed.results.contains("960983"), "\(form)")
      let open = try program.run(form + ["--register", "note.sqlite", "--personal"])
      #expect(open.results.contains("01632 960983"), "\(form)")
    }
  }

  @Test("A topic means the same wherever it is asked for", arguments: ["campaigns", "CAMPAIGN"])
  func topic(_ topic: String) throws {
    let ids = { (run: Program.Run) in
      Set(
        run.results.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "-") })
          .filter { $0.hasPrefix("r-") && $0.count == 14 })
    }
    let listed = ids(try program.run("list", "--topic", topic, "--as-of", "2024-12-20"))
    #expect(listed.count > 2)
    let taken = try program.run(
      "export", "--topic", topic, "--format", "csv", "--as-of", "2024-12-20")
    #expect(ids(taken).isSuperset(of: listed))
    #expect(taken.results.split(separator: "\r\n").count == listed.count + 1)
  }

  @Test func `redacted words leave the register in no form, whoever wants what is personal`() throws
  {
    for paper in ["2-reply.txt", "4-chaser.txt"] {
      _ = try program.run(
        "decide", paper, "redact", "dredger at work", "--what", "ship", "--by", "A. Clerk")
    }
    #expect(try program.run("list", "--topic", "dredger").results.contains("dredger at work"))
    let forms = [
      ["export"], ["export", "--format", "csv"], ["export", "--format", "jsonl"],
      ["export", "--paper", "2-reply.txt"],
      ["export", "--paper", "2-reply.txt", "--format", "akn"], ["report", "--format", "csv"],
      ["flag", "--format", "csv"], ["chase", "Environment and Coast Scrutiny Committee"],
    ]
    for form in forms {
      for personal in [[], ["--personal"]] {
        let run = try program.run(form + personal + ["--as-of", "2024-12-20"])
        #expect(run.results.contains("[ship redacted]"), "\(form + personal)")
        #expect(!run.results.contains("dredger at work"), "\(form + personal)")
      }
    }
  }

  @Test func `a digest is written as a mail, or given to sendmail`() throws {
    let arguments = ["digest", "--to", "member@council.example", "--as-of", "2024-10-01"]
    let file = try program.run(arguments + ["-o", "digest.eml"])
    #expect(file.status == 0)
    let mail = try String(contentsOfFile: folder.path + "/digest.eml", encoding: .utf8)
    #expect(mail.hasPrefix("To: member@council.example\r\n"))
    #expect(mail.contains("X-Unsent: 1"))
    let sendmail = try folder.write(
      "#!/bin/sh\necho \"$@\" > to.txt\ncat > sent.eml\n", to: "sendmail")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: sendmail)
    _ = try folder.write(
      "from: Clerk <clerk@council.example>\nsendmail: \(sendmail)\n", to: "mail.yaml")
    let sent = try program.run(arguments)
    #expect(sent.words == "The digest went to member@council.example.\n")
    let to = try String(contentsOfFile: folder.path + "/to.txt", encoding: .utf8)
    #expect(to == "-i -f clerk@council.example -- member@council.example\n")
    let passed = try String(contentsOfFile: folder.path + "/sent.eml", encoding: .utf8)
    #expect(passed.hasPrefix("From: \"Clerk\" <clerk@council.example>\r\n"))
    #expect(!passed.contains("X-Unsent"))
  }

  @Test(
    "An address that is none is refused",
    arguments: ["-oQ/tmp@x", "a@b.example,c@d.example", "a b@c.example", "nobody"])
  func addresses(_ address: String) throws {
    _ = try folder.write("from: clerk@council.example\nsendmail: /bin/true\n", to: "mail.yaml")
    let run = try program.run("digest", "--to=\(address)", "--as-of", "2024-10-01")
    #expect(run.status == 1)
    #expect(run.words.contains("is no plain e-mail address"))
  }
}
