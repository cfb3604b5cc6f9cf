package import Papers
package import Records

/// How bodies are known by the form of their names, from `Rules/body-forms.yaml`.
///
/// A class, as whoever reads names has it by them, and twenty lists would be copied each time.
package final class BodyForms: Sendable {
  /// A list of words, whose key in the file is its name: `neverFirst` is `never first`.
  package enum List: Int, CaseIterable, Sendable {
    /// Words that begin a name by themselves: "NHS".
    case prefixes
    /// Nouns before "of" that are no part of a name: "Members of the Health Committee".
    case notNames
    /// Words that begin no name, though they have a capital: "March", "Dear".
    case neverFirst
    /// Nouns after which a name goes on: "Department for …".
    case openForms
    /// Small words inside names: "of", "and".
    case links
    /// Nouns at the heads of posts.
    case posts
    /// Nouns with which a name ends, unless a link goes on: "trust", "limited".
    case lastNouns
    /// Of those, the nouns that make a council with what follows: "London Borough of …".
    case boroughs
    /// Letters that stay capitals where a name is printed in capitals and written small: "NHS".
    case keptCapitals
    /// Pairs of words that an "and" joins inside one name: "police and crime".
    case neverDivided
    /// Words that many names of one form have: "borough", "county".
    case commonWords
    /// Parts that act for the body whose paper it is.
    case organs
    /// Organs that are named before their body and are no body of their own: "Board of Wold Trust".
    case organsOf
    /// Nouns of parts of bodies, which stand beside the name of the whole.
    case parts
    /// Words in the names of committees that belong to no one council: "joint".
    case ofNoCouncil
    /// Nouns of bodies that report on others.
    case auditors
    /// Nouns of places at which a body sits, and which are none.
    case places
    /// Words for the body itself.
    case generic
    /// Posts that act for a committee.
    case committeePosts
    /// Posts of a council's executive.
    case executivePosts
    /// Ministers' posts, after which the name of their department's matter stands.
    case ministers
    /// Posts of a government without departments of their own: "Cabinet Secretary".
    case governmentPosts
    /// What stands before the name of an office and is no part of it: "office of the".
    case offices
    /// What begins a name behind "His" or "Her": "His Majesty's Inspectorate".
    case crowns
    /// Nouns of bodies that are no council's, though councillors meet in them: "authority".
    case ofThemselves
    /// Words before a plural by which two bodies are meant: "both".
    case ofTwo
    /// Nouns behind which a name is that of a thing: "Fire Service Medal".
    case thingsOfBodies
    /// Nouns of posts to which a meeting gives tasks: "clerk".
    case clerks
    /// Nouns that in the minutes of one tier of councils mean that of another: "the county".
    case tiers
  }

  /// A list of forms, whose key in the file is its name.
  package enum FormList: Int, CaseIterable, Sendable {
    /// Forms of bodies that may end a post: "Chief Executive of Wold Council".
    case wholeForms
    /// Forms whose nouns all mean one body: "the Government" in a department's paper.
    case ofOneSort
    /// Forms of bodies whose officers may be a council's; all others meet for themselves.
    case ofCouncils
    /// Forms whose names may list several matters: "Housing, Planning and Streets Committee".
    case ofSeveralMatters
    /// Forms with which a name goes on behind an "and" that began with "NHS".
    case ofHealth
  }

  /// The form that a noun at the head of a name makes: `trust` makes `nhs`.
  package let formOfNoun: [String: BodyForm]
  /// The form of body to which a post belongs: `chief constable` to `police`.
  package let formOfPost: [String: BodyForm]
  /// Those posts, the longer first, so that a title is known by the longest that stands in it.
  package let postsOfForms: [String]
  /// Words at the end of a name that make a form of their own: "fire and rescue service".
  package let formOfEnding: [String: BodyForm]
  /// Letters at the end of a name, with the words for which they always stand: "ICB".
  package let inFull: [String: String]
  /// How the names of authorities end, with how those of the services end that they govern.
  package let serviceOfAuthority: [String: String]
  /// What a noun means where no body of the paper has it in its name: "the Government".
  package let nations: [String: String]
  /// What a council is called whose paper does not name it.
  package let unnamedCouncil: String
  /// What stands before the matter in the name of a department that only its minister tells.
  package let departmentFor: String

  /// Words of the longest name of an organ.
  package let longestOrgan: Int

  private let texts: [[String]]
  private let words: [Set<String>]
  private let forms: [Set<BodyForm>]
  /// By the number of a word, a bit for each list on which it is.
  @usableFromInline let bits: [UInt32]
  /// By the number of a noun, the form that it makes.
  private let formOfNumber: [Int32: BodyForm]

  /// Reads the file and teaches its words to the vocabulary.
  ///
  /// - Throws: A `RuleFault` where a list is missing or is none, or a form is not known.
  package init(_ node: RuleNode, vocabulary: inout Vocabulary) throws(RuleFault) {
    try node.allow(
      keys: [
        "means", "forms", "forms of endings", "posts of forms", "in full",
        "services of authorities", "of the nation", "unnamed council", "department for",
      ]
        + List.allCases.map(\.key)
        + FormList.allCases.map(\.key))
    var texts: [[String]] = []
    for list in List.allCases { texts.append(try node.required(list.key).texts()) }
    var forms: [Set<BodyForm>] = []
    for list in FormList.allCases {
      forms.append(Set(try node.required(list.key).choices(of: BodyForm.self)))
    }
    self.texts = texts
    self.forms = forms
    words = texts.map(Set.init)
    longestOrgan =
      texts[List.organsOf.rawValue].map { $0.split(separator: " ").count }.max() ?? 0
    unnamedCouncil = try node.required("unnamed council").text()
    departmentFor = try node.required("department for").text()
    formOfPost = try Self.forms(node.required("posts of forms"))
    postsOfForms = formOfPost.keys.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    formOfNoun = try Self.forms(node.required("forms"))
    formOfEnding = try Self.forms(node.required("forms of endings"))
    inFull = try Self.words(node.required("in full"))
    nations = try Self.words(node.required("of the nation"))
    serviceOfAuthority = try Self.words(node.required("services of authorities"))
    bits = Self.bits(of: texts, &vocabulary)
    var formOfNumber: [Int32: BodyForm] = [:]
    for (noun, form) in formOfNoun.sorted(by: { $0.key < $1.key }) {
      formOfNumber[vocabulary.learn(noun)] = form
    }
    self.formOfNumber = formOfNumber
  }

  /// By each word listed below a form, that form.
  private static func forms(_ node: RuleNode) throws(RuleFault) -> [String: BodyForm] {
    var forms: [String: BodyForm] = [:]
    for (form, words) in try node.pairs() {
      let form = try form.choice(of: BodyForm.self)
      for word in try words.texts() { forms[word] = form }
    }
    return forms
  }

  /// By each key its words.
  private static func words(_ node: RuleNode) throws(RuleFault) -> [String: String] {
    var words: [String: String] = [:]
    for (key, value) in try node.pairs() { words[try key.text()] = try value.text() }
    return words
  }

  /// Numbers the words that are looked for at every capital of a paper: they are then found without
  /// a text being made of each word.
  private static func bits(of lists: [[String]], _ vocabulary: inout Vocabulary) -> [UInt32] {
    precondition(lists.count <= UInt32.bitWidth, "each list needs a bit of its own")
    var bits: [UInt32] = []
    for (place, list) in lists.enumerated() {
      for word in list where !word.utf8.contains(UInt8(ascii: " ")) {
        let number = Int(vocabulary.learn(word))
        bits += repeatElement(0, count: max(0, number + 1 - bits.count))
        bits[number] |= 1 << UInt32(place)
      }
    }
    return bits
  }
}

// MARK: - Asking

extension BodyForms {
  /// The words of a list.
  package subscript(list: List) -> Set<String> { words[list.rawValue] }

  /// The words of a list, in the order of the file.
  package func inOrder(_ list: List) -> [String] { texts[list.rawValue] }

  /// The forms of a list.
  package subscript(list: FormList) -> Set<BodyForm> { forms[list.rawValue] }

  /// Whether a word of a paper is on a list, whatever its case.
  @inlinable package func contains(_ word: Word, in list: List) -> Bool {
    word.number < bits.count && bits[Int(word.number)] & 1 << UInt32(list.rawValue) != 0
  }

  /// The form that the last words of a name make, all but the noun's own left aside; nil where they
  /// make none.
  ///
  /// The name has blanks between its words and "and" written out. Where one ending stands within
  /// another, the longer counts.
  package func form(ofEnding name: String) -> BodyForm? {
    formOfEnding.lazy.filter { name == $0.key || name.hasSuffix(" " + $0.key) }
      .max { $0.key.utf8.count < $1.key.utf8.count }?.value
  }

  /// The form that the words of a name make: by how it ends, by the noun before a link
  /// ("Inspectorate of Police"), or else by its last noun; nil where it has none.
  ///
  /// The name is as `BodyRegister.key(_:)` gives it.
  package func form(ofName key: String) -> BodyForm? {
    if let form = form(ofEnding: key) { return form }
    let words = key.split(separator: " ").map(String.init)
    if let link = words.firstIndex(where: { self[.links].contains($0) }), link > 0,
      let form = formOfNoun[words[link - 1]]
    {
      return form
    }
    return words.reversed().lazy.compactMap { self.formOfNoun[$0] }.first
  }

  /// The form that a noun of a paper makes at the head of a name; nil where it makes none.
  package func form(ofNoun word: Word) -> BodyForm? {
    word.number == Vocabulary.unknown ? nil : formOfNumber[word.number]
  }
}

extension BodyForms.List {
  /// Its key in the file.
  var key: String { "\(self)".spaced }
}

extension BodyForms.FormList {
  /// Its key in the file.
  var key: String { "\(self)".spaced }
}
