/// Finds the records that hold words, or the beginnings of words.
///
/// It is made once for a state of the register and then only read. Words are compared in lower case;
/// a search word fits whatever begins with it, so that a search can be shown while it is typed.
struct WordIndex: Sendable {
  private let words: [String]
  /// Where the places of each word begin in `places`, with the end of the last one.
  private let starts: [Int]
  private let places: [UInt32]
  private let count: Int

  /// The index of texts, each of which stands for one place.
  init(_ texts: some Sequence<String>) {
    var found: [String: [UInt32]] = [:]
    var count = 0
    for text in texts {
      let place = UInt32(count)
      Self.eachWord(of: text) { word in
        if found[word, default: []].last != place { found[word, default: []].append(place) }
      }
      count += 1
    }
    let sorted = found.sorted { $0.key < $1.key }
    words = sorted.map(\.key)
    var starts = [0]
    for (_, places) in sorted { starts.append((starts.last ?? 0) + places.count) }
    self.starts = starts
    places = sorted.flatMap(\.value)
    self.count = count
  }

  /// The places that hold every word of a search; nil where it holds no word.
  func places(of search: String) -> PlaceSet? {
    var wanted: [String] = []
    Self.eachWord(of: search) { wanted.append($0) }
    guard !wanted.isEmpty else { return nil }
    // One letter fits nearly everything: it says nothing beside longer words.
    let telling = wanted.filter { $0.utf8.count > 1 }
    var held: PlaceSet?
    for word in telling.isEmpty ? wanted : telling {
      let places = places(beginning: word)
      held = held.map { $0.intersected(with: places) } ?? places
    }
    return held
  }

  private func places(beginning word: String) -> PlaceSet {
    var set = PlaceSet(count: count)
    var index = firstWord(notBefore: word)
    while index < words.count, words[index].hasPrefix(word) {
      for place in places[starts[index]..<starts[index + 1]] { set.insert(Int(place)) }
      index += 1
    }
    return set
  }

  private func firstWord(notBefore word: String) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Calls for each run of letters and digits, in lower case.
  static func eachWord(of text: String, _ use: (String) -> Void) {
    var word: [UInt8] = []
    func end() {
      guard !word.isEmpty else { return }
      let text = String(decoding: word, as: UTF8.self)
      use(word.contains { $0 >= 0x80 } ? text.lowercased() : text)
      word.removeAll(keepingCapacity: true)
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
        word.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      default: end()
      }
    }
    end()
  }
}

/// Which of so many places are meant, one bit each.
struct PlaceSet: Sendable {
  private var bits: [UInt64]

  /// None of so many places.
  init(count: Int) { bits = Array(repeating: 0, count: (count + 63) / 64) }

  mutating func insert(_ place: Int) { bits[place >> 6] |= 1 << UInt64(place & 63) }

  func contains(_ place: Int) -> Bool { bits[place >> 6] & (1 << UInt64(place & 63)) != 0 }

  /// The places that are in both.
  func intersected(with other: PlaceSet) -> PlaceSet {
    var set = self
    for index in set.bits.indices { set.bits[index] &= other.bits[index] }
    return set
  }
}
