package import Dates
package import Records

/// The register of bodies that a clerk keeps in `Rules/bodies/`: canonical names, other names,
/// posts with their dates, parents and successors.
package struct BodyRegister: Sendable {
  /// The bodies, in the order of the files.
  package private(set) var bodies: [Body] = []
  private var places: [String: Int] = [:]
  private var posts: [String: [Int]] = [:]
  /// The names and aliases as they are compared, sorted: their letters, one name after another, and
  /// where each ends.
  private var letters: [UInt8] = []
  private var ends: [Int] = []

  /// A register with these bodies.
  package init(_ bodies: [Body]) {
    for body in bodies { add(body) }
    sortKeys()
  }

  /// Reads files that list bodies.
  ///
  /// - Throws: A `RuleFault` where a body has no name, a name stands for two, a form is not known, or
  ///   the body that follows is in no file.
  package init(_ files: [RuleNode]) throws(RuleFault) {
    var followed: [(node: RuleNode, by: String)] = []
    for file in files {
      for node in try file.required("bodies").items() {
        let body = try Self.body(node)
        for name in [body.name] + body.aliases {
          if let place = places[Self.key(name)], bodies[place].name != body.name {
            throw node.fault("'\(name)' is already a name of \(bodies[place].name)")
          }
        }
        add(body)
        if let next = body.successor?.body { followed.append((node, next)) }
      }
    }
    for (node, next) in followed where body(named: next) == nil {
      throw node.fault(
        "it becomes '\(next)', which is no body of these files",
        remedy: NearestName.of(next, among: bodies.map(\.name)).map { "did you mean '\($0)'?" }
          ?? "add that body, too")
    }
    sortKeys()
  }

  /// The body with this name or alias, whatever its case, with or without "the".
  package func body(named name: String) -> Body? { body(ofKey: Self.key(name)) }

  /// The same by the name as it is compared.
  package func body(ofKey key: String) -> Body? { places[key].map { bodies[$0] } }

  /// Whether a name or alias may begin with this word.
  ///
  /// Asked before a name is put together from its words: few capitals begin a name that is known.
  package func mayName(from word: Span<UInt8>) -> Bool {
    var isPlain = true
    for index in word.indices where !Self.isPlain(word[index]) { isPlain = false }
    // "the" is left out of names as they are compared.
    if isPlain, word.count != 3 || word[0] | 0x20 != UInt8(ascii: "t") { return beginsKey(word) }
    let key = Self.key(String(decoding: word.indices.map { word[$0] }, as: UTF8.self))
    return beginsKey(key.utf8.span)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  /// Whether a name, as they are compared, begins with these letters and figures, whatever their case.
  private func beginsKey(_ word: Span<UInt8>) -> Bool {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if isKey(middle, before: word) { low = middle + 1 } else { high = middle }
    }
    guard low < ends.count else { return false }
    let start = low == 0 ? 0 : ends[low - 1]
    guard ends[low] - start >= word.count else { return false }
    for index in word.indices where letters[start + index] != word[index] | 0x20 { return false }
    return true
  }

  private func isKey(_ key: Int, before word: Span<UInt8>) -> Bool {
    let start = key == 0 ? 0 : ends[key - 1]
    let count = ends[key] - start
    for index in 0..<min(count, word.count) {
      let (own, other) = (letters[start + index], word[index] | 0x20)
      if own != other { return own < other }
    }
    return count < word.count
  }

  /// The canonical name of the body that carries this name on a day: where the body was renamed,
  /// merged or abolished by then, of the one that carries on.
  package func name(of name: String, on day: CivilDate?) -> String? {
    body(named: name).map { self.name(of: $0, on: day) }
  }

  /// The canonical name of a body, or of the one that carries on for it on a day.
  package func name(of body: Body, on day: CivilDate?) -> String {
    var body = body
    var passed: Set<String> = [body.name]
    while let day, let succession = body.successor, succession.from <= day,
      let next = succession.body.flatMap(self.body(named:)), passed.insert(next.name).inserted
    { body = next }
    return body.name
  }

  /// The body for which this post or person stood on a day; nil where none or several did.
  package func body(ofPost title: String, on day: CivilDate?) -> Body? {
    body(ofPostKey: Self.key(title), on: day)
  }

  /// The same by the title as it is compared.
  package func body(ofPostKey key: String, on day: CivilDate?) -> Body? {
    let holders = (posts[key] ?? []).filter { place in
      bodies[place].posts.contains { post in
        guard Self.key(post.title) == key else { return false }
        guard let day else { return true }
        return (post.from.map { $0 <= day } ?? true) && (post.until.map { day <= $0 } ?? true)
      }
    }
    return holders.count == 1 ? bodies[holders[0]] : nil
  }

  /// A name as it is compared: letters and digits in lower case, "&" as "and", no leading "the".
  package static func key(_ name: String) -> String {
    plainKey(name) ?? wideKey(name)
  }

  /// The same for a name in ASCII, nil for any other.
  ///
  /// Names are compared for every capital of a paper, and nearly all are in ASCII, of which no
  /// property need be looked up.
  private static func plainKey(_ name: String) -> String? {
    var key: [UInt8] = []
    key.reserveCapacity(name.utf8.count)
    var isOpen = false
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        if !isOpen, !key.isEmpty { key.append(UInt8(ascii: " ")) }
        key.append(byte | 0x20)
        isOpen = true
      case UInt8(ascii: "'"): continue
      case UInt8(ascii: "&"):
        key += key.isEmpty ? "and".utf8 : " and".utf8
        isOpen = false
      case 0x80...: return nil
      default: isOpen = false
      }
    }
    let the = "the ".utf8
    if key.starts(with: the) {
      key.removeFirst(the.count)
    } else if key == Array("the".utf8) {
      return ""
    }
    return String(decoding: key, as: UTF8.self)
  }

  private static func wideKey(_ name: String) -> String {
    var words: [String] = []
    var word = ""
    for scalar in name.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        word.unicodeScalars.append(scalar)
      } else if scalar == "'" || scalar == "\u{2019}" {
        continue
      } else {
        if !word.isEmpty { words.append(word) }
        word = ""
        if scalar == "&" { words.append("and") }
      }
    }
    if !word.isEmpty { words.append(word) }
    if words.first == "the" { words.removeFirst() }
    return words.joined(separator: " ")
  }

  private mutating func sortKeys() {
    let keys = places.keys.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    letters = Array(keys.joined())
    ends = keys.reduce(into: []) { $0.append(($0.last ?? 0) + $1.count) }
  }

  private mutating func add(_ body: Body) {
    let place = bodies.count
    bodies.append(body)
    for name in [body.name] + body.aliases { places[Self.key(name)] = place }
    for post in body.posts { posts[Self.key(post.title), default: []].append(place) }
  }

  private static func body(_ node: RuleNode) throws(RuleFault) -> Body {
    try node.allow(keys: ["name", "aliases", "posts", "parent", "form", "becomes", "from"])
    var body = Body(
      name: try node.required("name").text(), aliases: try node.optional("aliases")?.texts() ?? [],
      parent: try node.optional("parent")?.text(),
      form: try node.optional("form")?.choice(of: BodyForm.self))
    for post in try node.optional("posts")?.items() ?? [] { body.posts.append(try Self.post(post)) }
    if let from = try node.optional("from").map(day) {
      body.successor = Succession(body: try node.optional("becomes")?.text(), from: from)
    }
    return body
  }

  /// A post is a title alone, or a title with the days between which it was held.
  private static func post(_ node: RuleNode) throws(RuleFault) -> Post {
    guard node.optional("title") != nil else { return Post(title: try node.text()) }
    return Post(
      title: try node.required("title").text(), from: try node.optional("from").map(day),
      until: try node.optional("until").map(day))
  }

  private static func day(_ node: RuleNode) throws(RuleFault) -> CivilDate {
    guard let day = CivilDate(try node.text()) else {
      throw node.fault("a day such as 2024-04-01 was expected here")
    }
    return day
  }
}
