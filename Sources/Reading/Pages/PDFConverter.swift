/// Takes the text out of a PDF, by `pdftotext` in a process of its own.
package struct PDFConverter: Sendable {
  /// How many bytes of text are taken at most.
  private static let limit = 64 << 20
  private let limits: ReadingLimits

  /// A converter that keeps within limits.
  package init(limits: ReadingLimits = ReadingLimits()) {
    self.limits = limits
  }

  /// The text of each page, laid out as on the page, in UTF-8; empty for a page that is a picture.
  ///
  /// - Throws: A `ReadingRefusal` where `pdftotext` is not installed or cannot read the file.
  func pages(of bytes: [UInt8]) throws(ReadingRefusal) -> [[UInt8]] {
    let output = try ConfinedProgram.withFile(of: bytes, ending: "pdf") {
      path throws(ReadingRefusal) in
      do throws(ConfinedProgram.Missing) {
        return try ConfinedProgram.output(
          of: ["pdftotext", "-q", "-layout", "-enc", "UTF-8", path, "-"],
          memory: limits.memory, seconds: limits.seconds, limit: Self.limit)
      } catch {
        throw Self.notInstalled
      }
    }
    guard output.status == 0 else {
      throw ReadingRefusal(
        reason: "the PDF is broken, locked or too large",
        remedy: "open it and save it again, or ask for another format")
    }
    var pages = output.bytes.split(separator: 0x0C, omittingEmptySubsequences: false)
    // Each page ends with a form feed, the last one, too.
    if pages.count > 1, pages.last?.isEmpty ?? false { pages.removeLast() }
    return pages.map(Array.init)
  }

  private static let notInstalled = ReadingRefusal(
    reason: "the file is a PDF, and `pdftotext` is not installed",
    remedy: "install it (on Debian: apt-get install poppler-utils)")
}
