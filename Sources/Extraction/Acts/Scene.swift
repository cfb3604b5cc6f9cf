import Dates
import Papers
import Records
import Rules

/// A block of a paper with all that is needed to understand it: who speaks, under which heading,
/// after which stem, in which row.
///
/// A class, as each of those who read a block has it, and a paper would be copied for each.
final class Scene {
  let paper: Paper
  let block: Block
  /// The block's place among the paper's blocks.
  let index: Int
  let voice: Voice
  /// Its words.
  let words: [Word]
  /// The days of what the paper says will happen.
  let events: KnownEvents
  /// The words of the list's stem, of the heading and of the column's head.
  let stemWords: [Word]
  let headingWords: [Word]
  let columnWords: [Word]

  /// Whether it is a numbered paragraph of a report somewhere below a heading of recommendations.
  let isAmongRecommendations: Bool
  /// Whether it is numbered right below such a heading, or below one that says for whom they are.
  let isListedRecommendation: Bool
  /// Whether it is the first block under its number; what follows may be torn off another.
  let opensNumber: Bool
  /// Whether its number says that it is a recommendation: "R1", "Recommendation 4".
  let hasRecommendationNumber: Bool

  var text: String { paper.text }

  init(
    paper: Paper, index: Int, voice: Voice, layers: PaperLayers, stemWords: [Word],
    headingWords: [Word],
    columnWords: [Word], isAmongRecommendations: Bool, isListedRecommendation: Bool,
    opensNumber: Bool, hasRecommendationNumber: Bool
  ) {
    self.paper = paper
    block = paper.blocks[index]
    self.index = index
    self.voice = voice
    words = layers.words[index]
    events = layers.events
    self.stemWords = stemWords
    self.headingWords = headingWords
    self.columnWords = columnWords
    self.isAmongRecommendations = isAmongRecommendations
    self.isListedRecommendation = isListedRecommendation
    self.opensNumber = opensNumber
    self.hasRecommendationNumber = hasRecommendationNumber
  }
}

/// Tells who speaks in each block of a paper, and to whom.
struct SceneSetter {
  let paper: Paper
  let bodies: PaperBodies
  let directory: BodyDirectory
  /// In a debate, who answers what is asked in each speech, by the index of its block.
  private let answering: [Int: String]
  /// The first heading that says that recommendations follow.
  private let recommendations: Int?
  private let points: ListedPoints

  init(paper: Paper, bodies: PaperBodies, directory: BodyDirectory) {
    self.paper = paper
    self.bodies = bodies
    self.directory = directory
    points = ListedPoints(
      of: paper, words: bodies.layers.words, grammar: directory.grammar)
    answering =
      paper.kind == .transcript
      ? Exchange(paper: paper, bodies: bodies, directory: directory).answering() : [:]
    recommendations = paper.blocks.indices.first { index in
      paper.blocks[index].role == .heading
        && bodies.layers.words[index].contains {
          directory.grammar.contains($0, in: .recommendationWords)
        }
    }
  }

  /// The scene of a block.
  func scene(at index: Int) -> Scene {
    let block = paper.blocks[index]
    var voice = voice(of: block)
    if let answerer = answering[index], answerer != voice.author { voice.addressees = [answerer] }
    let turnedTo = turnedTo(in: block, at: index).filter { $0 != voice.author }
    if !turnedTo.isEmpty { voice.addressees = turnedTo }
    let council = (bodies.council ?? bodies.examined).flatMap { $0 == voice.author ? nil : $0 }
    voice.asked = voice.addressees.isEmpty ? [council].compactMap(\.self) : voice.addressees
    voice.committee = voice.isMeeting ? bodies.committee : nil
    voice.named = named(in: block, at: index)
    if voice.isMeeting { voice.guest = guest(above: block) }
    if voice.isMeeting { voice.own = [voice.author, bodies.committee].compactMap(\.self) }
    return Scene(
      paper: paper, index: index, voice: voice, layers: bodies.layers,
      stemWords: block.stem.map(words(of:)) ?? [],
      headingWords: block.heading.map(words(of:)) ?? [],
      columnWords: block.cell?.head.map(directory.splitter.words(of:)) ?? [],
      isAmongRecommendations: paper.kind == .report && block.number != nil
        && recommendations.map { $0 < index } ?? false,
      isListedRecommendation: isListedRecommendation(block),
      opensNumber: points.openers.contains(index),
      hasRecommendationNumber: hasRecommendationNumber(block))
  }

  /// A point right below "Recommendations to the Trust", or below "To the Trust" under such a heading.
  func isListedRecommendation(_ block: Block) -> Bool {
    guard paper.kind == .report || paper.kind == .other, block.number != nil,
      let heading = block.heading
    else { return false }
    return points.headings.contains(heading)
  }

  private func hasRecommendationNumber(_ block: Block) -> Bool {
    guard let number = block.number else { return false }
    let letters = String(number.prefix { $0.isLetter })
    return directory.splitter.words(of: letters).first.map {
      directory.grammar.contains($0, in: .recommendationWords)
    } ?? false
  }

  func words(of index: Int) -> [Word] { bodies.layers.words[index] }

  /// Who speaks in a block, and to whom; whom its asks are put to is the scene's to say.
  func voice(of block: Block) -> Voice {
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
    if let known = bodies.speaker(of: block, in: paper, directory) { return known }
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
}
