internal import Archives
internal import Dates
package import Papers
package import Rules

/// Reads a paper from a file's bytes, in whichever format they are.
///
/// A pure function: the caller opens files, and a file's name tells nothing. The format is found
/// from the bytes.
package struct PaperReader: Sendable {
  private let words: LayoutWords
  private let pages: PageReading

  /// A reader that knows layouts by these rules.
  ///
  /// - Parameters:
  ///   - rules: The words of layouts.
  ///   - pdf: What takes the text out of a PDF; without it a PDF is refused. It and the next are all
  ///     that reaches outside.
  ///   - recognition: What recognises the words in pictures of pages; without it a scan stays unread.
  package init(
    rules: LayoutRules, pdf: PDFConverter? = nil, recognition: PageRecognition? = nil
  ) {
    words = LayoutWords(rules: rules)
    pages = PageReading(pdf: pdf, recognition: recognition)
  }

  /// The paper that the bytes hold.
  ///
  /// A scan without text, a picture, and a file in a form that nothing here reads is a paper that
  /// came and is unread.
  ///
  /// - Throws: A `ReadingRefusal` where they hold none, with what to do about it. What can be read
  ///   in part is read, and the paper's `problems` name the places.
  package func read(bytes: [UInt8]) throws(ReadingRefusal) -> Paper {
    try Unreadable.refuseNoPaper(bytes)
    if let form = Unreadable(bytes) {
      return try paper(of: pages.pages(ofPicture: bytes, form))
    }
    switch Format(bytes) {
    case .pdf: return try paper(of: pages.pages(ofPDF: bytes))
    case .mail:
      guard let content = try MailParser.content(of: Format.withoutMboxLine(bytes)) else { break }
      return try paper(of: MailReading(words: words).reading(of: content))
    case .archive:
      let reading = try archiveReading(of: bytes)
      guard reading.hasWords else { return Self.pictureOnly }
      return try paper(of: reading)
    case .xml: return try paper(of: XMLReading.reading(of: bytes))
    case .html: return try paper(of: htmlReading(of: TextDecoding.decode(bytes)))
    case .plain: break
    }
    return try paper(of: plainReading(of: TextDecoding.decode(bytes)))
  }

  /// Whether no reader here takes a file's words: a PDF and a picture are taken apart by programs of
  /// the system, and some forms by nobody.
  package static func leavesToOthers(_ bytes: [UInt8]) -> Bool {
    Unreadable(bytes) != nil || Format(bytes) == .pdf
  }

  private func paper(of pages: PageReading.Pages) throws(ReadingRefusal) -> Paper {
    if pages.legibility == .unread, let reason = pages.problems.last {
      return Paper(unread: reason)
    }
    var reading = plainReading(of: try TextDecoding.decode(pages.text))
    reading.fallbackDate = pages.created
    reading.fallbackAuthor = pages.author
    var paper = try paper(of: reading)
    paper.legibility = pages.legibility
    paper.problems = pages.problems + paper.problems
    return paper
  }

  private static let pictureOnly = Paper(
    unread: ReadingProblem(
      place: "the whole file",
      reason: """
        received, unread: it holds no words, only pictures perhaps; \
        save it as a PDF and load that with: answerable load --ocr
        """))

  /// Whether a file is itself no paper, and only holds others: an archive of files, or a mailbox of
  /// several mails, of which `read` reads the first.
  package func isOnlyAWrapping(_ bytes: [UInt8]) -> Bool {
    switch Format(bytes) {
    case .archive: (try? ZipArchive(bytes)).map { !Self.isOnePaper($0) } ?? false
    case .mail: Mailbox.mails(in: bytes).count > 1
    case .plain, .xml, .html, .pdf: false
    }
  }

  /// The files within a file: what is enclosed in a mail, the mails of a mailbox, the files of
  /// an archive.
  ///
  /// Each is read as a paper of its own. One that cannot be unpacked comes with the reason.
  ///
  /// - Throws: A `ReadingRefusal` where the file is an attack on its reader.
  package func enclosures(in bytes: [UInt8]) throws(ReadingRefusal) -> [Enclosure] {
    guard !bytes.isEmpty else { return [] }
    let format = Format(bytes)
    if format == .archive { return Self.files(in: try ZipArchive(bytes)) }
    guard format == .mail else { return [] }
    let mails = Mailbox.mails(in: bytes)
    if mails.count > 1 {
      return mails.enumerated().map { Enclosure(name: "mail-\($0 + 1).eml", bytes: $1) }
    }
    return try MailParser.content(of: Format.withoutMboxLine(bytes))?.enclosures ?? []
  }

  /// How many bytes an archive's files may come to, unpacked together.
  private static let unpackedLimit = 256 << 20

  /// The files of an archive that is no paper itself.
  ///
  /// Names come without folders, so that none leads out of its place.
  private static func files(in archive: ZipArchive) -> [Enclosure] {
    guard !isOnePaper(archive) else { return [] }
    var room = unpackedLimit
    return archive.entries.filter { $0.name.utf8.last != UInt8(ascii: "/") }.map { entry in
      let name =
        entry.name.utf8.split(separator: UInt8(ascii: "/")).last
        .map { String(decoding: $0, as: UTF8.self) } ?? "file"
      do throws(ReadingRefusal) {
        guard room > 0 else { throw tooMuch }
        let bytes = try archive.contents(of: entry)
        room -= bytes.count
        return Enclosure(name: name, bytes: bytes)
      } catch {
        return Enclosure(name: name, bytes: [], refusal: error)
      }
    }
  }

  private static let tooMuch = ReadingRefusal(
    reason: "the archive holds more than 256 MB, unpacked",
    remedy: "unpack it, and load the folder")

  private static func isOnePaper(_ archive: ZipArchive) -> Bool {
    WordFile.isOne(archive) || OpenDocument.isOne(archive) || ExcelFile.isOne(archive)
  }

  private func archiveReading(of bytes: [UInt8]) throws(ReadingRefusal) -> FormatReading {
    let archive = try ZipArchive(bytes)
    if WordFile.isOne(archive) { return try WordFile.reading(of: archive) }
    if OpenDocument.isOne(archive) { return try OpenDocument.reading(of: archive) }
    if ExcelFile.isOne(archive) { return try ExcelFile.reading(of: archive) }
    throw ReadingRefusal(
      reason: "the file is an archive of \(archive.entries.count) files, and itself no paper",
      remedy: "load it, and each file in it becomes a paper of its own")
  }

  private func plainReading(of decoded: DecodedText) -> FormatReading {
    let text = CleanText.clean(decoded.text)
    let matter = FrontMatter(text)
    let body = Lines.lines(of: text).filter { $0.number > matter?.count ?? 0 }
    let (sheets, running) = PageFurniture.removed(from: body, words: words)
    let lines = TextColumns.unfolded(sheets, words: words)
    // A mail that was printed or pasted: its head is text, and what it quotes is told apart.
    let isMail = MailReading.isPrintedMail(lines, words: words)
    let parts =
      isMail
      ? MailReading(words: words).parts(of: lines) : PlainParts.parts(of: lines, words: words)
    var reading = FormatReading(parts: (matter?.parts ?? []) + parts, problems: decoded.problems)
    reading.running = running
    if let matter {
      reading.pageDate = matter.day
      reading.fallbackAuthor = matter.author
      reading.authors = matter.senders.first.map { [$0] } ?? []
      // What stands below the names is where they live.
      reading.recipients = matter.recipients.prefix { !$0.utf8.contains { $0 < 0x3A && $0 > 0x2F } }
        .map(\.self)
    }
    if isMail { reading.kind = .email }
    return reading
  }

  private func htmlReading(of decoded: DecodedText) -> FormatReading {
    let page = WebPage()
    let problem = MarkupParser.walk(Array(decoded.text.utf8), as: .html, visiting: page)
    var reading = page.reading()
    reading.problems = decoded.problems + [problem].compactMap { $0 }
    return reading
  }

  /// Puts together what a format's reader found.
  private func paper(of reading: consuming FormatReading) throws(ReadingRefusal) -> Paper {
    var reading = reading
    // Handed over: held by both, all parts would be copied at the first change.
    let structure = Structure(taking: &reading.parts, words: words)
    guard structure.parts.contains(where: { $0.role != .furniture && !$0.text.isEmpty }) else {
      // What broke the reading off says more than that nothing was read.
      if let fault = reading.problems.first(where: \.isBreak) {
        throw ReadingRefusal(
          reason: "\(fault.place): \(fault.reason), and no words stand before it",
          remedy: "save it anew, as plain text if nothing else helps")
      }
      throw ReadingRefusal(
        reason: "there are no words in the file",
        remedy: "if it is a scan, have its text recognised first")
    }
    let head = reading.kind == nil ? TitleLine(structure.parts, words: words) : nil
    let kind = reading.kind ?? KindJudge(words: words).kind(of: structure, title: head)
    var paper = PaperMaking.paper(of: structure.parts, kind: kind)
    paper.problems = reading.problems + [Languages.notice(of: structure.parts)].compactMap { $0 }
    paper.title = reading.title ?? Titles.title(of: structure.parts, kind: kind, words: words)
    setDate(of: &paper, from: structure.parts, head, reading)
    setPeople(of: &paper, from: structure.parts, reading)
    if let head, reading.authors.isEmpty { head.setOwner(of: &paper) }
    paper.edition = Editions(words: words).edition(
      of: structure.parts, kind: kind, title: paper.title, running: reading.running)
    paper.events = CitationsAndEvents.events(in: paper, words: words)
    return paper
  }

  private func setDate(
    of paper: inout Paper, from parts: [Part], _ title: TitleLine?, _ reading: FormatReading
  ) {
    if let date = reading.date {
      paper.date = date
      paper.dateSource = reading.dateIsStated ? .stated : .metadata
    } else if let date = reading.pageDate, paper.kind != .minutes {
      paper.date = date
      paper.dateSource = .metadata
    } else if !reading.ignoresPrintedDates,
      let found = DateFinding.date(of: parts, kind: paper.kind, title: title, words: words)
    {
      paper.date = found.day
      paper.dateSource = .stated
      let start = paper.blocks[found.part].span.start - parts[found.part].lead
      paper.dateSpan = TextSpan(start + found.span.start, start + found.span.end)
    } else if let date = reading.pageDate ?? reading.fallbackDate {
      paper.date = date
      paper.dateSource = .metadata
    }
  }

  private func setPeople(of paper: inout Paper, from parts: [Part], _ reading: FormatReading) {
    let found = Authorship(parts, kind: paper.kind, title: paper.title, words: words)
    paper.authors = reading.authors.isEmpty ? found.authors : reading.authors
    if paper.authors.isEmpty, let author = reading.fallbackAuthor { paper.authors = [author] }
    paper.recipients = reading.recipients.isEmpty ? found.recipients : reading.recipients
    paper.copied = reading.copied.isEmpty ? found.copied : reading.copied
    paper.reference =
      reading.reference ?? value(of: .reference, in: parts) ?? reading.fallbackReference
    paper.inReplyTo = reading.inReplyTo
    if let theirs = value(of: .theirReference, in: parts) {
      paper.inReplyTo.append(Citation(reference: theirs))
    }
    paper.inReplyTo += CitationsAndEvents.citations(in: paper, words: words)
  }

  private func value(of field: HeaderField, in parts: [Part]) -> String? {
    parts.first { $0.field == field }
      .map { CleanText.squeezed(HeaderFields.value(of: $0, words: words).utf8) }
      .flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// What the reader of one format found.
struct FormatReading {
  /// The parts of the paper, in order.
  var parts: [Part]
  /// What could not be read.
  var problems: [ReadingProblem] = []
  /// Lines that ran at the head or foot of the pages, and are no part of the text.
  var running: [String] = []
  /// The kind, where the format says it.
  var kind: PaperKind?
  /// The title, where the format says it.
  var title: String?
  /// The date, where the format has a place for it.
  var date: CivilDate?
  /// Whether that place is one that people read, such as a mail's head.
  var dateIsStated = false
  /// A date to fall back on where the text states none.
  var fallbackDate: CivilDate?
  /// An author to fall back on where nothing else tells one.
  var fallbackAuthor: String?
  /// The day of the page on which it stands: better than one found in the text, but for minutes, whose
  /// text says when they met.
  var pageDate: CivilDate?
  /// Whether days printed in the text say nothing of the paper's own date.
  var ignoresPrintedDates = false
  /// Who says it, to whom, with copies to whom, where the format says it.
  var authors: [String] = []
  var recipients: [String] = []
  var copied: [String] = []
  /// Its own reference, where the format says it.
  var reference: String?
  /// A reference to fall back on where the text states none: a mail's id, which its answers cite.
  var fallbackReference: String?
  /// What it answers, where the format says it.
  var inReplyTo: [Citation] = []

  /// Whether there is anything to read.
  var hasWords: Bool { parts.contains { $0.role != .furniture && !$0.text.isEmpty } }

  /// A reading with its parts; what else the format says is set afterwards.
  init(parts: [Part], problems: [ReadingProblem] = []) {
    self.parts = parts
    self.problems = problems
  }
}
