package import Papers

/// How letters, minutes, reports and responses are laid out: the words by which a reader knows
/// their parts and their kind.
package struct LayoutRules: Hashable, Sendable {
  /// The words of each list, in lower case.
  package var lists: [LayoutList: [String]]
  /// What speaks for a paper's being of a kind, in the order of the file.
  package var signals: [KindSignal]

  /// Bodies known by the words that only their papers have.
  package var issuers: [Issuer] = []
  /// How the line above a paper says what paper it is.
  package var titles: [TitleSign] = []

  /// Layout rules given as values.
  package init(lists: [LayoutList: [String]] = [:], signals: [KindSignal] = []) {
    self.lists = lists
    self.signals = signals
  }

  /// The layout rules of a folder: the lists of every file in `layouts/`, and `layouts/kinds.yaml`.
  ///
  /// - Throws: A `RuleFault` where a file cannot be read, or says what is not known.
  package init(folder: RulesFolder) throws(RuleFault) {
    self.init()
    for file in try folder.files(in: "layouts") {
      try file.allow(keys: ["layout", "means", "lists", "kinds", "issuers", "titles"])
      if let lists = file.optional("lists") { try add(lists: lists) }
      if let kinds = file.optional("kinds") { try add(kinds: kinds) }
      if let issuers = file.optional("issuers") { try add(issuers: issuers) }
      if let titles = file.optional("titles") { self.titles += try TitleSign.signs(titles) }
    }
  }

  /// The words of a list, in lower case; none where no file gives the list.
  package subscript(list: LayoutList) -> [String] { lists[list] ?? [] }

  private mutating func add(lists node: RuleNode) throws(RuleFault) {
    for (key, value) in try node.pairs() {
      let list = try key.choice(among: LayoutList.allCases, named: \.name)
      lists[list, default: []] += try value.texts().map { $0.lowercased() }
    }
  }

  private mutating func add(issuers node: RuleNode) throws(RuleFault) {
    for item in try node.items() {
      try item.allow(keys: ["body", "says"])
      issuers.append(
        Issuer(
          body: try item.required("body").text(),
          words: try item.required("says").texts().map { $0.lowercased() }))
    }
  }

  private mutating func add(kinds node: RuleNode) throws(RuleFault) {
    for item in try node.items() {
      try item.allow(keys: ["kind", "shows", "says", "in", "weight"])
      var signal = KindSignal(
        kind: try item.required("kind").choice(of: PaperKind.self),
        weight: try item.required("weight").number(in: -100...100))
      if let shows = item.optional("shows") {
        signal.shape = try shows.choice(of: LayoutShape.self)
      }
      if let says = item.optional("says") {
        signal.words = try says.texts().map { $0.lowercased() }
      }
      if let place = item.optional("in") { signal.place = try place.choice(of: SignalPlace.self) }
      guard signal.shape != nil || !signal.words.isEmpty else {
        throw item.fault(
          "a signal needs `says` or `shows`",
          remedy: "list under `says` the words by which such a paper is known")
      }
      signals.append(signal)
    }
  }
}

/// A body that is known as a paper's author by the words of its forms, where no letterhead names it.
package struct Issuer: Hashable, Sendable {
  /// The body, by its name in the register of bodies.
  package var body: String
  /// Words of which one must stand in a line of the paper's head or foot, in lower case.
  package var words: [String]

  /// A body with the words of its forms.
  package init(body: String, words: [String]) {
    self.body = body
    self.words = words
  }
}

/// Something in a paper that speaks for its being of a kind.
package struct KindSignal: Hashable, Sendable {
  /// The kind for which it speaks.
  package var kind: PaperKind
  /// How much it counts; negative where it speaks against the kind.
  package var weight: Int
  /// A part of the layout that must be there; nil where words alone decide.
  package var shape: LayoutShape?
  /// Words of which one must be there, in lower case; empty where the layout alone decides.
  package var words: [String] = []
  /// Where the words must stand.
  package var place: SignalPlace = .head

  /// A signal with its kind and weight; what it looks for is set afterwards.
  package init(kind: PaperKind, weight: Int) {
    self.kind = kind
    self.weight = weight
  }
}

/// Where the words of a signal must stand.
package enum SignalPlace: String, CaseIterable, Sendable {
  /// Among the first lines of the paper.
  case head
  /// As a whole line, anywhere.
  case line
  /// As one of the first five lines, wholly.
  case title
  /// At the beginning of one of the first six lines.
  case opening
  /// At the end of one of the first six lines.
  case ending
  /// Anywhere in its first line, where that is short.
  case first = "first line"
}

/// A part of a layout that tells kinds apart.
package enum LayoutShape: String, CaseIterable, Sendable {
  /// "Dear …".
  case salutation
  /// "Yours sincerely".
  case closing
  /// Addresses and a date at the head, with a salutation or without.
  case letterhead
  /// Lines "From", "To" and "Date" or "Subject" at the head.
  case memoFields = "memo fields"
  /// A line "ACTION: …".
  case actionLine = "action line"
  /// "RESOLVED that …".
  case resolution
  /// "Present: …".
  case attendance
  /// Questions or recommendations with the answers printed under them, two or more.
  case asksWithAnswers = "asks with answers"
  /// Lines that begin with a speaker's name and a colon, four or more.
  case speakers
}
