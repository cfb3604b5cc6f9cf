import ArgumentParser
import Foundation
import RegisterSupport
import TestSupport
import Testing

@testable import answerable

/// Every example that a help text shows does what it says, on a desk that has the files it names.
@Suite struct HelpExampleTests {
  /// The examples, by the words that call their command.
  static let examples = CommandTests.commands.flatMap { words, command in
    command.configuration.discussion.split(separator: "\n").compactMap {
      line -> (String, String)? in
      let text = line.split(separator: " ").joined(separator: " ")
        .replacingOccurrences(of: "Example: ", with: "")
      guard text.hasPrefix("answerable"), text.contains("answerable \(words)") else { return nil }
      return (words, text.hasSuffix("\\") ? String(text.dropLast()) : text)
    }
  }

  @Test("Each command has an example to run", arguments: CommandTests.commands.map(\.0))
  func shown(words: String) {
    #expect(Self.examples.contains { $0.0 == words })
  }

  @Test("The example runs", arguments: examples.filter { $0.0 != "serve" })
  func runs(_ words: String, _ example: String) throws {
    let desk = try Desk()
    let run = try desk.run(example)
    // Of `flag`, 3 says that something is flagged; of `rules check --papers`, 1 that a rule is idle.
    let allowed: [Int32] = words == "flag" ? [0, 3] : [0]
    #expect(allowed.contains(run.status), "\(example): \(run.words)")
  }

  /// A folder with the register and the files that the examples name.
  private struct Desk {
    let folder: ScratchFolder

    init() throws {
      folder = try ScratchFolder()
      let threads = Repository.root + "/Corpus/threads/"
      let files = [
        ("harbour-dredging/1-letter.txt", "letter.txt"),
        ("harbour-dredging/2-reply.txt", "reply.txt"),
        ("harbour-dredging/1-letter.txt", "letters/letter.txt"),
        ("parish-bench/2-minutes.html", "minutes.html"), ("youth-forum/1-notes.txt", "minutes.txt"),
      ]
      for (source, name) in files {
        _ = try folder.write(
          Array(try Data(contentsOf: URL(fileURLWithPath: threads + source))), to: name)
      }
      for (place, name) in [
        ("Rules", "Rules"), ("Rules", "MyRules"), ("Rules", "our-rules"),
        ("Corpus/threads/bus-motion", "our-letters"),
      ] {
        try FileManager.default.createSymbolicLink(
          atPath: folder.path + "/" + name, withDestinationPath: Repository.root + "/" + place)
      }
      _ = try folder.write(
        "Ref,Action,Lead\nHP/1,Mend the light,Harbour Master\n", to: "tracker.csv")
      _ = try folder.write("{\"id\": \"1\", \"asOf\": \"2024-06-01\"}\n", to: "registers.jsonl")
      _ = try folder.write(
        "{\"path\": \"note.txt\", \"text\": \"4 March 2024. We will mend the light.\"}\n",
        to: "papers.jsonl")
      // One example writes into it.
      try FileManager.default.copyItem(
        atPath: Repository.root + "/Corpus", toPath: folder.path + "/Corpus")
      _ = try Program(in: folder).run("load", "letter.txt", "reply.txt", "minutes.txt", "--track")
      _ = try Program(in: folder).run("clerk", "add", "A. Clerk", "--no-password")
    }

    func run(_ example: String) throws -> Program.Run {
      try Program(in: folder).shell(
        example.replacingOccurrences(of: "~/", with: ""), input: "a password that is long enough\n")
    }
  }
}
