internal import Reading

/// Takes a file apart into papers: the file itself, the enclosures of a mail, the mails of a
/// mailbox, the files of an archive, and what lies within those.
///
/// Bounded, so that a small file that swells beyond all measure is named and the load goes on.
struct Unpacking {
  /// How many files may lie within each other.
  static let depthLimit = 8
  /// How many files one file may come to.
  static let countLimit = 4096
  /// How many bytes they may come to.
  static let roomLimit = 512 << 20

  private let reader: PaperReader
  private var found: [UnpackedFile] = []
  private var room = Self.roomLimit

  /// Takes files apart by a reader.
  init(reader: PaperReader) {
    self.reader = reader
  }

  /// The papers in the bytes of a file, which comes first where it is one itself.
  ///
  /// Each has the path of the file, and after a slash its own name within it. Hidden files are left
  /// out, as they are in folders.
  consuming func files(in bytes: [UInt8], at path: String) -> [UnpackedFile] {
    take(bytes, at: path, depth: 0)
    return found
  }

  private mutating func take(_ bytes: [UInt8], at path: String, depth: Int) {
    let within: [Enclosure]
    do throws(ReadingRefusal) {
      within = try reader.enclosures(in: bytes)
    } catch {
      return found.append(UnpackedFile(path: path, contents: .failure(error)))
    }
    if within.isEmpty || !reader.isOnlyAWrapping(bytes) {
      found.append(UnpackedFile(path: path, contents: .success(bytes)))
    }
    for enclosure in within where !enclosure.name.hasPrefix(".") {
      take(enclosure, at: path + "/" + enclosure.name, depth: depth + 1)
    }
  }

  private mutating func take(_ enclosure: Enclosure, at path: String, depth: Int) {
    room -= enclosure.bytes.count
    if let refusal = enclosure.refusal ?? beyond(depth) {
      found.append(UnpackedFile(path: path, contents: .failure(refusal)))
    } else {
      take(enclosure.bytes, at: path, depth: depth)
    }
  }

  private func beyond(_ depth: Int) -> ReadingRefusal? {
    guard depth > Self.depthLimit || room < 0 || found.count >= Self.countLimit else { return nil }
    return ReadingRefusal(
      reason: "files lie in it without end, or swell beyond all measure",
      remedy: "unpack it by hand, and load what is wanted from it")
  }
}

/// A file as it lay in a folder or within another file.
struct UnpackedFile: Sendable {
  /// The path of the file in which it lies, and its own name after a slash.
  let path: String
  /// Its bytes, or why they could not be had.
  let contents: Result<[UInt8], ReadingRefusal>
}
