internal import CTwins
internal import Extraction
internal import Papers

/// The splitters written in C: what Swift's have to come near to.
@safe final class CTwin {
  private let vocabulary: OpaquePointer
  private let abbreviations: OpaquePointer

  /// A twin that knows these words, and by which of them rules are found.
  init(vocabulary words: Vocabulary, triggers: Set<Int32>, abbreviations: Set<String>) {
    let numbers = (1..<Int32(words.count))
    unsafe vocabulary = Self.table(
      numbers.map { words.word($0) }, marks: numbers.map { triggers.contains($0) ? 1 : 0 })
    let known = abbreviations.sorted()
    unsafe self.abbreviations = Self.table(known, marks: known.map { _ in 0 })
  }

  deinit {
    unsafe c_vocabulary_free(vocabulary)
    unsafe c_vocabulary_free(abbreviations)
  }

  private static func table(_ words: [String], marks: [UInt8]) -> OpaquePointer {
    var letters: [UInt8] = []
    var ends: [Int64] = []
    for word in words {
      letters += word.utf8
      ends.append(Int64(letters.count))
    }
    return unsafe c_vocabulary(letters, ends, marks, Int64(words.count))
  }

  /// What it finds in a text.
  func split(_ text: [UInt8]) -> SplitCount {
    let found = unsafe c_split(vocabulary, abbreviations, text, Int64(text.count))
    return SplitCount(
      words: Int(found.words), sum: Int(found.sum), sentences: Int(found.sentences),
      triggered: Int(found.triggered))
  }
}

/// What splitting a text came to, by which two splitters are held against each other.
struct SplitCount: Equatable {
  var words = 0
  var sum = 0
  var sentences = 0
  var triggered = 0

  /// What Swift's splitters find.
  init(
    _ text: Span<UInt8>, _ splitter: WordSplitter, _ sentences: SentenceSplitter,
    isTrigger: [Bool]
  ) {
    let words = splitter.words(in: text, TextSpan(0, text.count))
    self.words = words.count
    for sentence in sentences.sentences(of: words, in: text) {
      var isTriggered = false
      for index in sentence {
        let number = Int(words[index].number)
        sum += number
        isTriggered = isTriggered || isTrigger[number]
      }
      self.sentences += 1
      triggered += isTriggered ? 1 : 0
    }
  }

  init(words: Int, sum: Int, sentences: Int, triggered: Int) {
    self.words = words
    self.sum = sum
    self.sentences = sentences
    self.triggered = triggered
  }
}

/// How often this thread has asked for memory so far.
func allocations() -> Int { Int(c_allocations()) }

/// Parses XML by libxml2 with no handlers.
func parseBare(_ bytes: [UInt8]) {
  _ = unsafe c_bare_parse(bytes, Int64(bytes.count))
}
