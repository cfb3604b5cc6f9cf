internal import Papers
internal import Rules

/// Tells a paper's kind by weighing what the rules say speaks for each.
struct KindJudge {
  private let words: LayoutWords

  /// A judge with the rules' signals.
  init(words: LayoutWords) {
    self.words = words
  }

  /// What a title that names a paper weighs: more than any signal, less than several.
  private static let weightOfTitle = 8

  /// The kind with the most weight behind it; `other` where nothing speaks for any.
  func kind(of structure: Structure, title: TitleLine? = nil) -> PaperKind {
    let parts = structure.parts
    let shapes = shapes(of: structure)
    let head = Array(
      parts.lazy.filter { $0.role != .furniture }.prefix(12).filter {
        $0.text.utf8.count <= 220
      }
      .map { Wording($0.text, atMost: 40) })
    let lines = Array(parts.lazy.filter { $0.text.utf8.count <= 60 }.map { Wording($0.words) })
    let first = Array(
      parts.lazy.filter { $0.role != .furniture }.prefix(6).map {
        Wording($0.words, atMost: 40)
      })
    var weights: [PaperKind: Int] = [:]
    for (signal, phrases) in words.signals
    where holds(signal, phrases, shapes: shapes, head: head, lines: lines, first: first) {
      weights[signal.kind, default: 0] += signal.weight
    }
    if let title { weights[title.kind, default: 0] += Self.weightOfTitle }
    let heaviest = weights.values.max() ?? 0
    guard heaviest > 0 else { return .other }
    if let title, weights[title.kind] == heaviest { return title.kind }
    return words.rules.signals.first { weights[$0.kind] == heaviest }?.kind ?? .other
  }

  private func holds(
    _ signal: KindSignal, _ phrases: PhraseSet, shapes: Set<LayoutShape>, head: [Wording],
    lines: [Wording], first: [Wording]
  ) -> Bool {
    if let shape = signal.shape, !shapes.contains(shape) { return false }
    guard !phrases.isEmpty else { return true }
    return switch signal.place {
    case .head: head.contains { $0.place(of: phrases) != nil }
    case .line: lines.contains { $0.isOne(of: phrases) }
    case .title: first.prefix(5).contains { $0.isOne(of: phrases) }
    case .opening: first.contains { $0.opening(phrases) > 0 }
    case .first: first.first.map { $0.words.count <= 16 && $0.place(of: phrases) != nil } ?? false
    case .ending:
      first.contains { line in
        phrases.contains { line.words.suffix($0.words.count).elementsEqual($0.words) }
      }
    }
  }

  private func hasLetterhead(_ parts: [Part]) -> Bool {
    let head = parts.prefix(14)
    return head.contains { $0.role == .header && $0.field == .date }
      && head.contains { $0.role == .address && !LetterZones.isAttendance($0.text, words: words) }
  }

  private func shapes(of structure: Structure) -> Set<LayoutShape> {
    var shapes: Set<LayoutShape> = []
    var fields: Set<HeaderField> = []
    var speakers = 0
    for part in structure.parts {
      switch part.role {
      case .salutation: shapes.insert(.salutation)
      case .signature where Wording(part.text, atMost: 8).opening(words[.closings]) > 0:
        shapes.insert(.closing)
      case .action: shapes.insert(.actionLine)
      case .resolution: shapes.insert(.resolution)
      case .address where LetterZones.isAttendance(part.text, words: words):
        shapes.insert(.attendance)
      case .speech: speakers += 1
      default: break
      }
      if let field = part.field { fields.insert(field) }
    }
    if hasLetterhead(structure.parts) { shapes.insert(.letterhead) }
    if fields.isSuperset(of: [.from, .to, .date]) { shapes.insert(.memoFields) }
    if structure.answeredAsks >= 2 { shapes.insert(.asksWithAnswers) }
    if speakers >= 4 { shapes.insert(.speakers) }
    return shapes
  }
}
