internal import Dates

/// Takes the text out of a PDF, by `pdftotext` in a process of its own.
package struct PDFConverter: Sendable {
  /// How many bytes of text are taken at most.
  private static let limit = 64 << 20
  private let limits: ReadingLimits

  /// A converter that keeps within limits.
  package init(limits: ReadingLimits = ReadingLimits()) {
    self.limits = limits
  }

  /// What a PDF holds.
  struct Content {
    /// The text of each page, laid out as on it, in UTF-8; empty for a page that is a picture.
    var pages: [[UInt8]]
    /// The file's own data.
    var created: CivilDate?
    var author: String?
  }

  /// The text of a PDF.
  ///
  /// - Throws: A `ReadingRefusal` where `pdftotext` is not installed or cannot read the file.
  func content(of bytes: [UInt8]) throws(ReadingRefusal) -> Content {
    let output = try PrivateFile.with(bytes, ending: "pdf") {
      path throws(ReadingRefusal) in
      do throws(ConfinedProgram.Missing) {
        return try ConfinedProgram.output(
          of: ["pdftotext", "-q", "-bbox", "-enc", "UTF-8", path, "-"],
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
    let words = PrintedWords(output.bytes)
    return Content(
      pages: words.pages.map { PageLayout.text(of: $0) }, created: words.created,
      author: words.author)
  }

  private static let notInstalled = ReadingRefusal(
    reason: "the file is a PDF, and `pdftotext` is not installed",
    remedy: "install it (on Debian: apt-get install poppler-utils)")
}
