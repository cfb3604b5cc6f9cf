import Dates
import Papers
import Records
import Rules

/// Everybody who is met in one paper: bodies by name and acronym, people and the bodies for which
/// they act, the paper's author and addressees.
///
/// Built once a paper from its text and the register of bodies; a name is then looked up in it. It is
/// asked for the same few names in every sentence, so what a name came to is kept until something is
/// taken in. A class, as it is handed to every reader of a sentence and would be copied each time.
final class PaperBodies {
  /// A body met in the paper.
  struct Entry: Sendable {
    /// The name by which records name it.
    var canonical: String
    /// The words of its name as compared, without "the".
    var words: [String]
    var form: BodyForm?
    /// How often it was met.
    var count: Int
  }

  /// Somebody named in the paper, and what is known of them.
  struct Person: Hashable, Sendable {
    var name: String?
    var post: String?
    var body: String?
  }

  let forms: BodyForms
  let register: BodyRegister
  let day: CivilDate?
  /// The words of the paper.
  let layers: PaperLayers
  var entries: [Entry] = [] { didSet { answers.forget() } }
  var acronyms: [String: String] = [:] { didSet { answers.forget() } }
  /// What the paper itself says that a noun means: "provider".
  var defined: [String: String] = [:] { didSet { answers.forget() } }
  /// People by their surname in lower case.
  var people: [String: Person] = [:]
  /// People by the initials or the first name under which minutes speak of them: "HB", "Sandra".
  var shortNames: [String: Person] = [:]

  /// The body that the paper comes from, by canonical name.
  var author: String? { didSet { answers.forget() } }
  /// The bodies to which it is addressed, by canonical name.
  var recipients: [String] = [] { didSet { answers.forget() } }
  /// The bodies that have a copy, by canonical name.
  var copied: [String] = []
  /// The committee whose paper or meeting it is.
  var committee: String? { didSet { answers.forget() } }
  /// The organisation to which that committee belongs.
  var council: String? { didSet { answers.forget() } }
  /// The body on which an inspectorate, an auditor or an ombudsman reports.
  var examined: String?
  /// What names came to since something was last taken in.
  var answers = NameAnswers()
  /// What names tell by themselves, which is asked for again and again.
  private var spellings: [String: SpeltName] = [:]
  /// As what names that are met are taken in.
  private var takenNames: [String: String?] = [:]
  /// Where in `entries` each name stands.
  var places = EntryPlaces(of: [])

  init(
    forms: BodyForms, register: BodyRegister, day: CivilDate?, layers: PaperLayers = PaperLayers()
  ) {
    self.layers = layers
    self.forms = forms
    self.register = register
    self.day = day
  }
}

/// Where the bodies met in a paper stand among them, by name and by the words of it.
struct EntryPlaces {
  private var byName: [String: Int] = [:]
  private var byWords: [[String]: Int] = [:]

  init(of entries: [PaperBodies.Entry]) {
    for (place, entry) in entries.enumerated() { add(entry.canonical, entry.words, at: place) }
  }

  mutating func add(_ name: String, _ words: [String], at place: Int) {
    if byName[name] == nil { byName[name] = place }
    if byWords[words] == nil { byWords[words] = place }
  }

  /// The first that has the name or its words.
  func place(of name: String, _ words: [String]) -> Int? {
    switch (byName[name], byWords[words]) {
    case (let one?, let other?): min(one, other)
    case (let one, let other): one ?? other
    }
  }
}

/// What a name tells by itself.
struct SpeltName {
  /// The name as names are compared.
  let key: String
  /// The words of it.
  let words: [String]
  /// The body of the register that has it.
  let registered: Body?
  /// What that body is called on the day of the paper.
  let known: String?
}

// MARK: - Taking names in

extension PaperBodies {
  /// Takes in a name met in the paper.
  func meet(_ mention: BodyMention) {
    guard let canonical = takenName(mention.name) else { return }
    let spelling = spelling(of: canonical)
    let words = spelling.words
    if let place = places.place(of: canonical, words) {
      entries[place].count += 1
    } else {
      let form =
        self.spelling(of: mention.name).registered?.form ?? forms.form(ofEnding: spelling.key)
        ?? mention.form
      places.add(canonical, words, at: entries.count)
      entries.append(Entry(canonical: canonical, words: words, form: form, count: 1))
    }
  }

  /// Takes in whom a paper is addressed to, where only a post names them in it.
  func meet(addressed name: String) {
    let words = spelling(of: name).words
    guard places.place(of: name, words) == nil else { return }
    let form = form(of: name)
    places.add(name, words, at: entries.count)
    entries.append(Entry(canonical: name, words: words, form: form, count: 1))
  }

  /// The name under which a name is taken in; nil where it tells nobody's part from anybody else's.
  private func takenName(_ name: String) -> String? {
    if let known = takenNames[name] { return known }
    let taken = isOrgan(name) ? nil : spelling(of: name).known ?? trimmed(name)
    takenNames[name] = .some(taken)
    return taken
  }

  /// What a name tells by itself, whoever else is met.
  func spelling(of name: String) -> SpeltName {
    if let known = spellings[name] { return known }
    let key = BodyRegister.key(name)
    let registered = register.body(ofKey: key)
    let spelling = SpeltName(
      key: key, words: key.split(separator: " ").map(String.init), registered: registered,
      known: registered.map { register.name(of: $0, on: day) })
    spellings[name] = spelling
    return spelling
  }

  /// Takes in "Wold Ambulance Service (WAS)": the letters stand for the name before them.
  func define(acronym: String, as name: String) {
    guard acronyms[acronym] == nil else { return }
    acronyms[acronym] =
      register.name(of: acronym, on: day) ?? register.name(of: name, on: day)
      ?? (isCut(name, before: acronym) ? acronym : trimmed(name))
  }

  /// An office named without its place takes that of the committee of the same matter: "Police and
  /// Crime Commissioner" in a paper that names the Wold Police and Crime Panel.
  func placeOffices() {
    for index in entries.indices {
      let office = entries[index].words
      guard office.count > 2, let noun = office.last, forms[.openForms].contains(noun) else {
        continue
      }
      let places = entries.compactMap { other -> String? in
        let count = other.words.count - office.count
        guard other.form == .committee, count > 0,
          other.words.dropFirst(count).dropLast() == office.dropLast()
        else { return nil }
        return other.canonical.split(separator: " ").prefix(count).joined(separator: " ")
      }
      guard Set(places).count == 1 else { continue }
      let bare = entries[index].canonical
      entries[index].canonical += " for " + places[0]
      for (key, person) in people where person.body == bare {
        people[key]?.body = entries[index].canonical
      }
      entries[index].words = BodyRegister.key(entries[index].canonical).split(separator: " ")
        .map(String.init)
    }
    places = EntryPlaces(of: entries)
  }

  /// "the Children Partnership (CHSCP)": letters for more words than the name has say that it is cut.
  private func isCut(_ name: String, before acronym: String) -> Bool {
    let initials = BodyRegister.key(name).split(separator: " ")
      .filter { !forms[.links].contains(String($0)) }.compactMap(\.utf8.first)
    let letters = acronym.utf8.map { $0 | 0x20 }
    return initials.count > 1 && initials.count < letters.count
      && letters.suffix(initials.count) == initials[...]
  }

  /// Takes in "the Provider", which the paper says means a body.
  func define(noun: String, as name: String) {
    defined[noun.lowercased()] = register.name(of: name, on: day) ?? trimmed(name)
  }

  /// "Board of Wold Hospitals NHS Trust": the board acts for the trust, whose name goes on behind it.
  func withoutOrgan(_ name: String) -> String {
    let words = name.split(separator: " ")
    for (place, word) in words.enumerated().dropFirst().dropLast().prefix(forms.longestOrgan)
    where forms[.links].contains(word.lowercased())
      && forms[.organsOf].contains(words[..<place].joined(separator: " ").lowercased())
    {
      let rest = words[(place + 1)...].joined(separator: " ").without(opening: "the ")
      let form = rest.split(separator: " ").last.flatMap { forms.formOfNoun[$0.lowercased()] }
      guard rest.contains(" "), let form, forms[.wholeForms].contains(form), form != .committee
      else { continue }
      return rest
    }
    return name
  }

  /// Without "the", and "WOLD COUNTY COUNCIL" in small letters but for the first of each word.
  private func trimmed(_ name: String) -> String {
    let links = forms[.links], keptCapitals = forms[.keptCapitals]
    // The office of a coroner or commissioner is the coroner or commissioner.
    let opened = forms[.offices].reduce(name.without(opening: "the ")) {
      $0.without(opening: $1 + " ").without(opening: "the ")
    }
    let name = inFull(withoutOrgan(opened))
    let words = name.split(separator: " ")
    guard words.count > 1, !name.utf8.contains(where: { (97...122).contains($0) }) else {
      return name
    }
    return words.map { word in
      if keptCapitals.contains(word.lowercased()) { return String(word) }
      return links.contains(word.lowercased())
        ? word.lowercased() : word.prefix(1) + word.dropFirst().lowercased()
    }.joined(separator: " ")
  }

  /// "NHS Wold ICB" with the words for which its letters stand.
  private func inFull(_ name: String) -> String {
    guard let space = name.lastIndex(of: " "),
      forms[.prefixes].contains(name.prefix { $0 != " " }.lowercased()),
      let words = forms.inFull[name[name.index(after: space)...].lowercased()]
    else { return name }
    return name[...space] + words
  }
}
