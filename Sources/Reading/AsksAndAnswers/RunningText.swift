/// The texts of a paper, in which names are looked for: cut into words when the first name is, and
/// only once.
///
/// A class, as what was cut and found is kept by whoever asks.
final class RunningText {
  private let texts: [String]
  private lazy var wordings = texts.map { Wording($0, atMost: Self.longest) }
  /// The texts in which each word stands.
  private lazy var textsByWord: [String: [Int]] = wordings.indices.reduce(into: [:]) {
    places, index in
    for word in Set(wordings[index].words) { places[word, default: []].append(index) }
  }
  private var known: [String: Bool] = [:]

  /// How many words of a text are looked through.
  private static let longest = 400

  init(_ texts: [String]) {
    self.texts = texts
  }

  /// Whether a name of several words stands in running text, too, and not as a label alone.
  func names(_ name: String) -> Bool {
    if let known = known[name] { return known }
    let phrase = PhraseWords(name)
    let isNamed =
      phrase.words.count >= 2 && texts(holding: phrase).contains { holds(name, phrase, $0) }
    known[name] = isNamed
    return isNamed
  }

  /// The texts with the word of a phrase that is the rarest in the paper: no other can hold it.
  private func texts(holding phrase: PhraseWords) -> [Int] {
    phrase.words.map { textsByWord[$0] ?? [] }.min { $0.count < $1.count } ?? []
  }

  private func holds(_ name: String, _ phrase: PhraseWords, _ index: Int) -> Bool {
    let text = texts[index]
    return text.utf8.count > name.utf8.count + 20
      && wordings[index].words.count > phrase.words.count
      && !text.utf8.starts(with: (name + ":").utf8)
      && wordings[index].place(of: PhraseSet([phrase])) != nil
  }
}
