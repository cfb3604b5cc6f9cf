import Dates
import Foundation
import Rules
import TestSupport
import Testing

/// No number that somebody writes into a rule file stops the program: it is taken where it means
/// something, and else told with its place.
@Suite struct HostileNumbersTests {
  /// What overflows, what is no number, and what is none of ours.
  static let numbers = [
    "9223372036854775807", "-9223372036854775808", "99999999999999999999", "4294967296", "1e30",
    "inf", "nan", "-5",
  ]

  /// The files that hold numbers, with what reads each.
  static let readers: [(file: String, read: @Sendable (RuleNode) throws -> Void)] = [
    ("linking.yaml", { _ = try LinkingRules($0) }),
    ("chasing.yaml", { _ = try ChasingRules($0) }),
    ("jumps.yaml", { _ = try JumpRules($0) }),
    ("references.yaml", { _ = try ReferenceRules($0) }),
    ("retention.yaml", { _ = try RetentionRules($0) }),
    ("response-times.yaml", { _ = try ResponseTimes($0) }),
    ("reports/tracker.yaml", { _ = try ReportLayout($0) }),
    ("times/administrative-years.yaml", { _ = try TimeConventions(reading: $0) }),
  ]

  @Test("Takes or refuses any number in", arguments: readers.map(\.file))
  func file(named name: String) throws {
    let read = try #require(Self.readers.first { $0.file == name }).read
    let lines = try Self.lines(of: name)
    let places = lines.indices.filter { Self.number(in: lines[$0]) != nil }
    #expect(!places.isEmpty)
    for place in places {
      for number in Self.numbers {
        let text = Self.text(lines, with: number, at: place)
        let fault = Self.fault { try read(try RuleNode(parsing: text, path: "Rules/\(name)")) }
        if let fault { #expect(fault.line >= 1 && !fault.message.isEmpty) }
      }
    }
  }

  @Test("Refuses a count, a share or a weight that could mean nothing", arguments: numbers)
  func counts(number: String) throws {
    for key in ["longest quote", "days to reply", "words beside", "full matter", "sure"] {
      let lines = try Self.lines(of: "linking.yaml")
      let place = try #require(lines.firstIndex { $0.hasPrefix(key + ":") })
      let text = Self.text(lines, with: number, at: place)
      let node = try RuleNode(parsing: text, path: "Rules/linking.yaml")
      let fault = #expect(throws: RuleFault.self) { try LinkingRules(node) }
      #expect(fault?.line == place + 1)
      #expect(fault?.message.contains("number from") ?? false)
    }
  }

  /// The words of time are read of a whole folder; of each list one number is enough.
  @Test("Takes or refuses any value of a word of time", arguments: numbers)
  func values(number: String) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/times-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let times = folder + "/times"
    try FileManager.default.copyItem(atPath: Repository.root + "/Rules/times", toPath: times)
    var isRefused = false
    for (name, lines, place) in try Self.firstOfEachList(of: ["calendar-words", "limits"]) {
      let file = "\(times)/\(name).yaml"
      let was = try String(contentsOfFile: file, encoding: .utf8)
      try Self.text(lines, with: number, at: place)
        .write(toFile: file, atomically: true, encoding: .utf8)
      let fault = Self.fault { _ = try RulesFolder(path: folder).times() }
      isRefused = isRefused || fault?.line == place + 1
      try was.write(toFile: file, atomically: true, encoding: .utf8)
    }
    #expect(isRefused)
  }

  private static func firstOfEachList(
    of names: [String]
  ) throws -> [(name: String, lines: [String], place: Int)] {
    try names.flatMap { name in
      let lines = try lines(of: "times/\(name).yaml")
      return lines.indices.dropFirst().filter {
        number(in: lines[$0]) != nil && number(in: lines[$0 - 1]) == nil
      }.map { (name, lines, $0) }
    }
  }

  private static func lines(of name: String) throws -> [String] {
    try String(contentsOfFile: "\(Repository.root)/Rules/\(name)", encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func text(_ lines: [String], with number: String, at place: Int) -> String {
    var lines = lines
    if let old = Self.number(in: lines[place]) { lines[place].replaceSubrange(old, with: number) }
    return lines.joined(separator: "\n")
  }

  /// Where the first number of a line stands that is a key or a value of its own.
  private static func number(in line: String) -> Range<String.Index>? {
    line.range(
      of: #"(?<![\w.-])-?\d+(\.\d+)?(?=:|,|\}|$| *#| (years?|months?|days?|working))"#,
      options: .regularExpression)
  }

  private static func fault(of read: () throws -> Void) -> RuleFault? {
    do {
      try read()
      return nil
    } catch {
      return error as? RuleFault
    }
  }
}
