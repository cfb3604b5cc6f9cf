import Reading
import RegisterSupport
import Rules
import TestSupport
import Testing

@testable import answerable

@Suite struct UnpackingTests {
  private func files(in bytes: [UInt8], at path: String) throws -> [UnpackedFile] {
    let rules = try LayoutRules(folder: Repository.rules)
    return Unpacking(reader: PaperReader(rules: rules)).files(in: bytes, at: path)
  }

  @Test func `a file in which nothing lies is itself`() throws {
    let files = try files(in: Array("Dear Bo".utf8), at: "a.txt")
    #expect(files.map(\.path) == ["a.txt"])
    #expect(try files[0].contents.get() == Array("Dear Bo".utf8))
  }

  @Test func `the files of an archive are papers, and the archive is none`() throws {
    let archive = Stored.zip([("in/a.txt", "Dear Bo"), (".hidden", "x"), ("b.txt", "Dear Jo")])
    #expect(
      try files(in: archive, at: "post.zip").map(\.path) == ["post.zip/a.txt", "post.zip/b.txt"])
  }

  @Test func `archives within archives are opened, and not without end`() throws {
    var bytes = Array("Dear Bo".utf8)
    for _ in 0..<3 { bytes = Stored.zip([("in.zip", bytes)]) }
    #expect(try files(in: bytes, at: "z").map(\.path) == ["z/in.zip/in.zip/in.zip"])
    for _ in 0..<10 { bytes = Stored.zip([("in.zip", bytes)]) }
    let deep = try files(in: bytes, at: "z")
    #expect(deep.count == 1)
    #expect(throws: ReadingRefusal.self) { try deep[0].contents.get() }
  }

  @Test func `an archive without files stays, to be refused by name`() throws {
    let empty = Stored.zip([("folder/", "")])
    #expect(try files(in: empty, at: "post.zip").map(\.path) == ["post.zip"])
  }

  @Test func `each mail of a mailbox is a paper`() throws {
    let mail = """
      From jo@skelby.example Mon Mar  4 09:00:00 2024
      From: jo@skelby.example
      Message-ID: <1@skelby.example>
      Subject: Quay

      The quay was swept.


      """
    let paths = try files(in: Array((mail + mail).utf8), at: "box").map(\.path)
    #expect(paths == ["box/mail-1.eml", "box/mail-2.eml"])
  }
}

/// Zip archives made by hand, with nothing packed.
private enum Stored {
  static func zip(_ files: [(String, String)]) -> [UInt8] {
    zip(files.map { ($0, Array($1.utf8)) })
  }

  static func zip(_ files: [(String, [UInt8])]) -> [UInt8] {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in files {
      let facts =
        number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(checkSum(bytes), 4)
        + number(bytes.count, 4) + number(bytes.count, 4) + number(name.utf8.count, 2)
        + number(0, 2)
      directory += number(0x0201_4B50, 4) + number(20, 2) + facts + number(0, 10)
      directory += number(body.count, 4) + Array(name.utf8)
      body += number(0x0403_4B50, 4) + facts + Array(name.utf8) + bytes
    }
    let end =
      number(0x0605_4B50, 4) + number(0, 4) + number(files.count, 2) + number(files.count, 2)
      + number(directory.count, 4) + number(body.count, 4) + number(0, 2)
    return body + directory + end
  }

  private static func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: $0 < 8 ? value >> ($0 * 8) : 0) }
  }

  /// The check sum of zip archives: CRC-32, bit by bit.
  private static func checkSum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(sum ^ 0xFFFF_FFFF)
  }
}
