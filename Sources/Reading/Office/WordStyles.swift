/// The styles and lists that a Word file declares.
final class WordStyles: MarkupVisitor {
  /// The numbers of the lists.
  var numbers = ListNumbers()
  private var headings: [String: Int] = [:]
  private var lists: [String: (list: String, depth: Int)] = [:]
  private var contents: Set<String> = []
  /// Of each style, the one on which it rests.
  private var bases: [String: String] = [:]
  private var style: String?
  private var abstract: String?
  private var depth = 0
  private var level = ListNumbers.Level(format: "decimal", pattern: "")
  private var levels: [String: [(Int, ListNumbers.Level)]] = [:]
  private var number: String?
  private var overridden: Int?

  /// How many styles may rest one on the other.
  private static let longestChain = 16

  func open(_ name: String, _ attributes: [String: String]) {
    let value = attributes["val"] ?? ""
    switch name {
    case "style": style = attributes["styleId"]
    case "name": takeName(value)
    case "basedOn": if let style { bases[style] = value }
    case "outlineLvl":
      if let style, let level = Int(value), (0..<9).contains(level) { headings[style] = level + 1 }
    case "numId" where style != nil:
      if let style { lists[style] = (value, lists[style]?.depth ?? 0) }
    case "ilvl" where style != nil:
      if let style { lists[style] = (lists[style]?.list ?? "", Int(value) ?? 0) }
    case "abstractNum": abstract = attributes["abstractNumId"]
    case "lvl":
      depth = Int(attributes["ilvl"] ?? "") ?? 0
      level = ListNumbers.Level(format: "decimal", pattern: "")
    case "numFmt": level.format = value
    case "lvlText": level.pattern = value
    case "start": level.start = attributes.number("val", in: ListNumbers.starts) ?? 1
    case "num": number = attributes["numId"]
    case "abstractNumId": takeList(value)
    case "lvlOverride": overridden = Int(attributes["ilvl"] ?? "")
    case "startOverride": takeStart(attributes.number("val", in: ListNumbers.starts) ?? 1)
    default: break
    }
  }

  func close(_ name: String) {
    switch name {
    case "style": style = nil
    case "lvl": if let abstract { levels[abstract, default: []].append((depth, level)) }
    case "abstractNum": abstract = nil
    case "num": number = nil
    default: break
    }
  }

  func text(_ text: String) {}

  /// The level of a heading in a style, from 1; nil where the style is none of a heading.
  func heading(of style: String) -> Int? {
    chain(style).lazy.compactMap { self.headings[$0] }.first
  }

  /// The list and the level by which paragraphs of a style are numbered.
  func list(of style: String) -> (list: String, depth: Int)? {
    guard let found = chain(style).lazy.compactMap({ self.lists[$0] }).first, found.list != "0"
    else { return nil }
    guard found.list.isEmpty else { return found }
    let list = chain(style).lazy.compactMap { self.lists[$0]?.list }.first { !$0.isEmpty }
    return list.map { ($0, found.depth) }
  }

  /// Whether a style is that of a table of contents, which says again what stands below.
  func isContents(_ style: String) -> Bool { contents.contains(style) }

  private func chain(_ style: String) -> [String] {
    var chain = [style]
    while chain.count < Self.longestChain, let last = chain.last, let next = bases[last] {
      chain.append(next)
    }
    return chain
  }

  /// Word calls its own styles "heading 1", "Title" and "toc 1", in every language.
  private func takeName(_ name: String) {
    guard let style else { return }
    let words = Wording(name).words
    if words.first == "heading", words.count == 2, let level = Int(words[1]),
      (1...9).contains(level)
    {
      headings[style] = level
    }
    if words.count == 1, words[0] == "title" { headings[style] = 1 }
    if words.first == "toc", words.count == 2 { contents.insert(style) }
  }

  private func takeList(_ abstract: String) {
    guard let number else { return }
    for (depth, level) in levels[abstract] ?? [] { numbers.set(level, depth, of: number) }
    numbers.carryOn("abstract \(abstract)", by: number)
  }

  private func takeStart(_ start: Int) {
    guard let number, let overridden else { return }
    numbers.begin(at: start, overridden, of: number)
  }
}
