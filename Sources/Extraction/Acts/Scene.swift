import Dates
import Papers
import Records
import Rules

/// A block of a paper with all that is needed to understand it: who speaks, under which heading,
/// after which stem, in which row.
struct Scene {
  let paper: Paper
  let block: Block
  /// The block's place among the paper's blocks.
  let index: Int
  let voice: Voice
  /// The words of the list's stem, of the heading and of the column's head.
  let stemWords: [Word]
  let headingWords: [Word]
  let columnWords: [Word]

  var text: String { paper.text }
}

/// Tells who speaks in each block of a paper, and to whom.
struct SceneSetter {
  let paper: Paper
  let bodies: PaperBodies
  let directory: BodyDirectory

  /// The scene of a block.
  func scene(at index: Int) -> Scene {
    let block = paper.blocks[index]
    var voice = voice(of: block)
    let council = bodies.council.flatMap { $0 == voice.author ? nil : $0 }
    voice.asked = voice.addressees.isEmpty ? [council].compactMap(\.self) : voice.addressees
    return Scene(
      paper: paper, block: block, index: index, voice: voice,
      stemWords: block.stem.map(words(of:)) ?? [],
      headingWords: block.heading.map(words(of:)) ?? [],
      columnWords: block.cell?.head.map(directory.splitter.words(of:)) ?? [])
  }

  private func words(of index: Int) -> [Word] {
    directory.splitter.words(in: paper.text.utf8.span, paper.blocks[index].span)
  }

  private func voice(of block: Block) -> Voice {
    switch block.role {
    case .question, .recommendation:
      let asking =
        paper.kind == .response ? bodies.committee ?? asker : plainVoice(of: block).author
      return Voice(author: asking, addressees: asked(of: block), isMeeting: false)
    case .response:
      let answering =
        label(of: block) ?? section(of: block)
        ?? (block.askedOf == nil ? nil : asked(of: block).first) ?? bodies.author
      return Voice(
        author: answering, addressees: [bodies.committee ?? asker].compactMap(\.self),
        isMeeting: false)
    default:
      return plainVoice(of: block)
    }
  }

  private func plainVoice(of block: Block) -> Voice {
    let isMeeting = paper.kind == .minutes
    let author =
      label(of: block) ?? section(of: block)
      ?? (isMeeting ? bodies.council ?? bodies.author : bodies.author)
    return Voice(
      author: author, addressees: bodies.recipients.filter { $0 != author }, isMeeting: isMeeting)
  }

  private var asker: String? { bodies.recipients.first }

  /// The body that a label or a speaker's name stands for.
  private func label(of block: Block) -> String? {
    guard let label = block.label else { return nil }
    if let body = bodies.organisation(
      in: label, finder: directory.finder, splitter: directory.splitter)
    {
      return body
    }
    let surname = label.split(separator: " ").last.map { $0.lowercased() } ?? ""
    if let known = bodies.people[surname]?.body ?? bodies.body(ofPostNamedIn: label) {
      return known
    }
    // Who answers under a name of their own answers under it, whatever its form.
    let name = label.prefix { $0 != "(" && $0 != ":" }.trimmingSpaces()
    return block.role == .response && paper.kind == .response && !name.isEmpty ? name : nil
  }

  /// "From the Wold Trust" as a heading: what stands below it is theirs.
  private func section(of block: Block) -> String? {
    guard let heading = block.heading else { return nil }
    let grammar = directory.grammar
    let words = self.words(of: heading)
    guard let first = words.first, grammar.contains(first, in: .sectionOpeners),
      grammar.contains(first, in: .sectionLinks)
        || words.count > 1 && grammar.contains(words[1], in: .sectionLinks)
    else { return nil }
    let rest = words.drop {
      grammar.contains($0, inAny: [.sectionOpeners, .sectionLinks, .determiners])
    }
    let name = BodyNameFinder.name(rest, paper.text)
    return bodies.organisation(in: name, finder: directory.finder, splitter: directory.splitter)
      ?? bodies.body(named: name)
  }

  /// The bodies to which a question or recommendation is put.
  private func asked(of block: Block) -> [String] {
    guard let line = block.askedOf ?? headingOfQuestions(of: block) else {
      return bodies.recipients.filter { $0 != bodies.committee }
    }
    var names: [String] = []
    for part in Self.parts(of: line) {
      guard
        let body = bodies.organisation(
          in: part, finder: directory.finder, splitter: directory.splitter)
          ?? bodies.body(ofPostNamedIn: part), !names.contains(body)
      else { continue }
      names.append(body)
    }
    return names
  }

  /// "Questions to the Wold Trust and the Harbour Board" as a heading.
  private func headingOfQuestions(of block: Block) -> String? {
    guard block.role == .question, let heading = block.heading else { return nil }
    let words = paper.text[paper.blocks[heading].span]
    guard
      let place = words.lowercased().firstRange(of: "questions to ")
        ?? words.lowercased().firstRange(of: "questions for ")
    else { return nil }
    return String(words[place.upperBound...])
  }

  /// "LBH, CHSCP and MPS" names three; a name with "and" inside is left whole where it is known.
  private static func parts(of line: String) -> [String] {
    var parts: [String] = []
    for piece in line.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      var rest = piece[...]
      while let range = rest.firstRange(of: " and ") {
        parts.append(String(rest[..<range.lowerBound]))
        rest = rest[range.upperBound...]
      }
      parts.append(String(rest))
      parts.append(String(piece))
    }
    return parts.map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
  }
}

extension PaperBodies {
  /// The body of a post named as such in the register.
  func body(ofPostNamedIn line: String) -> String? { register.body(ofPost: line, on: day)?.name }
}

extension StringProtocol {
  /// Without spaces at its ends.
  func trimmingSpaces() -> String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
