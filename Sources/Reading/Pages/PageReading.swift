internal import Dates
internal import Papers

/// Reads papers that come as pages: PDFs, and pictures of pages.
struct PageReading {
  /// The text of a paper's pages, with a form feed after each.
  struct Pages {
    var text: [UInt8] = []
    /// How it was had; `unread` where no page has any.
    var legibility: Legibility?
    var problems: [ReadingProblem] = []
    /// The day on which the file was made, and who made it, by its own data.
    var created: CivilDate?
    var author: String?
  }

  private let pdf: PDFConverter?
  private let recognition: PageRecognition?

  /// A reader that reaches outside by these; without them a PDF is refused, and a picture unread.
  init(pdf: PDFConverter?, recognition: PageRecognition?) {
    self.pdf = pdf
    self.recognition = recognition
  }

  /// The text of a PDF.
  ///
  /// - Throws: A `ReadingRefusal` where nothing can open it.
  func pages(ofPDF bytes: [UInt8]) throws(ReadingRefusal) -> Pages {
    guard let pdf else {
      throw ReadingRefusal(
        reason: "the file is a PDF", remedy: "turn it to text with pdftotext -layout")
    }
    let content = try pdf.content(of: bytes)
    var read = try reading(of: content.pages, from: bytes)
    (read.created, read.author) = (content.created, content.author)
    return read
  }

  private func reading(
    of laidOut: [[UInt8]], from bytes: [UInt8]
  ) throws(ReadingRefusal) -> Pages {
    var pages = laidOut
    let pictures = pages.indices.filter { !Self.hasWords(pages[$0]) }
    guard let recognition, !pictures.isEmpty else { return Self.asTheyStand(pages, pictures) }
    var problems: [ReadingProblem] = []
    for page in pictures {
      do throws(ReadingRefusal) {
        pages[page] = try recognition.text(ofPage: page + 1, of: bytes)
      } catch {
        problems.append(ReadingProblem(place: "page \(page + 1)", reason: error.description))
      }
    }
    return Self.recognised(pages, pictures: pictures, problems)
  }

  /// The words recognised in a picture; none where that was not asked for.
  func pages(ofPicture bytes: [UInt8], _ form: Unreadable) throws(ReadingRefusal) -> Pages {
    guard form.isPicture, let recognition else {
      return Pages(
        legibility: .unread,
        problems: [
          ReadingProblem(
            place: "the whole file",
            reason: "received, unread: it is \(form.what); \(form.remedy)")
        ])
    }
    return Self.recognised([try recognition.text(ofPicture: bytes)], pictures: [0], [])
  }

  private static func asTheyStand(_ pages: [[UInt8]], _ pictures: [Int]) -> Pages {
    var read = Pages(text: Array(pages.joined(separator: [0x0C])))
    if pictures.count == pages.count {
      read.legibility = .unread
      read.problems = [
        ReadingProblem(
          place: "the whole file",
          reason: """
            received, unread: it is a scan without text; \
            have its words recognised with: answerable load --ocr
            """)
      ]
    } else if !pictures.isEmpty {
      read.problems = [
        ReadingProblem(
          place: place(of: pictures),
          reason: "no text there; if it is a picture, try: answerable load --ocr")
      ]
    }
    return read
  }

  private static func recognised(
    _ pages: [[UInt8]], pictures: [Int], _ problems: [ReadingProblem]
  ) -> Pages {
    var read = Pages(text: Array(pages.joined(separator: [0x0C])), problems: problems)
    let found = pictures.filter { hasWords(pages[$0]) }
    if !found.isEmpty {
      read.legibility = .recognised
      read.problems.append(
        ReadingProblem(
          place: place(of: found),
          reason: "words recognised by Tesseract in a picture, some of which may be wrong"))
    } else if !pages.contains(where: hasWords) {
      read.legibility = .unread
      let reason = problems.first?.reason ?? "no words are recognised in it"
      read.problems = [
        ReadingProblem(place: "the whole file", reason: "received, unread: " + reason)
      ]
    }
    return read
  }

  private static func place(of pages: [Int]) -> String {
    let numbers = pages.prefix(12).map { String($0 + 1) }.joined(separator: ", ")
    return (pages.count == 1 ? "page " : "pages ") + numbers + (pages.count > 12 ? " …" : "")
  }

  private static func hasWords(_ page: [UInt8]) -> Bool { page.contains { $0 > 0x20 } }
}
