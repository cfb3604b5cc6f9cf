import ArgumentParser
import Foundation
import RegisterSupport
import TestSupport
import Testing

@testable import answerable

@Suite struct CommandTests {
  /// Every command that does something, by the words that call it: "rules check".
  static let commands = leaves(of: Answerable.self, called: [])

  private static func leaves(
    of command: any ParsableCommand.Type, called words: [String]
  ) -> [(String, any ParsableCommand.Type)] {
    let parts = command.configuration.subcommands
    guard !parts.isEmpty else { return [(words.joined(separator: " "), command)] }
    return parts.flatMap { part in
      leaves(of: part, called: words + [part.configuration.commandName ?? ""])
    }
  }

  @Test("Each command says what it does and shows an example", arguments: commands.map(\.0))
  func help(_ words: String) throws {
    let command = try #require(Self.commands.first { $0.0 == words }?.1)
    #expect(command.configuration.abstract.hasSuffix("."))
    #expect(command.helpMessage(columns: 200).contains("answerable \(words)"))
  }

  @Test("Each command stands in the README", arguments: commands.map(\.0))
  func readme(_ words: String) throws {
    let readme = try String(contentsOfFile: Repository.root + "/README.md", encoding: .utf8)
    #expect(readme.contains("answerable \(words)"))
  }

  @Test func `a backup to no file is no success`() throws {
    let run = try Program(in: try ScratchFolder()).run("backup", "")
    #expect(run.status == 2)
    #expect(run.words.contains("the file to make has no name"))
  }

  @Test(
    "Each reading command says what to do where there is no register",
    arguments: [
      ["list"], ["bodies"], ["reread"], ["show", "r-1"], ["answers", "letter.txt"], ["flag"],
      ["missing"], ["export"],
      ["decide", "r-1", "track"], ["verify"], ["backup", "copy.sqlite"],
    ])
  func noRegister(_ arguments: [String]) throws {
    let folder = try ScratchFolder()
    let run = try Program(in: folder).run(arguments)
    #expect(run.status == 1)
    #expect(run.results.isEmpty)
    #expect(
      run.words == """
        Error: there is no register at answerable.sqlite yet; \
        load papers into it with: answerable load FOLDER --register answerable.sqlite

        """)
  }

  @Test(
    "An empty register says what to do next",
    arguments: [
      (["list"], 0), (["flag"], 0), (["missing"], 0), (["export"], 0), (["show", "r-1"], 1),
      (["answers", "letter.txt"], 1),
    ] as [([String], Int32)])
  func emptyRegister(_ arguments: [String], _ status: Int32) throws {
    let folder = try ScratchFolder()
    _ = try folder.write("", to: "answerable.sqlite")
    let run = try Program(in: folder).run(arguments)
    #expect(run.status == status)
    #expect(
      run.words.hasPrefix(
        """
        The register answerable.sqlite holds no papers yet. \
        Load some with: answerable load FOLDER

        """))
  }

  @Test(
    "Wrong usage ends with status 2",
    arguments: [
      ["flgs"], ["flag", "--as-of", "tomorrow"], ["load"], ["decide", "r-1", "withdraw"],
      ["decide", "r-1", "extend"], ["list", "--status", "late"], ["list", "--limit=-3"],
      ["list", "--limit", "0"], ["review", "--limit=-3"], ["list", "--body", ""],
      ["export", "--topic", " "], ["explain", ""], ["serve", "--port", "99999"],
      ["report", "--since", "2024-03-01", "--as-of", "2024-02-01"],
      ["digest", "--to", "a@b.example", "--since", "2024-03-01", "--as-of", "2024-02-01"],
    ])
  func usage(_ arguments: [String]) throws {
    let run = try Program(in: try ScratchFolder()).run(arguments)
    #expect(run.status == 2)
    #expect(run.words.hasPrefix("Error: "))
    #expect(run.results.isEmpty)
  }

  @Test func `a file that is not there, and a folder for a register, are named`() throws {
    let folder = try ScratchFolder()
    let program = Program(in: folder)
    let file = try program.run("import", "nofile.csv")
    #expect(file.words.hasPrefix("Error: nofile.csv: there is no such file; check its name"))
    let register = try program.run("list", "--register", folder.path)
    #expect(
      register.words == """
        Error: \(folder.path) is a folder, and a register is a file; name the file, such as \
        --register \(folder.path)/answerable.sqlite

        """)
  }

  @Test(
    "What is no day, and no audience, is told how to be written",
    arguments: [
      (["flag", "--as-of", "2024-13-01"], "2024-13-01 is no day; write yyyy-mm-dd, as 2024-12-31"),
      (["load", "x", "--received", "soon"], "soon is no day; write yyyy-mm-dd, as 2024-12-31"),
      (
        ["list", "--for", "Quays"],
        "Quays is no audience; write clerks, members, 'committee NAME' or public"
      ),
      (["load", "x", "--audience", "all"], "all is no audience; write clerks, members,"),
    ])
  func noDay(_ arguments: [String], _ words: String) throws {
    let run = try Program(in: try ScratchFolder()).run(arguments)
    #expect(run.status == 2)
    #expect(run.words.contains(words))
  }

  @Test(
    "A program whose reader has gone ends as shells expect it, and quietly",
    arguments: ["list --papers", "load letter.txt 2>&1", "no-such-command 2>&1"])
  func closedPipe(_ words: String) throws {
    let program = Program(in: try ScratchFolder.withLetter())
    let run = try program.shell("{ answerable \(words); echo $? > status; } | true")
    #expect(program.text("status") == "141\n")
    #expect(run.words.isEmpty)
  }

  @Test(
    "A command that is misspelt is told its name",
    arguments: [("flags", "flag"), ("anwsers", "answers"), ("lod", "load")])
  func misspelt(_ word: String, _ meant: String) throws {
    let run = try Program(in: try ScratchFolder()).run([word])
    #expect(run.status == 2)
    #expect(run.words.hasSuffix("Did you mean: answerable \(meant)\n"))
  }
}
