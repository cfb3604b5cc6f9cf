/// Zip archives made for tests: nothing is packed, as the format allows.
enum Packed {
  /// An archive of files, given as names and texts.
  static func zip(_ files: [(name: String, text: String)], lie: Int = 0) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let (name, data) = (Array(file.name.utf8), Array(file.text.utf8))
      let sizes =
        little(checkSum(data), 4) + little(UInt32(data.count), 4)
        + little(UInt32(data.count + lie), 4)
      let common = little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) + sizes
      let place = UInt32(bytes.count)
      bytes += [0x50, 0x4B, 3, 4] + common + little(UInt32(name.count), 2) + little(0, 2) + name
      bytes += data
      directory += [0x50, 0x4B, 1, 2] + little(20, 2) + common + little(UInt32(name.count), 2)
      directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4)
      directory += little(place, 4) + name
    }
    let start = UInt32(bytes.count)
    bytes += directory + [0x50, 0x4B, 5, 6] + little(0, 4)
    bytes += little(UInt32(files.count), 2) + little(UInt32(files.count), 2)
    return bytes + little(UInt32(directory.count), 4) + little(start, 4) + little(0, 2)
  }

  private static func little(_ number: UInt32, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
  }

  private static func checkSum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0 as UInt32) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
        sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0)
      }
    }
  }

  // MARK: - Office files

  private static func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  private static let item = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='3'/></w:numPr>"

  /// A letter in Word's format, with a numbered list, a table, and a tracked change.
  static let letter = zip([
    (
      "word/document.xml",
      "<w:document xmlns:w='w'><w:body>" + paragraph("Ms Imogen Farrow")
        + paragraph("Brackwater Harbour Authority") + paragraph("3rd June 2019")
        + paragraph("Dear Ms Farrow,") + paragraph("Dredging", "<w:pStyle w:val='T1'/>")
        + "<w:p><w:r><w:t xml:space='preserve'>We </w:t></w:r><w:del><w:r><w:delText>never"
        + "</w:delText></w:r></w:del><w:ins><w:r><w:t>gladly</w:t></w:r></w:ins><w:r><w:t "
        + "xml:space='preserve'> ask for:</w:t></w:r></w:p>" + paragraph("the survey;", item)
        + paragraph("a date.", item) + "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>"
        + paragraph("Boat") + "</w:tc><w:tc>" + paragraph("Draught") + "</w:tc></w:tr><w:tr><w:tc>"
        + paragraph("Wren") + "</w:tc><w:tc>" + paragraph("2 m") + "</w:tc></w:tr></w:tbl>"
        + paragraph("Yours sincerely") + paragraph("Tobias Wren") + "</w:body></w:document>"
    ),
    (
      "word/styles.xml",
      "<w:styles xmlns:w='w'><w:style w:styleId='T1'><w:name w:val='heading 1'/></w:style></w:styles>"
    ),
    (
      "word/numbering.xml",
      "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='9'><w:lvl w:ilvl='0'><w:start "
        + "w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='(%1)'/></w:lvl>"
        + "</w:abstractNum><w:num w:numId='3'><w:abstractNumId w:val='9'/></w:num></w:numbering>"
    ),
    (
      "word/header1.xml",
      "<w:hdr xmlns:w='w'>" + paragraph("Tarnshire County Council") + "</w:hdr>"
    ),
  ])

  /// Minutes in the format of OpenDocument, with the day in the file's own data alone.
  static let minutes = zip([
    ("mimetype", "application/vnd.oasis.opendocument.text"),
    (
      "content.xml",
      "<o:document-content xmlns:o='o' xmlns:t='t' xmlns:b='b'><o:body><o:text>"
        + "<t:h t:outline-level='1'>Minutes</t:h><t:p>Harbours<t:s/>Committee</t:p>"
        + "<t:p>ACTION: Harbour Master to paint the bollards</t:p>"
        + "<b:table><b:table-header-rows><b:table-row><b:table-cell><t:p>Boat</t:p></b:table-cell>"
        + "</b:table-row></b:table-header-rows><b:table-row><b:table-cell><t:p>Wren</t:p>"
        + "</b:table-cell></b:table-row></b:table></o:text></o:body></o:document-content>"
    ),
    (
      "meta.xml",
      "<m xmlns:d='d'><creation-date>2018-04-03T09:00:00</creation-date><d:creator>Jo Mell"
        + "</d:creator></m>"
    ),
  ])
}
