import Archives
import Foundation
import TestSupport

/// What takes bytes from outside.
enum Target: String, CaseIterable {
  /// The readers of files as they are.
  case plain, xml, html, mail, zip
  /// The readers of office files, given the text within.
  case docx, odt
  /// The words of time.
  case dates
  /// The rule language.
  case rules

  /// The files that are changed.
  func seeds() throws -> [[UInt8]] {
    switch self {
    case .plain: try files(in: "Corpus", ending: [".txt", ".md"])
    case .xml: try files(in: "Corpus", ending: [".xml"])
    case .html: try files(in: "Corpus", ending: [".html"])
    case .mail: try files(in: "Corpus", ending: [".eml", ".mbox"])
    case .zip: try files(in: "Corpus", ending: [".docx", ".odt", ".zip", ".xlsx"])
    case .docx: try parts("word/document.xml", ofFilesEnding: ".docx")
    case .odt: try parts("content.xml", ofFilesEnding: ".odt")
    case .dates:
      try files(in: "Corpus/threads", ending: [".txt"])
        + files(in: "Rules/times", ending: [".yaml"])
    case .rules: try files(in: "Rules", ending: [".yaml"])
    }
  }

  private func files(in folder: String, ending: [String]) throws -> [[UInt8]] {
    let root = Repository.root + "/" + folder
    let names = try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
    return names.filter { name in ending.contains { name.hasSuffix($0) } }
      .compactMap { FileManager.default.contents(atPath: root + "/" + $0).map { Array($0) } }
  }

  private func parts(_ part: String, ofFilesEnding ending: String) throws -> [[UInt8]] {
    try files(in: "Corpus", ending: [ending]).compactMap { bytes in
      guard let archive = try? ZipArchive(opening: bytes),
        let entry = archive.entries.first(where: { $0.name == part })
      else { return nil }
      return try? archive.unpacked(entry)
    }
  }
}
