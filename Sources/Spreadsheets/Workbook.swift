internal import CXLSXWriter
internal import Charts
package import Documents
internal import Foundation

/// A document as an Excel workbook (.xlsx): a sheet of its words, and one for each table.
///
/// The library writes a file and nothing else, so it writes one in the folder for temporary files,
/// where nobody else may look.
package enum Workbook {
  /// The bytes of the workbook; the same document gives the same bytes.
  ///
  /// - Throws: A `WorkbookFault` where the library, or the disk, refuses.
  package static func file(_ document: Document) throws(WorkbookFault) -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "answerable-\(UUID().uuidString)")
    let path = folder.appending(path: "book.xlsx").path
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw WorkbookFault(reason: "\(error)")
    }
    guard let book = unsafe workbook_new(path) else {
      throw WorkbookFault(reason: "there is no memory for a workbook")
    }
    let writer = unsafe BookWriter(book)
    unsafe writer.write(document)
    let error = unsafe workbook_close(book)
    guard error == LXW_NO_ERROR, let data = FileManager.default.contents(atPath: path) else {
      throw WorkbookFault(reason: unsafe String(cString: lxw_strerror(error)))
    }
    return Array(data)
  }
}

/// Why a workbook could not be written.
package struct WorkbookFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// What the library said.
  package let reason: String

  package var description: String {
    "the workbook could not be written: \(reason); check that there is room for temporary files"
  }
}
