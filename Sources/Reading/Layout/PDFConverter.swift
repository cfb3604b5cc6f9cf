internal import Foundation
internal import Synchronization

/// Takes the text out of a PDF, by `pdftotext` in a process of its own.
///
/// A PDF can be made to attack its reader, so it is read apart from the program: 20 seconds, one
/// gigabyte, no file written. Pages come with form feeds between them.
package struct PDFConverter: Sendable {
  /// How many bytes of text are taken at most.
  private static let limit = 64 << 20
  private static let counter = Atomic<Int>(0)

  /// A converter.
  package init() {}

  /// The text of a PDF, laid out as on its pages, in UTF-8.
  ///
  /// - Throws: A `ReadingRefusal` where `pdftotext` is not installed, cannot read the file, or finds
  ///   no text in it.
  package func text(of bytes: [UInt8]) throws(ReadingRefusal) -> [UInt8] {
    let file = try Self.writtenDown(bytes)
    defer { try? FileManager.default.removeItem(at: file) }
    let (text, status) = try Self.converted(file)
    guard status == 0 else {
      throw ReadingRefusal(
        reason: "the PDF is broken, locked or too large",
        remedy: "open it and save it again, or ask for another format")
    }
    guard text.contains(where: { $0 > 0x20 }) else {
      throw ReadingRefusal(
        reason: "the PDF is a scan without text",
        remedy: "have its text recognised, and load that")
    }
    return text
  }

  private static func writtenDown(_ bytes: [UInt8]) throws(ReadingRefusal) -> URL {
    let number = counter.wrappingAdd(1, ordering: .relaxed).newValue
    let name = "answerable-\(ProcessInfo.processInfo.processIdentifier)-\(number).pdf"
    let file = FileManager.default.temporaryDirectory.appending(path: name)
    let isWritten = FileManager.default.createFile(
      atPath: file.path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
    guard isWritten else {
      throw ReadingRefusal(
        reason: "there is no room to take the PDF apart", remedy: "make room in \(file.path)")
    }
    return file
  }

  private static func converted(_ file: URL) throws(ReadingRefusal) -> ([UInt8], Int32) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "prlimit", "--as=1073741824", "--cpu=20", "--fsize=0", "--", "pdftotext", "-q", "-layout",
      "-enc", "UTF-8", file.path, "-",
    ]
    process.environment = ["PATH": "/usr/bin:/bin"]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    do { try process.run() } catch { throw notInstalled }
    var text: [UInt8] = []
    while let piece = try? output.fileHandleForReading.read(upToCount: 1 << 16), !piece.isEmpty {
      text.append(contentsOf: piece)
      if text.count > limit {
        process.terminate()
        break
      }
    }
    process.waitUntilExit()
    // `env` and `prlimit` end so where they do not find the program.
    if process.terminationStatus == 127 { throw notInstalled }
    return (text, process.terminationStatus)
  }

  private static let notInstalled = ReadingRefusal(
    reason: "the file is a PDF, and `pdftotext` is not installed",
    remedy: "install it (on Debian: apt-get install poppler-utils)")
}
