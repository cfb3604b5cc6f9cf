internal import Dates
internal import Extraction
internal import Papers
internal import Reading
internal import Records
internal import Rules
internal import Tracking

/// The stages by which the bytes of a file become findings, under one set of rules.
///
/// Each is a pure function, but for a PDF, which `pdftotext` takes apart in a process of its own, and
/// a scan that Tesseract reads; the files, the register and the clock are the commands' business.
struct Stages: Sendable {
  /// The path of the folder of rules.
  let folder: String
  /// The rules by which promises and asks are found.
  let rules: ExtractionRules
  private let reader: PaperReader
  private let confined: ConfinedReading
  private let extractor: Extractor
  private let passages: PassageFinder
  private let returned: ReturnedTable

  /// Makes the stages ready.
  ///
  /// - Parameters:
  ///   - rules: The folder of rules; nil for the one that came with the program.
  ///   - recognises: Whether words are recognised in pictures of pages.
  ///   - limits: How much a single paper may cost to read.
  /// - Throws: A `RuleFault` where the rules cannot be read.
  init(
    rules: String?, recognises: Bool = false, limits: ReadingLimits = ReadingLimits()
  ) throws {
    let folder = try RulesPlace.folder(rules)
    reader = PaperReader(
      rules: try LayoutRules(folder: folder), pdf: PDFConverter(limits: limits),
      recognition: recognises ? PageRecognition(limits: limits) : nil)
    confined = ConfinedReading(rules: folder.path, limits: limits)
    returned = ReturnedTable(heads: try ChasingRules(try folder.file("chasing.yaml")).table)
    self.folder = folder.path
    let rules = try ExtractionRules(folder: folder)
    self.rules = rules
    extractor = Extractor(rules: rules)
    passages = PassageFinder(
      rules: rules, tenses: try TenseWords(try folder.file("tenses.yaml")))
  }

  /// Reads a paper from the bytes of its file.
  func read(_ bytes: [UInt8]) throws(ReadingRefusal) -> Paper {
    var paper =
      confined.isWanted(for: bytes) ? try confined.paper(in: bytes) : try readHere(bytes)
    if returned.isIn(paper) {
      // The day in it is that of our own letter, not of the answer.
      paper.date = nil
      paper.dateSource = .none
      paper.dateSpan = nil
    }
    return paper
  }

  /// Reads a paper in this process, however large it is.
  func readHere(_ bytes: [UInt8]) throws(ReadingRefusal) -> Paper { try reader.read(bytes: bytes) }

  /// Whether a paper is the table of a chaser that came back.
  func isReturned(_ paper: Paper) -> Bool { returned.isIn(paper) }

  /// The papers in the bytes of a file: the file itself, and what is enclosed or packed in it.
  func unpack(_ bytes: [UInt8], at path: String) -> [UnpackedFile] {
    Unpacking(reader: reader).files(in: bytes, at: path)
  }

  /// The names of bodies in a paper, and what each was taken for.
  func namesMet(in paper: Paper) -> [NameMet] { extractor.namesMet(in: paper) }

  /// Tells which bodies look like one.
  var likeNames: LikeNames { extractor.likeNames }

  /// What a paper tells of words in it that a clerk points to.
  func particulars(of span: TextSpan, in paper: Paper) -> Particulars {
    extractor.particulars(of: span, in: paper)
  }

  /// Finds the records and passages of a paper.
  func find(in paper: Paper, id: String) -> Findings {
    if let returned = returned.findings(in: paper, id: id) { return returned }
    return extractor.findings(in: paper, document: id, passages: passages)
  }
}
