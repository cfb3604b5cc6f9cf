internal import Archives

/// Archives as the readers open them: what is wrong with one is a reason to refuse the paper.
extension ZipArchive {
  /// The archive in the bytes.
  ///
  /// - Throws: A `ReadingRefusal` where there is no directory, or one that is beyond the bounds.
  init(_ bytes: [UInt8]) throws(ReadingRefusal) {
    do throws(ArchiveFault) {
      try self.init(opening: bytes)
    } catch {
      throw ReadingRefusal(error)
    }
  }

  /// The unpacked bytes of an entry.
  ///
  /// - Throws: A `ReadingRefusal` where it is broken, encrypted or beyond the bounds.
  func contents(of entry: Entry) throws(ReadingRefusal) -> [UInt8] {
    do throws(ArchiveFault) {
      return try unpacked(entry)
    } catch {
      throw ReadingRefusal(error)
    }
  }

  /// The unpacked bytes of the entry with a name; nil where there is none.
  ///
  /// - Throws: A `ReadingRefusal` where it cannot be unpacked.
  func contents(named name: String) throws(ReadingRefusal) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.name == name }) else { return nil }
    return try contents(of: entry)
  }
}

extension ReadingRefusal {
  fileprivate init(_ fault: ArchiveFault) {
    self.init(reason: fault.reason, remedy: fault.remedy)
  }
}
