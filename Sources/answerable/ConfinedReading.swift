internal import ArgumentParser
internal import Foundation
internal import Papers
internal import Reading

/// Reads a large file in a process of its own, which may take so much memory and time and no more.
///
/// A small file is read in this process: whatever stands in it, the readers' own bounds on depth,
/// entities and unpacked size hold it far below. What is larger could cost more than anybody
/// foresaw; then that one paper is refused, and the load goes on.
struct ConfinedReading: Sendable {
  /// The path of the folder of rules.
  let rules: String
  /// How much a paper may cost.
  let limits: ReadingLimits

  /// The largest file that is read in this process, in bytes; an archive swells when it is unpacked.
  private static let small = 1 << 20
  private static let smallArchive = 1 << 18

  /// Whether a file is large and understood by us; a PDF is taken apart by a confined program in any
  /// case, and so is a picture, of which nothing else is read.
  func isWanted(for bytes: [UInt8]) -> Bool {
    if PaperReader.leavesToOthers(bytes) { return false }
    let isArchive = bytes.starts(with: [0x50, 0x4B])
    return bytes.count > (isArchive ? Self.smallArchive : Self.small)
  }

  /// The paper in a large file.
  ///
  /// - Throws: A `ReadingRefusal` where it holds none, or costs more than it may.
  func paper(in bytes: [UInt8]) throws(ReadingRefusal) -> Paper {
    let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    guard let program else {
      throw ReadingRefusal(
        reason: "the program does not find itself in /proc/self/exe, to read a large file apart",
        remedy: "mount /proc")
    }
    let output = try PrivateFile.with(bytes, ending: "paper") {
      path throws(ReadingRefusal) in
      let command = [program, ReadApartCommand.name, path, "--rules", rules]
      do throws(ConfinedProgram.Missing) {
        return try ConfinedProgram.output(
          of: command, memory: limits.memory, .data, seconds: limits.seconds,
          limit: limits.memory)
      } catch {
        throw ReadingRefusal(
          reason: "a large file is read by way of prlimit, which is not installed",
          remedy: "install util-linux (on Debian: apt-get install util-linux)")
      }
    }
    if let signal = output.signal { throw stopped(by: signal) }
    guard output.status == 0,
      let answer = try? JSONDecoder().decode(ReadApart.self, from: Data(output.bytes))
    else { throw failed(output.status) }
    guard let paper = answer.paper else {
      throw ReadingRefusal(reason: answer.reason ?? "it holds no paper", remedy: answer.remedy)
    }
    return paper
  }

  /// It went over a bound.
  ///
  /// A reader that finds no memory breaks off like one that errs, so the two are told as one.
  private func stopped(by signal: Int32) -> ReadingRefusal {
    if signal == SIGXCPU || signal == SIGKILL {
      let time = limits.seconds == 1 ? "a second" : "\(limits.seconds) seconds"
      return ReadingRefusal(
        reason: "it takes more than \(time) to read",
        remedy: "give it more with --seconds, or split it")
    }
    return ReadingRefusal(
      reason: """
        it takes more than \(limits.memory >> 20) MB of memory to read, or its reader broke off
        """,
      remedy: "give it more with --memory, or split it")
  }

  /// It ended by itself, and has not said what the paper is.
  private func failed(_ status: Int32) -> ReadingRefusal {
    ReadingRefusal(
      reason: "the process that reads large files apart failed with status \(status)",
      remedy: "see whether it can read the rules with: answerable rules check --rules \(rules)")
  }
}

/// What a process that reads one paper says of it: the paper, or why it is none.
struct ReadApart: Codable {
  var paper: Paper?
  var reason: String?
  var remedy: String?
}

/// Reads one paper for a process that confines this one; nobody need call it by hand.
struct ReadApartCommand: ParsableCommand {
  static let name = "read-apart"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Reads one large paper within bounds, for load.",
    discussion: "Example: answerable read-apart letter.txt", shouldDisplay: false)

  @Argument var file: String
  @OptionGroup var rules: RulesOptions

  func run() throws {
    let bytes = try FileProblem.bytes(at: file)
    let stages = try rules.stages()
    var answer = ReadApart()
    do throws(ReadingRefusal) {
      answer.paper = try stages.readHere(bytes)
    } catch {
      answer.reason = error.reason
      answer.remedy = error.remedy
    }
    Console.write(Array(try JSONEncoder().encode(answer)))
  }
}
