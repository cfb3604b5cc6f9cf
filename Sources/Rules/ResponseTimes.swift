package import Dates
package import Papers
package import Records

/// How long a body has to answer an ask that names no time of its own, from
/// `Rules/response-times.yaml`.
package struct ResponseTimes: Sendable {
  /// The times, in the order of the file: the first that fits counts.
  package let times: [ResponseTime]

  /// Response times in the order in which they are tried.
  package init(times: [ResponseTime]) {
    self.times = times
  }

  /// Reads the file.
  ///
  /// - Throws: A `RuleFault` where a time is not understood, or where the last one leaves some ask
  ///   without a time.
  package init(_ file: RuleNode) throws(RuleFault) {
    try file.allow(keys: ["means", "times"])
    var times: [ResponseTime] = []
    let nodes = try file.required("times").items()
    for node in nodes { times.append(try ResponseTime(node)) }
    guard let last = times.last, let node = nodes.last else {
      throw file.fault("`times` lists no response time")
    }
    guard last.fitsEverything else {
      throw node.fault(
        "the last time must fit every ask, so that none is left without a time",
        remedy: "leave out its conditions, or add one without any below it")
    }
    self.times = times
  }

  /// The time that an ask has.
  package func time(for ask: AskCircumstances) -> ResponseTime? {
    times.first { $0.fits(ask) }
  }
}

/// What is known of an ask that decides how long its answer may take.
package struct AskCircumstances: Sendable {
  /// The kind of paper in which it was first made.
  package var paper: PaperKind
  /// The kind of ask.
  package var record: RecordKind
  /// The words of the ask.
  package var words: String
  /// Names of the bodies that ask.
  package var authors: [String]
  /// Names of the bodies asked.
  package var asked: [String]

  /// An ask of some kind in a paper of some kind, by and to bodies by their names.
  package init(
    paper: PaperKind, record: RecordKind, words: String, authors: [String], asked: [String]
  ) {
    self.paper = paper
    self.record = record
    self.words = words
    self.authors = authors
    self.asked = asked
  }
}

/// One response time, with the asks that it fits.
package struct ResponseTime: Hashable, Sendable {
  /// What it is for: "a letter".
  package var name: String
  /// How long it is.
  package var allows: Allowance
  /// Whose bank holidays are no working days; nil for those of the nation at home.
  package var calendar: Nation?
  /// The law or the published rule on which it rests; nil where it rests on custom.
  package var source: String?
  private var papers: [PaperKind] = []
  private var records: [RecordKind] = []
  private var authors: [String] = []
  private var asked: [String] = []
  private var says: [String] = []

  /// A time that fits every ask.
  package init(name: String, allows: Allowance, calendar: Nation? = nil, source: String? = nil) {
    self.name = name
    self.allows = allows
    self.calendar = calendar
    self.source = source
  }

  init(_ node: RuleNode) throws(RuleFault) {
    try node.allow(keys: [
      "name", "papers", "records", "author", "asked", "says", "allows", "calendar", "source",
    ])
    self.init(
      name: try node.required("name").text(), allows: try Allowance(try node.required("allows")),
      calendar: try node.optional("calendar")?.choice(of: Nation.self),
      source: try node.optional("source")?.text())
    for item in try node.optional("papers")?.items() ?? [] {
      papers.append(try item.choice(of: PaperKind.self))
    }
    for item in try node.optional("records")?.items() ?? [] {
      records.append(try item.choice(of: RecordKind.self))
    }
    authors = try node.optional("author")?.texts() ?? []
    asked = try node.optional("asked")?.texts() ?? []
    says = try node.optional("says")?.texts() ?? []
  }

  var fitsEverything: Bool {
    papers.isEmpty && records.isEmpty && authors.isEmpty && asked.isEmpty && says.isEmpty
  }

  func fits(_ ask: AskCircumstances) -> Bool {
    (papers.isEmpty || papers.contains(ask.paper))
      && (records.isEmpty || records.contains(ask.record))
      && Self.hold(ask.authors, oneOf: authors) && Self.hold(ask.asked, oneOf: asked)
      && Self.hold([ask.words], oneOf: says)
  }

  private static func hold(_ texts: [String], oneOf words: [String]) -> Bool {
    guard !words.isEmpty else { return true }
    return texts.contains { text in
      // Of bytes, since every ask of a register comes by here, and a register may be large.
      let bytes = Array(text.lowercased().utf8)
      return words.contains { bytes.holds($0.utf8) }
    }
  }
}

/// A length of time to answer.
package enum Allowance: Hashable, Sendable {
  /// Days that are no weekend and no bank holiday, the paper's own day left out.
  case workingDays(Int)
  /// Days of the calendar; `countsFirst` where the paper's own day is the first of them.
  case days(Int, countsFirst: Bool)
  /// Calendar months; `countsFirst` where the paper's own day is the first of them.
  case months(Int, countsFirst: Bool)

  init(_ node: RuleNode) throws(RuleFault) {
    let text = try node.text()
    let ending = " beginning with the day"
    let countsFirst = text.hasSuffix(ending)
    let length = countsFirst ? String(text.dropLast(ending.count)) : text
    let words = length.split(separator: " ").map(String.init)
    let count = words.first.flatMap { Int($0) }.flatMap { (1...3650).contains($0) ? $0 : nil }
    switch (count, words.dropFirst().joined(separator: " ")) {
    case (let count?, "working days") where !countsFirst: self = .workingDays(count)
    case (let count?, "day"), (let count?, "days"): self = .days(count, countsFirst: countsFirst)
    case (let count?, "month"), (let count?, "months"):
      self = .months(count, countsFirst: countsFirst)
    default:
      throw node.fault(
        "'\(text)' is no length of time that is known here",
        remedy:
          "write it as '20 working days', '28 days', '2 months' or '56 days beginning with the day'"
      )
    }
  }
}

extension Allowance: CustomStringConvertible {
  /// The length in words: "20 working days".
  package var description: String {
    switch self {
    case .workingDays(let count): "\(count) working days"
    case .days(let count, let countsFirst):
      "\(count) days\(countsFirst ? " beginning with the day" : "")"
    case .months(let count, let countsFirst):
      "\(count) \(count == 1 ? "month" : "months")\(countsFirst ? " beginning with the day" : "")"
    }
  }
}

extension [UInt8] {
  /// Whether other bytes stand in these, one after the other.
  fileprivate func holds(_ word: String.UTF8View) -> Bool {
    guard let first = word.first, word.count <= count else { return word.isEmpty }
    return (0...(count - word.count)).contains { start in
      self[start] == first && self[start...].starts(with: word)
    }
  }
}
