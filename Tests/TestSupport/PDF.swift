internal import Foundation

/// PDFs made for tests: pages of text, and pages that are pictures of text.
package enum PDF {
  /// What is drawn on a page, and the picture that it draws, if any.
  package struct Page {
    fileprivate var drawing: String
    fileprivate var picture: [UInt8] = []
  }

  private static let width = 595
  private static let height = 842
  /// How finely pictures are drawn, in dots an inch.
  private static let fineness = 150

  /// A page of lines in 12 point Helvetica.
  package static func text(
    _ lines: [String], at place: (x: Int, y: Int) = (72, 760)
  ) -> Page {
    let shown = lines.map { "(\(escaped($0))) Tj 0 -28 Td" }.joined(separator: "\n")
    return Page(drawing: "BT /F1 12 Tf \(place.x) \(place.y) Td\n\(shown)\nET")
  }

  /// A page that is a picture of such lines, as a scanner makes it.
  package static func picture(of lines: [String]) -> Page {
    Page(drawing: "q \(width) 0 0 \(height) 0 0 cm /Im Do Q", picture: photograph(of: lines))
  }

  /// A JPEG of such lines.
  package static func photograph(of lines: [String]) -> [UInt8] { drawn(pages([text(lines)])) }

  private static func escaped(_ line: String) -> String {
    line.replacing("\\", with: "\\\\").replacing("(", with: "\\(").replacing(")", with: "\\)")
  }

  /// A PDF of the pages.
  package static func pages(_ pages: [Page]) -> [UInt8] {
    var file = Writer()
    let kids = pages.indices.map { "\(4 + $0 * 3) 0 R" }.joined(separator: " ")
    file.object(1, "<< /Type /Catalog /Pages 2 0 R >>")
    file.object(2, "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
    file.object(
      3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for (index, page) in pages.enumerated() {
      let number = 4 + index * 3
      file.object(
        number,
        """
        << /Type /Page /Parent 2 0 R /MediaBox [0 0 \(width) \(height)] \
        /Resources << /Font << /F1 3 0 R >> /XObject << /Im \(number + 2) 0 R >> >> \
        /Contents \(number + 1) 0 R >>
        """)
      file.stream(number + 1, "", Array(page.drawing.utf8))
      let size = "/Width \(width * fineness / 72) /Height \(height * fineness / 72)"
      file.stream(
        number + 2,
        "/Type /XObject /Subtype /Image \(size) /ColorSpace /DeviceRGB /BitsPerComponent 8 "
          + "/Filter /DCTDecode", page.picture)
    }
    return file.finished()
  }

  /// The first page of a PDF as a JPEG, drawn by `pdftoppm`.
  private static func drawn(_ file: [UInt8]) -> [UInt8] {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "answerable-test-\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: path) }
    guard (try? Data(file).write(to: path)) != nil else { return [] }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/pdftoppm")
    process.arguments = [
      "-jpeg", "-scale-to-x", "\(width * fineness / 72)", "-scale-to-y",
      "\(height * fineness / 72)", path.path,
    ]
    process.standardOutput = output
    guard (try? process.run()) != nil else { return [] }
    let bytes = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    return Array(bytes)
  }

  /// Writes objects and keeps the table of where they begin.
  private struct Writer {
    private var bytes = Array("%PDF-1.4\n".utf8)
    private var places: [Int: Int] = [:]

    mutating func object(_ number: Int, _ content: String) {
      places[number] = bytes.count
      bytes += Array("\(number) 0 obj\n\(content)\nendobj\n".utf8)
    }

    mutating func stream(_ number: Int, _ entries: String, _ content: [UInt8]) {
      places[number] = bytes.count
      bytes += Array("\(number) 0 obj\n<< \(entries) /Length \(content.count) >>\nstream\n".utf8)
      bytes += content + Array("\nendstream\nendobj\n".utf8)
    }

    mutating func finished() -> [UInt8] {
      let start = bytes.count
      let count = (places.keys.max() ?? 0) + 1
      var table = "xref\n0 \(count)\n0000000000 65535 f \n"
      for number in 1..<count {
        let place = String(places[number] ?? 0)
        table += String(repeating: "0", count: 10 - place.utf8.count) + place + " 00000 n \n"
      }
      table += "trailer\n<< /Size \(count) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
      return bytes + Array(table.utf8)
    }
  }
}
