package import Papers

/// How bodies are known by the form of their names, from `Rules/body-forms.yaml`.
///
/// A class, as whoever reads names has it by them, and twenty lists would be copied each time.
package final class BodyForms: Sendable {
  /// The form that a noun at the head of a name makes: `trust` makes `nhs`.
  package let formOfNoun: [String: String]
  /// Words that begin a name by themselves: "NHS".
  package let prefixes: Set<String>
  /// Nouns before "of" that are no part of a name: "Members of the Health Committee".
  package let notNames: Set<String>
  /// Words that begin no name, though they have a capital: "March", "Dear".
  package let neverFirst: Set<String>
  /// Forms of bodies that may end a post: "Chief Executive of Wold Council".
  package let wholeForms: Set<String>
  /// Nouns after which a name goes on: "Department for …".
  package let openForms: Set<String>
  /// Of those, the nouns that make a council with what follows: "London Borough of …".
  package let boroughs: Set<String>
  /// Letters that stay capitals where a name is printed in capitals and written small: "NHS".
  package let keptCapitals: Set<String>
  /// Pairs of words that an "and" joins inside one name: "police and crime".
  package let neverDivided: Set<String>
  /// Words that many names of one form have: "borough", "county".
  package let commonWords: Set<String>
  /// Small words inside names: "of", "and".
  package let links: Set<String>
  /// Parts that act for the body whose paper it is.
  package let organs: Set<String>
  /// Organs that are named before their body and are no body of their own: "Board of Wold Trust".
  package let organsOf: Set<String>
  /// Nouns of parts of bodies, which stand beside the name of the whole.
  package let parts: Set<String>
  /// Forms whose nouns all mean one body: "the Government" in a department's paper.
  package let ofOneSort: Set<String>
  /// Words in the names of committees that belong to no one council: "joint".
  package let ofNoCouncil: [String]
  /// Letters at the end of a name, with the words for which they always stand: "ICB".
  package let inFull: [String: String]
  /// Words at the end of a name that make a form of their own: "fire and rescue service".
  package let formOfEnding: [String: String]
  /// How the names of authorities end, with how those of the services end that they govern.
  package let serviceOfAuthority: [String: String]
  /// Nouns of bodies that are no council's, though councillors meet in them: "authority".
  package let ofThemselves: Set<String>
  /// Words before a plural by which two bodies are meant: "both".
  package let ofTwo: Set<String>
  /// Nouns behind which a name is that of a thing: "Fire Service Medal".
  package let neverBehind: Set<String>
  /// Nouns of bodies that report on others.
  package let auditors: Set<String>
  /// Nouns of places at which a body sits, and which are none.
  package let places: Set<String>
  /// Words for the body itself.
  package let generic: Set<String>
  /// Posts that act for a committee.
  package let committeePosts: Set<String>
  /// Posts of a council's executive.
  package let executivePosts: Set<String>
  /// Ministers' posts, after which the name of their department's matter stands.
  package let ministers: [String]
  /// Posts of a government without departments of their own: "Cabinet Secretary".
  package let governmentPosts: [String]
  /// The form of body to which a post belongs: `chief constable` to `police`.
  package let formOfPost: [String: String]
  /// Nouns at the heads of posts.
  package let posts: Set<String>

  /// A list of single words, asked for words of a paper by their numbers.
  package enum List: Int, Sendable {
    case prefixes, notNames, neverFirst, openForms, links, posts, lastNouns, crowns
  }

  /// By the number of a word, a bit for each list on which it is.
  @usableFromInline let bits: [UInt8]
  /// By the number of a noun, the form that it makes.
  private let formOfNumber: [Int32: String]

  /// Reads the file and teaches its words to the vocabulary.
  ///
  /// - Throws: A `RuleFault` where a list is missing or is none.
  package init(_ node: RuleNode, vocabulary: inout Vocabulary) throws(RuleFault) {
    try node.allow(keys: [
      "means", "forms", "prefixes", "open forms", "links", "organs", "generic", "committee posts",
      "executive posts", "posts", "not names", "whole forms", "never first", "ministers",
      "posts of forms", "kept capitals", "common words", "never divided", "parts",
      "of no council", "of one sort", "last nouns", "organs of", "places", "auditors",
      "government posts", "boroughs", "crowns", "in full", "forms of endings",
      "services of authorities", "of themselves", "of two", "things of bodies",
    ])
    neverDivided = Set(try node.required("never divided").texts())
    commonWords = Set(try node.required("common words").texts())
    keptCapitals = Set(try node.required("kept capitals").texts())
    prefixes = Set(try node.required("prefixes").texts())
    notNames = Set(try node.required("not names").texts())
    neverFirst = Set(try node.required("never first").texts())
    wholeForms = Set(try node.required("whole forms").texts())
    openForms = Set(try node.required("open forms").texts())
    boroughs = Set(try node.required("boroughs").texts())
    links = Set(try node.required("links").texts())
    organs = Set(try node.required("organs").texts())
    organsOf = Set(try node.required("organs of").texts())
    parts = Set(try node.required("parts").texts())
    auditors = Set(try node.required("auditors").texts())
    places = Set(try node.required("places").texts())
    inFull = try Self.words(node.required("in full"))
    formOfEnding = try Self.forms(node.required("forms of endings"))
    serviceOfAuthority = try Self.words(node.required("services of authorities"))
    ofThemselves = Set(try node.required("of themselves").texts())
    ofTwo = Set(try node.required("of two").texts())
    neverBehind = Set(try node.required("things of bodies").texts())
    ofOneSort = Set(try node.required("of one sort").texts())
    ofNoCouncil = try node.required("of no council").texts()
    generic = Set(try node.required("generic").texts())
    committeePosts = Set(try node.required("committee posts").texts())
    executivePosts = Set(try node.required("executive posts").texts())
    governmentPosts = try node.required("government posts").texts()
    ministers = try node.required("ministers").texts()
    posts = Set(try node.required("posts").texts())
    formOfPost = try Self.forms(node.required("posts of forms"))
    formOfNoun = try Self.forms(node.required("forms"))
    bits = Self.bits(
      of: [
        (.prefixes, prefixes), (.notNames, notNames), (.neverFirst, neverFirst),
        (.openForms, openForms), (.links, links), (.posts, posts),
        (.lastNouns, Set(try node.required("last nouns").texts())),
        (.crowns, Set(try node.required("crowns").texts())),
      ], &vocabulary)
    var formOfNumber: [Int32: String] = [:]
    for (noun, form) in formOfNoun.sorted(by: { $0.key < $1.key }) {
      formOfNumber[vocabulary.learn(noun)] = form
    }
    self.formOfNumber = formOfNumber
  }

  /// By each word listed below a form, that form.
  private static func forms(_ node: RuleNode) throws(RuleFault) -> [String: String] {
    var forms: [String: String] = [:]
    for (form, words) in try node.pairs() {
      for word in try words.texts() { forms[word] = try form.text() }
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
  private static func bits(
    of lists: [(List, Set<String>)], _ vocabulary: inout Vocabulary
  ) -> [UInt8] {
    var bits: [UInt8] = []
    for (list, words) in lists {
      for word in words.sorted() {
        let number = Int(vocabulary.learn(word))
        bits += repeatElement(0, count: max(0, number + 1 - bits.count))
        bits[number] |= 1 << list.rawValue
      }
    }
    return bits
  }

  /// Whether a word of a paper is on a list, whatever its case.
  @inlinable package func contains(_ word: Word, in list: List) -> Bool {
    word.number < bits.count && bits[Int(word.number)] & 1 << list.rawValue != 0
  }

  /// The form that the last words of a name make, all but the noun's own left aside; nil where they
  /// make none.
  ///
  /// The name has blanks between its words and "and" written out.
  package func form(ofEnding name: String) -> String? {
    formOfEnding.first { name.hasSuffix(" " + $0.key) || name == $0.key }?.value
  }

  /// The form that a noun of a paper makes at the head of a name; nil where it makes none.
  package func form(ofNoun word: Word) -> String? {
    word.number == Vocabulary.unknown ? nil : formOfNumber[word.number]
  }
}
