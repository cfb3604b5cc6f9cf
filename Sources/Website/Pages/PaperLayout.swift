internal import Papers
internal import Records
internal import Registry
internal import Reports

/// A paper's text in its blocks, with the words of records and answers marked.
struct PaperLayout {
  /// The blocks, with tables put together from their cells.
  private(set) var blocks: [Fields] = []

  private let paper: Paper
  private let bytes: [UInt8]
  private let entries: [Entry]
  private let told: [Told]
  private let entrySpans: [TextSpan]
  private let toldSpans: [TextSpan]
  private let showing: Showing
  private var end = 0

  init(_ paper: Paper, entries: [Entry], told: [Told], in showing: Showing) {
    self.paper = paper
    bytes = Array(paper.text.utf8)
    self.entries = entries
    self.told = told
    entrySpans = entries.map(\.record.span)
    toldSpans = told.map(\.link.span)
    self.showing = showing
    var index = 0
    while index < paper.blocks.count {
      let table = Self.tableEnd(paper.blocks, from: index)
      if table > index {
        addTable(paper.blocks[index..<table])
        index = table
      } else {
        add(paper.blocks[index])
        index += 1
      }
    }
  }

  /// The index after the cells of the table that begins here; the same index where none does.
  private static func tableEnd(_ blocks: [Block], from start: Int) -> Int {
    guard let table = blocks[start].cell?.table else { return start }
    return blocks[start...].firstIndex { $0.cell?.table != table } ?? blocks.count
  }

  private mutating func add(_ block: Block) {
    let form = block.role.form
    let notes = notes(in: block.span)
    let fields: Fields = [
      "isHeading": .truth(form == .heading), "isItem": .truth(form == .item),
      "isLines": .truth(form == .lines), "isText": .truth(form == .text),
      "isQuiet": .truth(form == .quiet), "isTable": .truth(false),
      "prefix": .text(prefix(of: block)), "segments": .list(segments(of: block.span)),
      "notes": .list(notes), "hasNotes": .truth(!notes.isEmpty),
    ]
    blocks.append(fields)
    end = max(end, block.span.end)
  }

  /// The number, bullet or name that stands before a block, as printed.
  private func prefix(of block: Block) -> String {
    guard block.span.start > end, block.span.start <= bytes.count else { return "" }
    return Wording.excerpt(String(decoding: bytes[end..<block.span.start], as: UTF8.self))
  }
}

// MARK: - Marks

extension PaperLayout {
  /// The words of a stretch, cut wherever a mark begins or ends.
  private func segments(of span: TextSpan) -> [Fields] {
    let edges = Set(
      (entrySpans + toldSpans).flatMap { [$0.start, $0.end] }
        .filter { span.start < $0 && $0 < span.end })
    let cuts = [span.start] + edges.sorted() + [span.end]
    return zip(cuts, cuts.dropFirst()).map { segment(TextSpan($0, $1)) }
  }

  private func segment(_ span: TextSpan) -> Fields {
    let text = String(
      decoding: bytes[min(span.start, bytes.count)..<min(span.end, bytes.count)], as: UTF8.self)
    // The shortest record that covers the words is the one they say.
    let place = entrySpans.indices.filter { entrySpans[$0].contains(span) }
      .min { entrySpans[$0].count < entrySpans[$1].count }
    if let entry = place.map({ entries[$0] }) {
      return [
        "textMarkup": showing.pointed(text), "isRecord": .truth(true),
        "href": .text(showing.link(to: entry.record)),
        "look": .text(showing.tag(entry)["look"]?.words ?? "open"),
        "label": .text(showing.tag(entry)["word"]?.words ?? ""),
        "anchors": .list(anchors(at: span.start)),
      ]
    }
    return [
      "textMarkup": showing.pointed(text),
      "isAnswer": .truth(toldSpans.contains { $0.contains(span) }),
      "isRecord": .truth(false),
      "anchors": .list(anchors(at: span.start)),
    ]
  }

  /// The marks that begin at a place, for links to jump to.
  private func anchors(at place: Int) -> [Fields] {
    let records = entrySpans.indices.filter { entrySpans[$0].start == place }.map { entries[$0].id }
    let links = toldSpans.indices.filter { toldSpans[$0].start == place }.map { told[$0].link.id }
    return Set(records + links).sorted().map { ["anchor": .text($0)] }
  }

  /// What stands beside a stretch: what became of each record in it, and what it answers.
  private func notes(in span: TextSpan) -> [Fields] {
    let places = entrySpans.indices.filter { span.range.contains(entrySpans[$0].start) }
    let records = places.map { place -> Fields in
      let entry = entries[place]
      return showing.row(entry).with([
        "isRecord": .truth(true), "said": .list(entry.heard.prefix(3).map(showing.said)),
        "hasMore": .truth(entry.heard.count > 3),
      ])
    }
    let tellers = toldSpans.indices.filter { span.range.contains(toldSpans[$0].start) }
    let answers = tellers.map { place -> Fields in
      let told = told[place]
      return [
        "isRecord": .truth(false), "outcome": .text(showing.word(told.link.outcome)),
        "href": .text(showing.link(to: told.entry.record)),
        "quote": .text(Wording.excerpt(told.entry.record.quote, limit: 160)),
      ]
    }
    return records + answers
  }
}

// MARK: - Tables

extension PaperLayout {
  private mutating func addTable(_ cells: ArraySlice<Block>) {
    let rows = Dictionary(grouping: cells) { $0.cell?.row ?? 0 }.sorted { $0.key < $1.key }
    let span = TextSpan(cells.first?.span.start ?? 0, cells.last?.span.end ?? 0)
    let notes = notes(in: span)
    blocks.append([
      "isTable": .truth(true), "isHeading": .truth(false), "isItem": .truth(false),
      "isLines": .truth(false), "isText": .truth(false), "isQuiet": .truth(false),
      "rows": .list(rows.map { ["cells": .list(columns(of: $0.value))] }),
      "notes": .list(notes), "hasNotes": .truth(!notes.isEmpty),
    ])
    end = max(end, span.end)
  }

  /// The columns of a row; a cell may hold several blocks.
  private func columns(of row: [Block]) -> [Fields] {
    let last = row.compactMap { $0.cell?.column }.max() ?? 0
    return (0...last).map { column in
      let parts = row.filter { $0.cell?.column == column }
      return ["parts": .list(parts.map { ["segments": .list(segments(of: $0.span))] })]
    }
  }
}

extension Filling {
  /// The words, where it is words.
  fileprivate var words: String? { if case .text(let text) = self { text } else { nil } }
}

/// The ways in which a block can be set on a page.
private enum BlockForm {
  case heading, item, lines, text, quiet
}

extension BlockRole {
  fileprivate var form: BlockForm {
    switch self {
    case .heading: .heading
    case .listItem: .item
    case .address, .salutation, .signature, .copyList, .header: .lines
    case .quoted, .furniture: .quiet
    case .paragraph, .cell, .question, .recommendation, .response, .speech, .action, .resolution:
      .text
    }
  }
}
