internal import CLibXML2
internal import Papers

/// Walks through XML and HTML; the only place that touches libxml2, and no pointer leaves it.
///
/// The parser is pushed pieces of 16 KB, with handlers of our own and nothing else: nothing is
/// fetched, no entity is ever declared, and no tree is built. After each piece a guard looks at
/// what the parser could not yet take apart: a single tag, comment or attribute of more than 64 KB
/// is an attack on parsers whose time grows with the square of it. What was read until a fault
/// stands, and the fault is told with its line.
enum MarkupParser {
  /// How the bytes are to be taken.
  enum Language {
    case xml, html
  }

  /// How deep elements may lie.
  static let depthLimit = 200
  /// How many attributes a tag may have.
  static let attributeLimit = 256
  private static let pieceLength = 16_384
  private static let tokenLimit = 65_536

  /// Tells a visitor of every element and text; a problem where the file breaks off or is an attack.
  static func walk(
    _ bytes: [UInt8], as language: Language, visiting visitor: any MarkupVisitor
  ) -> ReadingProblem? {
    xmlInitParser()
    let walk = MarkupWalk(visitor)
    var handler = unsafe language == .xml ? MarkupWalk.xmlHandler : MarkupWalk.htmlHandler
    let me = unsafe Unmanaged.passUnretained(walk).toOpaque()
    let made =
      unsafe language == .xml
      ? xmlCreatePushParserCtxt(&handler, me, nil, 0, nil)
      : htmlCreatePushParserCtxt(&handler, me, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    guard let parser = unsafe made else {
      return ReadingProblem(
        place: "start", reason: "there is no memory left to read it with", isBreak: true)
    }
    defer {
      // A file that declares entities of its own gets a document of them, which the parser keeps.
      unsafe xmlFreeDoc(parser.pointee.myDoc)
      unsafe xmlFreeParserCtxt(parser)
    }
    let isXML = language == .xml
    if isXML {
      _ = unsafe xmlCtxtUseOptions(parser, xmlOptions)
    } else {
      _ = unsafe htmlCtxtUseOptions(parser, htmlOptions)
    }
    var start = 0
    while start < bytes.count, walk.fault == nil {
      let end = min(bytes.count, start + pieceLength)
      let isFine = unsafe push(bytes, start..<end, to: parser, isXML: isXML)
      if let input = unsafe parser.pointee.input,
        unsafe input.pointee.end - input.pointee.cur > tokenLimit
      {
        walk.fault = "a tag or comment of more than 64 KB stands there; it is read up to there"
      }
      if !isFine { break }
      start = end
    }
    if walk.fault == nil {
      _ = unsafe isXML ? xmlParseChunk(parser, nil, 0, 1) : htmlParseChunk(parser, nil, 0, 1)
    }
    return unsafe problem(of: walk, parser, isXML: isXML)
  }

  private static func push(
    _ bytes: [UInt8], _ piece: Range<Int>, to parser: xmlParserCtxtPtr, isXML: Bool
  ) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { all in
      guard let base = all.baseAddress else { return true }
      let from = unsafe UnsafeRawPointer(base + piece.lowerBound)
        .assumingMemoryBound(to: CChar.self)
      let code =
        unsafe isXML
        ? xmlParseChunk(parser, from, Int32(piece.count), 0)
        : htmlParseChunk(parser, from, Int32(piece.count), 0)
      return !isXML || code == 0
    }
  }

  private static let xmlOptions = Int32(
    XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
  private static let htmlOptions = Int32(
    HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue)

  private static func problem(
    of walk: MarkupWalk, _ parser: xmlParserCtxtPtr, isXML: Bool
  ) -> ReadingProblem? {
    let line = unsafe parser.pointee.input.map { unsafe Int($0.pointee.line) } ?? 0
    if let fault = walk.fault {
      return ReadingProblem(place: "line \(line)", reason: fault, isBreak: true)
    }
    guard isXML, unsafe parser.pointee.wellFormed == 0 else { return nil }
    guard let error = unsafe xmlCtxtGetLastError(UnsafeMutableRawPointer(parser)) else {
      return ReadingProblem(
        place: "line \(line)", reason: "the XML breaks there; it is read up to there", isBreak: true
      )
    }
    let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "it is broken"
    return unsafe ReadingProblem(
      place: "line \(error.pointee.line)",
      reason: "the XML breaks there (\(CleanText.squeezed(message.utf8))); it is read up to there",
      isBreak: true)
  }
}

/// Is told of the elements and texts of a file, in order.
protocol MarkupVisitor: AnyObject {
  /// An element begins; names are without their prefix.
  func open(_ name: String, _ attributes: [String: String])
  /// An element ends.
  func close(_ name: String)
  /// Text within the element that was opened last and not yet closed.
  func text(_ text: String)
}

/// Takes the parser's calls and hands them on as Swift values.
private final class MarkupWalk {
  let visitor: any MarkupVisitor
  var fault: String?
  private var depth = 0

  init(_ visitor: any MarkupVisitor) {
    self.visitor = visitor
  }

  func open(_ name: String, _ attributes: [String: String]) {
    guard fault == nil else { return }
    depth += 1
    if depth > MarkupParser.depthLimit {
      fault = "elements lie more than \(MarkupParser.depthLimit) deep; it is read up to there"
      return
    }
    visitor.open(name, attributes)
  }

  func close(_ name: String) {
    guard fault == nil else { return }
    depth -= 1
    visitor.close(name)
  }

  func text(_ text: String) {
    if fault == nil { visitor.text(text) }
  }

  func refuseAttributes() {
    fault = "a tag has more than \(MarkupParser.attributeLimit) attributes; it is read up to there"
  }

  // MARK: - Handlers

  static var xmlHandler: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = XML_SAX2_MAGIC
    unsafe handler.startElementNs = { me, name, _, _, _, _, count, _, attributes in
      unsafe MarkupWalk.at(me)?.openXML(name, count: Int(count), attributes)
    }
    unsafe handler.endElementNs = { me, name, _, _ in
      unsafe MarkupWalk.at(me)?.close(MarkupWalk.string(name))
    }
    unsafe handler.characters = { me, text, length in
      unsafe MarkupWalk.at(me)?.text(MarkupWalk.string(text, length: Int(length)))
    }
    unsafe handler.cdataBlock = { me, text, length in
      unsafe MarkupWalk.at(me)?.text(MarkupWalk.string(text, length: Int(length)))
    }
    return unsafe handler
  }

  static var htmlHandler: htmlSAXHandler {
    var handler = unsafe htmlSAXHandler()
    unsafe handler.initialized = 1
    unsafe handler.startElement = { me, name, attributes in
      unsafe MarkupWalk.at(me)?.openHTML(name, attributes)
    }
    unsafe handler.endElement = { me, name in
      unsafe MarkupWalk.at(me)?.close(MarkupWalk.string(name))
    }
    unsafe handler.characters = { me, text, length in
      unsafe MarkupWalk.at(me)?.text(MarkupWalk.string(text, length: Int(length)))
    }
    return unsafe handler
  }

  private static func at(_ me: UnsafeMutableRawPointer?) -> MarkupWalk? {
    unsafe me.map { unsafe Unmanaged<MarkupWalk>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func string(_ bytes: UnsafePointer<xmlChar>?) -> String {
    guard let bytes = unsafe bytes else { return "" }
    return unsafe String(cString: bytes)
  }

  private static func string(_ bytes: UnsafePointer<xmlChar>?, length: Int) -> String {
    guard let bytes = unsafe bytes else { return "" }
    return unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
  }

  /// libxml2 gives five pointers an attribute: name, prefix, namespace, value, end of the value.
  private func openXML(
    _ name: UnsafePointer<xmlChar>?, count: Int,
    _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard count <= MarkupParser.attributeLimit else { return refuseAttributes() }
    var attributes: [String: String] = [:]
    if let pointers = unsafe pointers {
      for index in 0..<count {
        guard let value = unsafe pointers[index * 5 + 3], let end = unsafe pointers[index * 5 + 4]
        else { continue }
        let key = unsafe Self.string(pointers[index * 5])
        unsafe attributes[key] = Self.string(value, length: end - value)
      }
    }
    unsafe open(Self.string(name), attributes)
  }

  /// For HTML names and values alternate, and nil ends them.
  private func openHTML(
    _ name: UnsafePointer<xmlChar>?, _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    var attributes: [String: String] = [:]
    if let pointers = unsafe pointers {
      var index = 0
      while let key = unsafe pointers[index] {
        guard index < MarkupParser.attributeLimit * 2 else { return refuseAttributes() }
        unsafe attributes[Self.string(key)] = Self.string(pointers[index + 1])
        index += 2
      }
    }
    unsafe open(Self.string(name), attributes)
  }
}
