/// A file that came within another: enclosed in a mail, or packed in an archive.
package struct Enclosure: Hashable, Sendable {
  /// Its name as the other file gives it, folders left out; of no weight for what it is.
  package var name: String
  /// Its bytes; empty where they could not be had.
  package var bytes: [UInt8]
  /// Why its bytes could not be had; nil where they could.
  package var refusal: ReadingRefusal?

  /// A file within another.
  package init(name: String, bytes: [UInt8], refusal: ReadingRefusal? = nil) {
    self.name = name
    self.bytes = bytes
    self.refusal = refusal
  }
}
