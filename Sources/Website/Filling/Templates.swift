internal import Foundation
internal import Mustache
internal import Rules

/// The pages as a designer edits them: Mustache templates, words, style and script, from the folder
/// `Look` or one that takes its place.
package struct Templates: Sendable {
  /// The words of the interface.
  package let words: SiteWords
  private let library: MustacheLibrary
  private let files: [String: [UInt8]]

  /// Reads the folder.
  ///
  /// - Parameter folder: Its path; nil for the one that came with the program.
  /// - Throws: A `RuleFault` where the words cannot be read, or a `LookFault` where a page cannot.
  package init(folder: String? = nil) throws {
    let folder = folder ?? Self.shipped
    words = try SiteWords(
      parsing: String(decoding: try Self.bytes(folder + "/words.yaml"), as: UTF8.self),
      path: folder + "/words.yaml")
    MustacheContentTypes.register(SafeHTML(), named: SafeHTML.name)
    var library = MustacheLibrary()
    for name in try Self.names(in: folder + "/templates") {
      let text = String(
        decoding: try Self.bytes("\(folder)/templates/\(name).mustache"), as: UTF8.self)
      do {
        try library.register(
          "{{% CONTENT_TYPE:\(SafeHTML.name)}}" + (try words.placed(in: text, of: name)),
          named: name)
      } catch let fault as MustacheTemplate.ParserError {
        throw LookFault(file: name, reason: "\(fault)")
      }
    }
    self.library = library
    files = try Dictionary(
      uniqueKeysWithValues: ["style.css", "site.js", "icon.svg"].map {
        ($0, try Self.bytes("\(folder)/\($0)"))
      })
  }

  /// A page, filled.
  func page(_ name: String, _ fields: Fields) throws(LookFault) -> String {
    guard let page = library.render(fields, withTemplate: name) else {
      throw LookFault(file: name, reason: "there is no such template")
    }
    return page
  }

  /// A file that is served as it is; nil where there is none of that name.
  func file(_ name: String) -> [UInt8]? { files[name] }

  private static var shipped: String {
    (Bundle.module.resourcePath ?? Bundle.module.bundlePath) + "/Look"
  }

  private static func names(in folder: String) throws(LookFault) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw LookFault(file: folder, reason: "there is no such folder")
    }
    return names.filter { $0.hasSuffix(".mustache") }.map { String($0.dropLast(9)) }.sorted()
  }

  private static func bytes(_ path: String) throws(LookFault) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw LookFault(file: path, reason: "it is not there, or may not be read")
    }
    return Array(data)
  }
}

/// What is wrong with a file of the folder `Look`.
package struct LookFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file or template.
  package let file: String
  /// What is wrong.
  package let reason: String

  package var description: String {
    "\(file): \(reason); put it right, or leave --look out to serve the pages of the program"
  }
}

extension SiteWords {
  /// A template with its words in place, so that they cost nothing when a page is made.
  fileprivate func placed(in template: String, of name: String) throws(LookFault) -> String {
    var text = ""
    for (index, part) in template.components(separatedBy: "[[").enumerated() {
      guard index > 0 else {
        text = part
        continue
      }
      let pieces = part.components(separatedBy: "]]")
      guard pieces.count > 1, names.contains(pieces[0]) else {
        throw LookFault(file: name, reason: "[[\(pieces[0])]] is no word of words.yaml")
      }
      text += SafeHTML.escaped(self[pieces[0]]) + pieces.dropFirst().joined(separator: "]]")
    }
    return text
  }
}
