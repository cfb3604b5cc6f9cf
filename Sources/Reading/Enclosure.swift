/// A file that came within another: enclosed in a mail, or packed in an archive.
package struct Enclosure: Hashable, Sendable {
  /// Its name as the other file gives it, folders left out; of no weight for what it is.
  package var name: String
  /// Its bytes.
  package var bytes: [UInt8]

  /// A file within another.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
