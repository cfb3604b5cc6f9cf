/// The bytes of a rule cache: the files as they were, their parts, and a sum over all of it.
///
/// Numbers have four bytes, the lowest first; before a run of bytes stands how many they are.
enum RuleCacheFormat {
  /// Changes whenever the layout of the bytes or the parts of a tree do.
  private static let version: UInt32 = 0xA25E_0002

  static func bytes(of files: [RuleFile], _ trees: [RuleTree]) -> [UInt8] {
    var writer = NumberWriter()
    writer.add(version)
    writer.add(files.count)
    for (file, tree) in zip(files, trees) {
      writer.add(Array(file.name.utf8))
      writer.add(file.bytes ?? [])
      writer.add(tree.texts)
      writer.add(tree.parts.count)
      for part in tree.parts {
        writer.add(part.kind.rawValue)
        writer.add(part.line)
        writer.add(part.column)
        writer.add(part.text.lowerBound)
        writer.add(part.text.upperBound)
        writer.add(part.end)
      }
    }
    writer.add(sum(of: writer.bytes[...]))
    return writer.bytes
  }

  /// The trees of just these files; nil where the cache is of others, of another version or torn.
  static func trees(of files: [RuleFile], in bytes: [UInt8]) -> [RuleTree]? {
    guard bytes.count > 4 else { return nil }
    let body = bytes[..<(bytes.count - 4)]
    var reader = NumberReader(bytes: bytes, index: body.count)
    guard reader.number() == sum(of: body) else { return nil }
    reader = NumberReader(bytes: bytes)
    guard reader.number() == version, reader.number() == UInt32(files.count) else { return nil }
    var trees: [RuleTree] = []
    for file in files {
      guard let tree = tree(of: file, &reader) else { return nil }
      trees.append(tree)
    }
    return trees
  }

  private static func tree(of file: RuleFile, _ reader: inout NumberReader) -> RuleTree? {
    guard reader.run()?.elementsEqual(file.name.utf8) == true, let bytes = file.bytes,
      reader.run() == bytes[...], let texts = reader.run(), let count = reader.number()
    else { return nil }
    var parts: [RuleTree.Part] = []
    parts.reserveCapacity(Int(count))
    for place in 0..<count {
      guard let part = part(&reader), Int(part.text.upperBound) <= texts.count, part.end > place,
        part.end <= count
      else { return nil }
      parts.append(part)
    }
    return RuleTree(path: file.shownName, source: bytes, parts: parts, texts: Array(texts))
  }

  private static func part(_ reader: inout NumberReader) -> RuleTree.Part? {
    guard let kind = reader.number().flatMap(RuleTree.Part.Kind.init), let line = reader.number(),
      let column = reader.number(), let start = reader.number(), let end = reader.number(),
      let last = reader.number(), start <= end
    else { return nil }
    return RuleTree.Part(
      kind: kind, line: line, column: column, text: start..<end, end: last)
  }

  /// Fletcher's sum: it only has to tell a torn file, and one with a multiplication for each byte
  /// took a millisecond of every start.
  private static func sum(of bytes: ArraySlice<UInt8>) -> UInt32 {
    var (sum, sums): (UInt64, UInt64) = (0, 0)
    for byte in bytes {
      sum &+= UInt64(byte)
      sums &+= sum
    }
    return UInt32(truncatingIfNeeded: sum ^ (sums << 7) ^ (sums >> 25))
  }
}

/// Writes numbers and runs of bytes one after another.
private struct NumberWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: UInt32) {
    for shift in [0, 8, 16, 24] as [UInt32] {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  mutating func add(_ number: Int) { add(UInt32(truncatingIfNeeded: number)) }

  mutating func add(_ run: [UInt8]) {
    add(run.count)
    bytes += run
  }
}

/// Reads what `NumberWriter` wrote; nil wherever the bytes end too soon.
private struct NumberReader {
  let bytes: [UInt8]
  var index = 0

  mutating func number() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    defer { index += 4 }
    return UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2]) << 16
      | UInt32(bytes[index + 3]) << 24
  }

  mutating func run() -> ArraySlice<UInt8>? {
    guard let count = number(), index + Int(count) <= bytes.count else { return nil }
    defer { index += Int(count) }
    return bytes[index..<(index + Int(count))]
  }
}
