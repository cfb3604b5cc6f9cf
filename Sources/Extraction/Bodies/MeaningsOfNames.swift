import Dates
import Papers
import Records
import Rules

/// Looking names up: which body a name means in this paper.
extension PaperBodies {
  /// The canonical name of the body meant by a name as written; nil where none or several could be.
  ///
  /// Looked for in turn: the register, acronyms defined in the paper, posts, names met in the paper
  /// (whole, then as the short form of exactly one longer name).
  func body(named name: String) -> String? {
    if let known = answers.bodies[name] { return known }
    let body = found(name)
    answers.bodies[name] = .some(body)
    return body
  }

  private func found(_ name: String) -> String? {
    let spelling = spelling(of: name)
    if let known = spelling.known { return known }
    if let spelt = spelt(name) ?? acronyms[name] { return whole(spelt) }
    let body = withoutOrgan(name)
    if body != name { return self.body(named: body) }
    if let known = register.body(ofPostKey: spelling.key, on: day) { return known.name }
    if let department = department(ofMinister: name) { return department }
    let words = spelling.words
    guard !words.isEmpty else { return nil }
    if let meant = defined[words.joined(separator: " ")] { return whole(meant) }
    if let generic = generic(words) { return generic }
    if words.count == 1, forms[.organs].contains(words[0]) || forms[.generic].contains(words[0]) {
      // "the group": whoever speaks; "the Diocese": the only body whose name has the word.
      return forms[.organs].contains(words[0]) ? nil : longer(than: words)
    }
    if let spelt = written(inFull: words) { return spelt }
    if let entry = entries.first(where: { $0.words == words }) { return whole(entry.canonical) }
    return isOrgan(name) ? nil : longer(than: words)
  }

  /// "both Trusts", "the two Councils": the bodies with the noun to which the paper is addressed, or
  /// else that are met in it, in their order; nil where they are not as many.
  func several(_ words: ArraySlice<Word>, _ text: String) -> [String]? {
    guard words.count == 2 || words.count == 3, let last = words.last,
      words.dropLast().contains(where: { forms[.ofTwo].contains(text[$0.span].lowercased()) })
    else { return nil }
    let plural = text[last.span].lowercased()
    guard plural.hasSuffix("s"), forms[.generic].contains(String(plural.dropLast())) else {
      return nil
    }
    let noun = String(plural.dropLast())
    let met = entries.filter { $0.words.count > 1 }.map(\.canonical)
    return [recipients, met].lazy.map { names in
      names.filter { [noun, plural].contains(where: self.spelling(of: $0).words.contains) }
    }.first { $0.count == 2 }
  }

  /// "Trust Board", "the Full Council": a name that tells nobody's part from anybody else's.
  func isOrgan(_ name: String) -> Bool {
    let spelling = spelling(of: name)
    let words = spelling.words
    guard words.count > 1, let last = words.last, forms.formOfNoun[last] != .committee,
      words.contains(where: forms[.organs].contains), spelling.registered == nil
    else { return false }
    return words.allSatisfy { word in
      forms[.organs].contains(word) || forms[.generic].contains(word)
        || forms[.links].contains(word)
    }
  }

  /// "NHS Wold ICB" for "NHS Wold Integrated Care Board": the last word stands for the rest.
  private func written(inFull words: [String]) -> String? {
    guard words.count > 1, let letters = words.last?.utf8, letters.count > 1 else { return nil }
    let names = Set(
      entries.filter { entry in
        let rest = entry.words.dropFirst(words.count - 1)
        return rest.count == letters.count && entry.words.starts(with: words.dropLast())
          && rest.compactMap(\.utf8.first).elementsEqual(letters)
      }.map(\.canonical))
    return names.count == 1 ? names.first : nil
  }

  /// "Secretary of State for Harbours" speaks for the Department for Harbours, as it is met or named.
  private func department(ofMinister name: String) -> String? {
    if let government = government(ofPost: name) { return government }
    guard let subject = matter(ofMinister: name) else { return nil }
    let about = subject.split(separator: " ")
    let met = Set(
      entries.filter { entry in
        entry.form == .department
          && entry.words.suffix(about.count).elementsEqual(about) { $0[...] == $1 }
      }.map(\.canonical))
    if !met.isEmpty { return met.count == 1 ? met.first : nil }
    guard let words = name.firstRange(of: " for ") else { return nil }
    let rest = name[words.upperBound...].prefix { $0 != "(" && $0 != "," }
    let matter = rest.firstRange(of: " by ").map { rest[..<$0.lowerBound] } ?? rest
    return forms.departmentFor + " " + matter.trimmingSpaces().replacing(prefix: "the ", with: "")
  }

  /// "Cabinet Secretary for Coasts": the one government that the paper names.
  private func government(ofPost name: String) -> String? {
    guard forms[.governmentPosts].contains(where: { name.utf8.count >= $0.utf8.count }) else {
      return nil
    }
    let key = spelling(of: name).key
    guard forms[.governmentPosts].contains(where: { key.offset(of: $0) != nil }) else { return nil }
    let met = entries.filter { $0.words.count > 1 && $0.words.last == "government" }
    return Set(met.map(\.canonical)).count == 1 ? met[0].canonical : nil
  }

  /// What a minister of this name is minister for, in lower case.
  private func matter(ofMinister name: String) -> String? {
    // Few names are as long.
    for post in forms.inOrder(.ministers) where name.utf8.count > post.utf8.count {
      let key = spelling(of: name).key
      guard let place = key.offset(of: post + " ") else { continue }
      return String(decoding: key.utf8.dropFirst(place + post.utf8.count + 1), as: UTF8.self)
        .replacing(prefix: "the ", with: "")
    }
    return nil
  }

  /// The one name met whose words begin with the letters of an acronym: "LBW" for the London Borough
  /// of Wold.
  private func spelt(_ acronym: String) -> String? {
    let letters = acronym.utf8.map { $0 | 0x20 }
    guard letters.count >= 3, acronym.utf8.allSatisfy({ (65...90).contains($0) }) else {
      return nil
    }
    let names = Set(
      entries.filter { entry in
        let initials = entry.words.filter { !forms[.links].contains($0) }.compactMap(\.utf8.first)
        return initials == letters
          || initials.count > letters.count && initials.suffix(letters.count) == letters[...]
      }.map(\.canonical))
    return names.count == 1 ? names.first : nil
  }

  /// "the Council", "the Joint Committee": the body of this paper that the bare noun means.
  ///
  /// The author first, then the addressee, then the only body met whose name has the noun; one of the
  /// same form, before the last where all nouns of the form mean one body.
  private func generic(_ words: [String]) -> String? {
    guard forms[.generic].contains(words.joined(separator: " ")), let noun = words.last else {
      return nil
    }
    let near = [author, committee, council].compactMap(\.self) + recipients
    let singular = noun.hasSuffix("s") ? String(noun.dropLast()) : noun
    for name in near where hasNoun(name, noun) || hasNoun(name, singular) { return name }
    let form = forms.formOfNoun[noun]
    let met = entries.filter { entry in
      entry.words.count > 1 && (entry.words.contains(noun) || entry.words.contains(singular))
    }
    if let form, !forms[.ofOneSort].contains(form) || forms[.openForms].contains(noun),
      !forms[.organs].contains(noun),
      let only = plain(met, besides: [noun, singular]) ?? Self.leading(met),
      !isCalledOtherwise(only, than: noun)
    {
      return only
    }
    if let form, let name = near.first(where: { self.form(of: $0) == form }) { return name }
    if forms[.organs].contains(noun) { return nil }  // "the Board": a part of whoever speaks.
    if let only = Self.leading(met) { return isCalledOtherwise(only, than: noun) ? nil : only }
    let ofForm = entries.filter { $0.form == form && isPlainly($0) }
    if let only = form == nil ? nil : Self.leading(ofForm) { return only }
    // "The Government" that answers a committee is whoever it signs as.
    if let author, BodyRegister.key(author) == noun { return author }
    return ofForm.isEmpty ? forms.nations[noun] : nil
  }

  /// A longer name; of a department one with the noun of a department: HM Treasury is not meant by
  /// "the Government".
  private func isPlainly(_ entry: Entry) -> Bool {
    entry.words.count > 1
      && (entry.form != .department
        || entry.words.contains { forms.formOfNoun[$0] == .department })
  }

  /// Whether a paper calls a body by another noun of its name: "the Ambulance Service" of the Wold
  /// Ambulance Service NHS Trust, so that "the Trust" is somebody else.
  func isCalledOtherwise(_ name: String, than noun: String) -> Bool {
    let words = spelling(of: name).words
    guard words.contains(where: { forms[.generic].contains($0) && $0 != noun }) else {
      return false
    }
    return entries.contains { entry in
      guard let last = entry.words.last, entry.words.count < words.count else { return false }
      return entry.canonical != name && last != noun && forms[.generic].contains(last)
        && Self.isShort(entry.words, of: words)
    }
  }

  /// "The county" in the minutes of a parish: the council of that tier, as the paper names it.
  func body(ofTier noun: String) -> String? {
    guard forms[.tiers].contains(noun), let council, !hasNoun(council, noun) else { return nil }
    let met = entries.filter { $0.form == .council && $0.words.contains(noun) }
    return Self.leading(met.filter { $0.words.count > 2 }) ?? Self.leading(met)
      ?? noun.prefix(1).uppercased() + noun.dropFirst() + " Council"
  }

  /// Of several, the one that no other noun names as well: "the Trust" is the hospitals' where the
  /// ambulance trust is "the Ambulance Service".
  private func plain(_ met: [Entry], besides nouns: Set<String>) -> String? {
    let names = Set(
      met.filter { entry in
        !entry.words.contains { forms[.generic].contains($0) && !nouns.contains($0) }
      }.map(\.canonical))
    return names.count == 1 ? names.first : nil
  }

  /// The only body of several entries, or the one named more than twice as often as any other; two
  /// that could be meant are left to whoever speaks, or to a person.
  static func leading(_ entries: [Entry]) -> String? {
    var counts: [String: Int] = [:]
    for entry in entries { counts[entry.canonical, default: 0] += entry.count }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let first = ranked.first else { return nil }
    return ranked.count == 1 || first.value > 2 * ranked[1].value ? first.key : nil
  }

  private func hasNoun(_ name: String, _ noun: String) -> Bool {
    spelling(of: name).words.contains(noun)
  }

  /// The one longer name met in the paper of which these words are a short form, in their order.
  private func longer(than words: [String]) -> String? {
    let names = Set(
      entries.filter { $0.words.count > words.count && Self.isShort(words, of: $0.words) }
        .map(\.canonical))
    return names.count == 1 ? names.first : nil
  }

  /// A name met in short form stands for the longest form met: "Joint Committee" for its full name.
  private func whole(_ name: String) -> String {
    let spelling = spelling(of: name)
    let words = spelling.words
    guard words.count > 1 || forms.formOfNoun[words.first ?? ""] != nil,
      spelling.registered == nil
    else { return name }
    let longer = entries.filter {
      $0.words.count > words.count && Self.isShort(words, of: $0.words)
        && ($0.words.last == words.last || isWithoutSuffix(words, of: $0.words)
          || isWithoutPlace(words, of: $0.words) || isWithoutNoun(words, of: $0.words))
    }
    let full = Set(longer.map { written(inFull: $0.words) ?? $0.canonical })
    return full.count == 1 ? full.first ?? name : name
  }

  /// "Vale Buses" for "Vale Buses Limited".
  private func isWithoutSuffix(_ words: [String], of long: [String]) -> Bool {
    long.dropLast() == words[...] && long.last.flatMap { forms.formOfNoun[$0] } == .company
  }

  /// "NHS Wold and Vale" for "NHS Wold and Vale Integrated Care Board".
  private func isWithoutNoun(_ words: [String], of long: [String]) -> Bool {
    words.count > 1 && forms[.prefixes].contains(words[0]) && long.starts(with: words)
  }

  /// "Senior Coroner" for "Senior Coroner for Wold".
  private func isWithoutPlace(_ words: [String], of long: [String]) -> Bool {
    words.count > 1 && long.starts(with: words) && forms[.links].contains(long[words.count])
  }

  private static func isShort(_ short: [String], of long: [String]) -> Bool {
    var rest = long[...]
    for word in short {
      guard let place = rest.firstIndex(where: { isSameWord(word, $0) }) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  /// "Diocese" and "Diocesan", "Trust" and "Trusts": the same but for their ends.
  private static func isSameWord(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let shorter = min(left.utf8.count, right.utf8.count)
    guard shorter >= 5, abs(left.utf8.count - right.utf8.count) <= 2 else { return false }
    return left.utf8.prefix(shorter - 1).elementsEqual(right.utf8.prefix(shorter - 1))
  }

  /// The form of a body: as registered, as met, or as its noun tells.
  func form(of name: String) -> BodyForm? {
    if let known = answers.forms[name] { return known }
    let form = foundForm(of: name)
    answers.forms[name] = .some(form)
    return form
  }

  private func foundForm(of name: String) -> BodyForm? {
    let spelling = spelling(of: name)
    if let form = spelling.registered?.form { return form }
    if let form = entries.first(where: { $0.canonical == name })?.form { return form }
    return forms.form(ofName: spelling.key)
  }

  /// The organisation of which a body is a part, where the register knows one.
  func parent(of name: String) -> String? { spelling(of: name).registered?.parent }
}

/// A post, and the voice in which it is named.
struct AskedPost: Hashable {
  let title: String
  let author: String?
  let isMeeting: Bool
}

/// What questions about names came to, which counts until something is taken in.
struct NameAnswers {
  /// The bodies that names mean.
  var bodies: [String: String?] = [:]
  /// The forms of bodies.
  var forms: [String: BodyForm?] = [:]
  /// The bodies for which posts act.
  var posts: [AskedPost: String?] = [:]

  mutating func forget() {
    if !bodies.isEmpty { bodies.removeAll(keepingCapacity: true) }
    if !forms.isEmpty { forms.removeAll(keepingCapacity: true) }
    if !posts.isEmpty { posts.removeAll(keepingCapacity: true) }
  }
}
