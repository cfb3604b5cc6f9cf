internal import Papers
internal import Rules

/// Reads a web page, such as a council's page of an agenda item, minutes or a decision.
///
/// Navigation, banners and feet are known by their elements and by the words of their classes; they
/// stay in the text, marked as furniture.
final class WebPage: MarkupVisitor {
  private let collector = PartCollector()
  private var furnitureDepth = 0
  private var skipDepth = 0
  private var stack: [(name: String, isFurniture: Bool, isQuote: Bool)] = []
  private let isMail: Bool
  private var lists: [(count: Int, format: String)?] = []
  private var quoteDepth = 0
  private var title = ""
  private var isTitle = false

  /// A reader of a page, or of a mail written as one: then block quotes are earlier mails.
  init(isMail: Bool = false) {
    self.isMail = isMail
  }

  func open(_ name: String, _ attributes: [String: String]) {
    let isFurniture = !isMail && Self.isFurniture(name, attributes)
    if isFurniture {
      collector.flush()
      furnitureDepth += 1
    }
    stack.append((name, isFurniture, false))
    if Self.skipped.contains(name) { skipDepth += 1 }
    collector.enter(name, id: nil)
    if isQuote(name, attributes) {
      collector.flush()
      quoteDepth += 1
      stack[stack.count - 1].isQuote = true
    }
    collector.template.role = role
    switch name {
    case "title": isTitle = skipDepth == 0
    case "h1", "h2", "h3", "h4", "h5", "h6": beginHeading(name, attributes)
    case "table": collector.openTable()
    case "tr": collector.openRow()
    case "td", "th":
      collector.openCell(
        isHead: name == "th", span: Int(attributes["colspan"] ?? "") ?? 1,
        rows: Int(attributes["rowspan"] ?? "") ?? 1)
    case "ul", "ol", "dl":
      collector.openList()
      let first = attributes.number("start", in: ListNumbers.starts) ?? 1
      lists.append(name == "ol" ? (first - 1, attributes["type"] ?? "1") : nil)
    case "li":
      collector.flush()
      collector.template.number = nextNumber(
        given: attributes.number("value", in: ListNumbers.starts))
    case "br": collector.flush(keepsTogether: true)
    case "p" where Self.isTitleClass(attributes["class"]): beginHeading("h3", attributes)
    default: if Self.blocks.contains(name) { collector.flush() }
    }
  }

  func close(_ name: String) {
    if name == "title" { isTitle = false }
    switch name {
    case "table": collector.closeTable()
    case "td", "th": collector.closeCell()
    case "ul", "ol", "dl":
      collector.closeList()
      if !lists.isEmpty { lists.removeLast() }
    case "li":
      collector.flush()
      collector.template.number = nil
    case "h1", "h2", "h3", "h4", "h5", "h6", "p":
      collector.flush()
      collector.template.form = .text
    default: if Self.blocks.contains(name) { collector.flush() }
    }
    if Self.skipped.contains(name) { skipDepth = max(0, skipDepth - 1) }
    leave(name)
  }

  /// The parser closes what a page leaves open, but an end without a beginning may come too.
  private func leave(_ name: String) {
    guard let index = stack.lastIndex(where: { $0.name == name }) else { return }
    while stack.count > index {
      if let last = stack.popLast() {
        if last.isFurniture { furnitureDepth -= 1 }
        if last.isQuote { quoteDepth -= 1 }
      }
      collector.leave()
    }
    collector.template.role = role
  }

  private var role: BlockRole? {
    quoteDepth > 0 ? .quoted : furnitureDepth > 0 ? .furniture : nil
  }

  private func isQuote(_ name: String, _ attributes: [String: String]) -> Bool {
    guard isMail else { return false }
    let mark = (attributes["class"] ?? "") + (attributes["id"] ?? "")
    return name == "blockquote" || mark.contains("gmail_quote") || mark.contains("divRplyFwdMsg")
      || mark.contains("moz-cite")
  }

  func text(_ text: String) {
    if isTitle {
      title += text
    } else if skipDepth == 0 {
      collector.append(text)
    }
  }

  /// The number that a browser prints before the next item of a numbered list.
  private func nextNumber(given: Int?) -> String? {
    guard let last = lists.last, var list = last else { return nil }
    list.count = given ?? list.count + 1
    lists[lists.count - 1] = list
    return ListNumbers.number(list.count, as: list.format)
  }

  private func beginHeading(_ name: String, _ attributes: [String: String]) {
    collector.flush()
    let level = name.utf8.last.map { Int($0) - 0x30 } ?? 1
    collector.template.form = .heading(level: level)
  }

  private static let skipped: Set<String> = [
    "script", "style", "noscript", "template", "svg",
  ]
  private static let blocks: Set<String> = [
    "p", "div", "dt", "dd", "section", "article", "main", "header", "footer", "nav", "aside",
    "form", "fieldset", "figure", "figcaption", "blockquote", "pre", "hr", "body", "tbody", "thead",
    "caption", "address", "button", "option", "label", "center", "details", "summary",
  ]

  private static func isFurniture(_ name: String, _ attributes: [String: String]) -> Bool {
    if ["nav", "header", "footer", "aside", "form", "button"].contains(name) { return true }
    guard name == "div" || name == "ul" || name == "section" || name == "p" || name == "table"
    else {
      return false
    }
    let marks = [attributes["class"], attributes["id"], attributes["role"]].compactMap { $0 }
    return marks.contains { mark in
      let mark = mark.lowercased()
      return furnitureWords.contains { mark.contains($0) }
    }
  }

  private static let furnitureWords = [
    "nav", "footer", "breadcrumb", "skip", "cookie", "banner", "sidebar", "menu", "masthead",
    "contentinfo", "search",
  ]

  /// ModernGov names what follows in a paragraph of this class: "Minutes:", "Decision:".
  private static func isTitleClass(_ name: String?) -> Bool {
    guard let name else { return false }
    return name.contains("TitleTxt")
  }

  /// What was read.
  func reading() -> FormatReading {
    collector.flush()
    var parts = collector.parts
    let title = CleanText.squeezed(CleanText.clean(self.title).utf8)
    if !title.isEmpty {
      var part = Part(text: title, locator: "/html/head/title")
      part.role = .furniture
      parts.insert(part, at: 0)
    }
    return FormatReading(parts: LayoutTables.unwrapped(parts))
  }
}
