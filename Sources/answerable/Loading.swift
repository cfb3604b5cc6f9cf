internal import Dates
internal import Papers
internal import Reading
internal import Records
internal import Registry
internal import Reports

/// Loads papers: reads each, finds what it holds, and files it.
///
/// Papers are read on all cores and filed one after the other, in the order in which they are named.
struct Loading: Sendable {
  let register: Register
  let stages: Stages
  let judging: Judging
  /// What the clerk said about the papers of this load.
  let order: Order
  /// The day of the load.
  let today: CivilDate
  /// How much a single paper may cost to read.
  var limits = ReadingLimits()

  /// What a clerk says about the papers of one load.
  struct Order: Sendable {
    var date: CivilDate?
    var author: String?
    var isTracked = false
    var audience: Audience?
    var received: CivilDate?
    var signed: String
  }

  /// Loads files, and tells of each paper in turn what came of it: the turn of its file, its path,
  /// and the paper or why it is none.
  ///
  /// No more than a few files are in hand at once, however many there are. After the paper in hand it
  /// stops where `isOver` says so.
  func load(
    _ paths: [String], readers: Int, until isOver: () -> Bool = { false },
    telling tell: (_ turn: Int, _ path: String, Result<Loaded, any Error>) -> Void
  ) async {
    await withTaskGroup(of: (Int, [ReadFile]).self) { group in
      var started = 0
      var filed = 0
      var waiting: [Int: [ReadFile]] = [:]
      func startReading() {
        // A long paper must not let the short ones behind it pile up.
        while started < paths.count, started - filed - waiting.count < readers,
          waiting.count < readers * 4
        {
          let turn = started
          group.addTask { (turn, read(paths[turn])) }
          started += 1
        }
      }
      startReading()
      while let (turn, files) = await group.next() {
        waiting[turn] = files
        while let files = waiting.removeValue(forKey: filed) {
          for read in files {
            tell(filed, read.path, file(read))
            if isOver() { return group.cancelAll() }
          }
          filed += 1
        }
        startReading()
      }
    }
  }

  /// Loads the bytes of one file with the papers within it: the path of each, and the paper or why it
  /// is none.
  func load(_ bytes: [UInt8], at path: String) -> [(path: String, paper: Result<Loaded, any Error>)]
  {
    stages.unpack(bytes, at: path).map { found in
      (
        found.path,
        Result { try file(try read(try found.contents.get(), at: found.path)) }
      )
    }
  }

  /// Reads one file with the files within it.
  private func read(_ path: String) -> [ReadFile] {
    do throws(FileProblem) {
      return stages.unpack(try FileProblem.bytes(at: path, within: limits), at: path).map { file in
        ReadFile(
          path: file.path, id: (try? file.contents.get()).map(StableID.paper(bytes:)),
          paper: Result { try read(try file.contents.get(), at: file.path) })
      }
    } catch {
      return [ReadFile(path: path, id: nil, paper: .failure(error))]
    }
  }

  /// Reads one paper and finds what it holds; touches the register only to look a date up.
  private func read(_ bytes: [UInt8], at path: String) throws -> ReadPaper {
    let id = StableID.paper(bytes: bytes)
    let paper = try stages.read(bytes)
    let decisions = decisions(on: paper, id: id)
    let corrections = try register.corrections(of: id, adding: decisions)
    let filing = Filing(
      id: id, path: path, paper: paper,
      findings: stages.find(in: corrections.correcting(paper), id: id),
      audience: order.audience, received: order.received, loaded: today, decisions: decisions)
    return ReadPaper(
      filing: filing,
      isDateUnused: order.date != nil && paper.date != nil && corrections.date == nil)
  }

  /// Files what was read; where that is no paper, says since when the register knows of it.
  private func file(_ read: ReadFile) -> Result<Loaded, any Error> {
    do {
      return .success(try file(try read.paper.get()))
    } catch let error as RegisterError where !error.isOfOnePaper {
      return .failure(error)
    } catch {
      return Result {
        let since = try register.refuse(read.id ?? read.path, because: "\(error)", on: today)
        throw RefusedFile(reason: error, since: since)
      }
    }
  }

  private func file(_ paper: ReadPaper) throws -> Loaded {
    let filing = paper.filing
    let outcome = try register.file(filing)
    return Loaded(
      card: try register.card(filing.id), records: filing.findings.records.count,
      outcome: outcome, problems: filing.paper.problems,
      isUnread: try register.card(filing.id).isUnread, isDateUnused: paper.isDateUnused,
      uncounted: filing.findings.records.compactMap(\.deadline).filter { $0.fault != nil })
  }

  /// Reads the deadlines of what the register holds by the words and calendars of time as they are
  /// now, and notes that they are, before papers come that are read so.
  func redate() throws {
    try Desk(register: register, judging: judging).redate()
  }

  /// Links the papers that came, once all are there.
  func link() throws {
    try Desk(register: register, judging: judging).settle()
  }

  /// A date is for papers that state none: one date can hardly be right for all papers of a folder.
  private func decisions(on paper: Paper, id: String) -> [Decision] {
    var acts: [Decision.Act] = []
    let date = order.date ?? (stages.isReturned(paper) ? order.received : nil)
    if let date, paper.date == nil { acts.append(.date(date)) }
    if let author = order.author, paper.authors.isEmpty { acts.append(.author(author)) }
    if order.isTracked { acts.append(.track) }
    return acts.map { Decision(made: today, signed: order.signed, subject: id, act: $0) }
  }
}

/// A file that was read, or why it could not be.
private struct ReadFile: Sendable {
  let path: String
  /// The id of its bytes; nil where they cannot be had.
  let id: String?
  let paper: Result<ReadPaper, any Error>
}

/// A file that is no paper of the register.
struct RefusedFile: Error {
  /// Why.
  let reason: any Error
  /// The day since which loads have refused it for this reason.
  let since: CivilDate
}

/// A paper that was read and waits to be filed.
private struct ReadPaper: Sendable {
  let filing: Filing
  let isDateUnused: Bool
}

/// A paper that was loaded.
struct Loaded {
  let card: PaperCard
  let records: Int
  let outcome: FilingOutcome
  let problems: [ReadingProblem]
  /// Whether it is kept as received, and has no text.
  let isUnread: Bool
  /// Whether a date was given that the paper did not need.
  let isDateUnused: Bool
  /// The deadlines that name days and yet come to none.
  var uncounted: [Deadline] = []
}

extension Paper {
  /// The paper with the date that a clerk gave it, if one did.
  func dated(_ given: CivilDate?) -> Paper {
    guard let given else { return self }
    var paper = self
    paper.date = given
    paper.dateSource = .given
    return paper
  }
}
