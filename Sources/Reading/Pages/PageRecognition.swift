/// Recognises the words in pictures of pages, by Tesseract in a process of its own.
///
/// What it takes for words may be wrong, so a paper read in this way is marked.
package struct PageRecognition: Sendable {
  /// How fine a page of a PDF is drawn before its words are recognised, in dots an inch: what
  /// Tesseract was made for.
  private static let fineness = 300
  /// How many seconds a single page may take.
  private static let secondsPerPage = 60
  /// How many bytes the picture of a page may have.
  private static let pictureLimit = 64 << 20
  private static let textLimit = 1 << 20
  private let limits: ReadingLimits

  /// A recogniser that keeps within limits of memory.
  package init(limits: ReadingLimits = ReadingLimits()) {
    self.limits = limits
  }

  /// The words in a picture, laid out as in it.
  ///
  /// - Throws: A `ReadingRefusal` where Tesseract is not installed or cannot read the picture.
  func text(ofPicture bytes: [UInt8]) throws(ReadingRefusal) -> [UInt8] {
    try PrivateFile.with(bytes, ending: "picture") { path throws(ReadingRefusal) in
      try output(
        of: ["tesseract", path, "stdout", "-c", "preserve_interword_spaces=1"],
        limit: Self.textLimit
      ).filter { $0 != 0x0C }
    }
  }

  /// The words on a page of a PDF, counted from 1.
  ///
  /// - Throws: A `ReadingRefusal` where the page cannot be drawn or read.
  func text(ofPage page: Int, of pdf: [UInt8]) throws(ReadingRefusal) -> [UInt8] {
    let picture = try PrivateFile.with(pdf, ending: "pdf") {
      path throws(ReadingRefusal) in
      try output(
        of: [
          "pdftoppm", "-q", "-r", "\(Self.fineness)", "-gray", "-png", "-f", "\(page)", "-l",
          "\(page)", path,
        ], limit: Self.pictureLimit)
    }
    return try text(ofPicture: picture)
  }

  private func output(of command: [String], limit: Int) throws(ReadingRefusal) -> [UInt8] {
    let output: ConfinedProgram.Output
    do throws(ConfinedProgram.Missing) {
      output = try ConfinedProgram.output(
        of: command, memory: limits.memory, seconds: Self.secondsPerPage, limit: limit)
    } catch {
      throw ReadingRefusal(
        reason: "its words are to be recognised, and `\(error.program)` is not installed",
        remedy: "install it (on Debian: apt-get install tesseract-ocr poppler-utils)")
    }
    guard output.status == 0 else {
      throw ReadingRefusal(
        reason: "no words can be recognised in the picture",
        remedy: "scan it again, or ask for another format")
    }
    return output.bytes
  }
}
