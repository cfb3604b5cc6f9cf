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
      ["decide", "r-1", "extend"], ["list", "--status", "late"],
    ])
  func usage(_ arguments: [String]) throws {
    let run = try Program(in: try ScratchFolder()).run(arguments)
    #expect(run.status == 2)
    #expect(run.words.hasPrefix("Error: "))
    #expect(run.results.isEmpty)
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
