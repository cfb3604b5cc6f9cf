/// A zip archive, such as a Word file is, read by its central directory.
///
/// Bounded: so many entries, so many bytes an entry, no more than so much of a swelling; encrypted
/// and 64-bit archives are refused, and each entry's size and check sum must be as it says.
package struct ZipArchive: Sendable {
  /// An entry of the archive.
  package struct Entry: Sendable {
    /// Its name with its folders.
    package let name: String
    fileprivate let method: Int
    fileprivate let isEncrypted: Bool
    fileprivate let checkSum: UInt32
    fileprivate let packedSize: Int
    fileprivate let size: Int
    fileprivate let offset: Int
  }

  private static let entryLimit = 4096
  private static let sizeLimit = 256 << 20
  private static let swellingLimit = 200
  private static let swellingFrom = 1 << 20

  /// The entries, in the order of the directory.
  package let entries: [Entry]
  private let bytes: [UInt8]

  /// The archive in the bytes.
  ///
  /// - Throws: An `ArchiveFault` where there is no directory, or one that is beyond the bounds.
  package init(opening bytes: [UInt8]) throws(ArchiveFault) {
    self.bytes = bytes
    guard let end = Self.directoryEnd(in: bytes) else {
      throw Self.broken("its directory is missing")
    }
    let count = Self.number(bytes, end + 10, 2)
    guard count <= Self.entryLimit else {
      throw Self.broken("it has more than \(Self.entryLimit) entries")
    }
    var entries: [Entry] = []
    var place = Self.number(bytes, end + 16, 4)
    for _ in 0..<count {
      guard let (entry, next) = Self.entry(in: bytes, at: place) else {
        throw Self.broken("its directory is cut off")
      }
      entries.append(entry)
      place = next
    }
    self.entries = entries
  }

  private static func broken(_ what: String) -> ArchiveFault {
    ArchiveFault(
      reason: "the archive cannot be read: \(what)", remedy: "ask the sender for the file again")
  }

  /// The unpacked bytes of an entry.
  ///
  /// - Throws: An `ArchiveFault` where it is broken, encrypted or beyond the bounds.
  package func unpacked(_ entry: Entry) throws(ArchiveFault) -> [UInt8] {
    let name = entry.name
    guard !entry.isEncrypted else {
      throw ArchiveFault(
        reason: "'\(name)' in the archive is locked with a password", remedy: "save it without one")
    }
    guard entry.size <= Self.sizeLimit,
      entry.size <= Self.swellingFrom || entry.size <= entry.packedSize * Self.swellingLimit
    else { throw Self.broken("'\(name)' would swell beyond all measure") }
    let header = entry.offset
    guard header + 30 <= bytes.count, Self.number(bytes, header, 4) == 0x0403_4B50 else {
      throw Self.broken("'\(name)' is not where the directory says")
    }
    let start =
      header + 30 + Self.number(bytes, header + 26, 2) + Self.number(bytes, header + 28, 2)
    guard start + entry.packedSize <= bytes.count else { throw Self.broken("'\(name)' is cut off") }
    let packed = bytes[start..<(start + entry.packedSize)]
    let unpacked =
      switch entry.method {
      case 0: entry.packedSize == entry.size ? Array(packed) : nil
      case 8: Inflation.unpacked(packed, size: entry.size)
      default: [UInt8]?.none
      }
    guard let unpacked, Inflation.checkSum(of: unpacked) == entry.checkSum else {
      throw Self.broken("'\(name)' is not as the directory says")
    }
    return unpacked
  }

  // MARK: - Directory

  /// The record at the archive's end, before a comment of up to 64 KB.
  private static func directoryEnd(in bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    var place = bytes.count - 22
    let first = max(0, place - 65_535)
    while place >= first {
      if bytes[place] == 0x50, number(bytes, place, 4) == 0x0605_4B50 { return place }
      place -= 1
    }
    return nil
  }

  private static func entry(in bytes: [UInt8], at place: Int) -> (Entry, next: Int)? {
    guard place >= 0, place + 46 <= bytes.count, number(bytes, place, 4) == 0x0201_4B50 else {
      return nil
    }
    let nameLength = number(bytes, place + 28, 2)
    let next = place + 46 + nameLength + number(bytes, place + 30, 2) + number(bytes, place + 32, 2)
    guard next <= bytes.count else { return nil }
    let name = String(decoding: bytes[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self)
    let entry = Entry(
      name: name, method: number(bytes, place + 10, 2),
      isEncrypted: number(bytes, place + 8, 2) & 1 == 1,
      checkSum: UInt32(number(bytes, place + 16, 4)), packedSize: number(bytes, place + 20, 4),
      size: number(bytes, place + 24, 4), offset: number(bytes, place + 42, 4))
    return (entry, next)
  }

  /// A number of two or four bytes, the smallest first; 0 beyond the end.
  private static func number(_ bytes: [UInt8], _ place: Int, _ width: Int) -> Int {
    guard place + width <= bytes.count else { return 0 }
    return (0..<width).reversed().reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
  }
}
