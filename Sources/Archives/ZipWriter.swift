/// Writes a zip archive, such as a Word file is.
///
/// The same files give the same bytes: every entry bears the first day that the format knows,
/// 1 January 1980.
package struct ZipWriter: Sendable {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// An empty archive.
  package init() {}

  /// Adds a text file.
  package mutating func add(_ text: String, as name: String) {
    add(Array(text.utf8), as: name)
  }

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - contents: Its bytes.
  ///   - name: Its name with its folders.
  ///   - isPacked: Whether it is made smaller; the first entry of an OpenDocument file must not be.
  package mutating func add(_ contents: [UInt8], as name: String, isPacked: Bool = true) {
    let packed = isPacked ? Deflation.packed(contents) : nil
    let written = packed ?? contents
    let name = Array(name.utf8)
    let common =
      Self.little(20, 2) + Self.little(1 << 11, 2) + Self.little(packed == nil ? 0 : 8, 2)
      + Self.little(0, 2) + Self.little(Self.firstDay, 2)
      + Self.little(Int(Inflation.checkSum(of: contents)), 4) + Self.little(written.count, 4)
      + Self.little(contents.count, 4) + Self.little(name.count, 2) + Self.little(0, 2)
    directory += Self.little(0x0201_4B50, 4) + Self.little(20, 2) + common
    directory += Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 4)
    directory += Self.little(bytes.count, 4) + name
    bytes += Self.little(0x0403_4B50, 4) + common + name + written
    count += 1
  }

  /// The archive.
  package var archive: [UInt8] {
    var archive = bytes + directory + Self.little(0x0605_4B50, 4) + Self.little(0, 4)
    archive += Self.little(count, 2) + Self.little(count, 2) + Self.little(directory.count, 4)
    return archive + Self.little(bytes.count, 4) + Self.little(0, 2)
  }

  /// 1 January 1980 as the format writes days.
  private static let firstDay = 1 << 5 | 1

  /// A number in so many bytes, the smallest first.
  private static func little(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
