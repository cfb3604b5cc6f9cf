internal import CZlib

/// Packs what goes into zip archives.
enum Deflation {
  /// The packed bytes, or nil where zlib has no memory for its work.
  static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = unsafe z_stream()
    guard unsafe zip_deflate_begin(&stream) == Z_OK else { return nil }
    defer { _ = unsafe deflateEnd(&stream) }
    var input = bytes
    let room = unsafe Int(deflateBound(&stream, UInt(bytes.count)))
    var isWhole = false
    let out = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      unsafe input.withUnsafeMutableBufferPointer { source in
        unsafe stream.next_in = source.baseAddress
        unsafe stream.avail_in = UInt32(source.count)
        unsafe stream.next_out = buffer.baseAddress
        unsafe stream.avail_out = UInt32(room)
        isWhole = unsafe deflate(&stream, Z_FINISH) == Z_STREAM_END
      }
      count = unsafe room - Int(stream.avail_out)
    }
    return isWhole ? out : nil
  }
}
