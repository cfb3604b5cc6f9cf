internal import Papers
internal import Records
internal import Rules

/// The proper names that a paper uses again and again: places, people, schemes.
///
/// Who writes to whom is not always told, or told wrongly. Two papers that speak of the same places
/// and people belong together all the same.
enum ProperNames {
  /// How many names tell a paper from others; more would make it kin to everything.
  private static let most = 12
  /// A name that stands in fewer passages is only mentioned.
  private static let leastPassages = 2
  /// A shorter word is an initial, or an acronym that may mean anything.
  private static let shortest = 4

  /// The names of a paper, as stems; words that posts and bodies are called by everywhere are none.
  static func stems(in findings: Findings, besides anyName: Set<WordStem>, _ known: KnownWords)
    -> Set<WordStem>
  {
    var uses: [WordStem: Int] = [:]
    var small: Set<WordStem> = []
    for passage in findings.passages {
      var here: Set<WordStem> = []
      read(passage.quote) { word, isName in
        let whole = WordStem(whole: word)
        guard !known.idle.contains(whole), !known.common.contains(whole) else { return }
        let stem = WordStem(of: word)
        if isName { here.insert(stem) } else { small.insert(stem) }
      }
      for stem in here { uses[stem, default: 0] += 1 }
    }
    let names = uses.filter {
      $0.value >= leastPassages && !small.contains($0.key) && !anyName.contains($0.key)
    }
    let ranked = names.sorted { ($1.value, $0.key.hash) < ($0.value, $1.key.hash) }
    return Set(ranked.prefix(most).map(\.key))
  }

  /// Gives each word in small letters, and whether it is written as a name: with a capital that no
  /// sentence begins with.
  private static func read(_ text: String, take: ([UInt8], _ isName: Bool) -> Void) {
    var word: [UInt8] = []
    var isCapital = false
    var isFirst = true
    func end() {
      if word.count >= shortest, !(isCapital && isFirst) { take(word, isCapital) }
      if !word.isEmpty { isFirst = false }
      word.removeAll(keepingCapacity: true)
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if word.isEmpty { isCapital = true }
        word.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), 0xC3...0xC9:
        if word.isEmpty { isCapital = false }
        word.append(byte)
      default:
        end()
        if ".?!:;".utf8.contains(byte) { isFirst = true }
      }
    }
    end()
  }
}
