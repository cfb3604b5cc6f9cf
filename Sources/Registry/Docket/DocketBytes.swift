internal import Dates
internal import Papers
internal import Records

/// Lines of the docket as bytes, one after another: small numbers take few bytes.
///
/// Each line stands behind the number of its record, counted from that of the line before it, and
/// behind its length, so that a reader can leap over it.
struct DocketWriter {
  private(set) var bytes: [UInt8] = []
  private var number: Int

  /// A page whose records have numbers from `first` on.
  init(from first: Int) { number = first }

  /// The bytes of a line.
  static func content(_ line: DocketLine) -> [UInt8] {
    var content: [UInt8] = []
    write(line, to: &content)
    return content
  }

  /// Writes the bytes of a line; the numbers must not fall.
  mutating func write(_ content: [UInt8], number next: Int) {
    Self.write(next - number, to: &bytes)
    Self.write(content.count, to: &bytes)
    bytes += content
    number = next
  }

  private static func write(_ line: DocketLine, to bytes: inout [UInt8]) {
    bytes.append(DocketCode.flags(of: line))
    write(line.paperDay, to: &bytes)
    write(Int(line.paper), to: &bytes)
    write(line.span.start, to: &bytes)
    write(line.span.count, to: &bytes)
    write(line.owner, to: &bytes)
    write(line.committee, to: &bytes)
    write(line.bodies.count, to: &bytes)
    for body in line.bodies { write(body, to: &bytes) }
    write(line.spells.count, to: &bytes)
    for spell in line.spells {
      write(spell.from, to: &bytes)
      write(spell.due, to: &bytes)
      write(spell.audience, to: &bytes)
      if !line.isOriginal { write(spell.original, to: &bytes) }
      bytes.append(spell.isEnd ? DocketCode.end : DocketCode.code(of: spell.status))
    }
  }

  private static func write(_ day: CivilDate?, to bytes: inout [UInt8]) {
    write(day.map(DocketCode.number) ?? 0, to: &bytes)
  }

  private static func write(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: max(0, number))
    while rest > 127 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

/// The numbers that stand for days, kinds and statuses.
enum DocketCode {
  static let isAspiration: UInt8 = 8
  static let isTracked: UInt8 = 16
  static let isOriginal: UInt8 = 32
  static let kindBits: UInt8 = 7
  /// Stands for no status.
  static let noStatus: UInt8 = 15
  /// Stands where a line ends before the end of days; nobody can want it.
  static let end: UInt8 = 14

  /// A day as a number above 0.
  static func number(of day: CivilDate) -> Int { day.dayNumber + 719_163 }

  /// The day that a number above 0 stands for.
  static func day(_ number: Int) -> CivilDate? {
    number == 0 ? nil : CivilDate(dayNumber: number - 719_163)
  }

  static func flags(of line: DocketLine) -> UInt8 {
    code(of: line.kind) | (line.isAspiration ? isAspiration : 0)
      | (line.isTracked ? isTracked : 0) | (line.isOriginal ? isOriginal : 0)
  }

  static func code(of kind: RecordKind) -> UInt8 {
    UInt8(RecordKind.allCases.firstIndex(of: kind) ?? 0)
  }

  static func code(of status: Status?) -> UInt8 {
    status.flatMap { Status.allCases.firstIndex(of: $0) }.map(UInt8.init) ?? noStatus
  }

  /// Reads a number and steps over it.
  @inline(__always)
  static func number(_ bytes: Span<UInt8>, _ place: inout Int) -> Int {
    var byte = bytes[place]
    place += 1
    if byte < 128 { return Int(byte) }
    var number = Int(byte & 127)
    var shift = 7
    repeat {
      byte = bytes[place]
      place += 1
      number |= Int(byte & 127) << shift
      shift += 7
    } while byte > 127
    return number
  }
}
