internal import Papers

/// Reads XML, the dialect told by its root element.
enum XMLReading {
  /// What the bytes hold, read as far as they go.
  static func reading(of bytes: [UInt8]) -> FormatReading {
    let visitor = DialectChoice()
    let problem = MarkupParser.walk(ShortEntities.replaced(in: bytes), as: .xml, visiting: visitor)
    var reading = visitor.reading()
    if let problem { reading.problems.append(problem) }
    return reading
  }
}

/// Hands a file on to the reader of its dialect as soon as the root is known.
private final class DialectChoice: MarkupVisitor {
  private enum Dialect {
    case parliament(ParliamentXML)
    case akomaNtoso(AkomaNtoso)
    case parlaMint(ParlaMintTEI)
    case any(AnyXML)

    var visitor: any MarkupVisitor {
      switch self {
      case .parliament(let visitor): visitor
      case .akomaNtoso(let visitor): visitor
      case .parlaMint(let visitor): visitor
      case .any(let visitor): visitor
      }
    }
  }

  private var dialect: Dialect?
  private var visitor: (any MarkupVisitor)?

  func open(_ name: String, _ attributes: [String: String]) {
    if visitor == nil {
      let dialect: Dialect =
        switch name {
        case "publicwhip": .parliament(ParliamentXML())
        case "akomaNtoso": .akomaNtoso(AkomaNtoso())
        case "TEI", "teiCorpus": .parlaMint(ParlaMintTEI())
        default: .any(AnyXML())
        }
      self.dialect = dialect
      visitor = dialect.visitor
    }
    visitor?.open(name, attributes)
  }

  func close(_ name: String) { visitor?.close(name) }

  func text(_ text: String) { visitor?.text(text) }

  func reading() -> FormatReading {
    switch dialect {
    case .parliament(let visitor): visitor.reading()
    case .akomaNtoso(let visitor): visitor.reading()
    case .parlaMint(let visitor): visitor.reading()
    case .any(let visitor): visitor.reading()
    case nil: FormatReading(parts: [])
    }
  }
}
