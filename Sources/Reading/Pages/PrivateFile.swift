internal import Foundation

/// A file that lies on the disk only while another program reads it, and that only this user can read.
package enum PrivateFile {
  /// Writes bytes to a file in a folder that nobody else may look into, and takes both away after the
  /// use.
  ///
  /// - Throws: A `ReadingRefusal` where there is no room for it, and what the use throws.
  package static func with<Result>(
    _ bytes: [UInt8], ending: String, _ use: (String) throws(ReadingRefusal) -> Result
  ) throws(ReadingRefusal) -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "answerable-\(UUID().uuidString)")
    let path = folder.appending(path: "file.\(ending)").path
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      // The folder is there, closed to others, before anything stands in it.
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      try Data(bytes).write(to: URL(fileURLWithPath: path))
    } catch {
      throw ReadingRefusal(
        reason: "there is no room to take the file apart",
        remedy: "make room in \(FileManager.default.temporaryDirectory.path)")
    }
    return try use(path)
  }
}
