internal import CZlib

/// Unpacks what zip archives hold.
enum Inflation {
  /// The unpacked bytes, or nil where they are broken, or not as many as the archive says.
  ///
  /// No more than `size` bytes are ever written, whatever the packed bytes claim.
  static func unpacked(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    var stream = unsafe z_stream()
    guard unsafe zip_inflate_begin(&stream) == Z_OK else { return nil }
    defer { _ = unsafe inflateEnd(&stream) }
    var input = Array(packed)
    var isWhole = false
    let out = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      unsafe input.withUnsafeMutableBufferPointer { source in
        unsafe stream.next_in = source.baseAddress
        unsafe stream.avail_in = UInt32(source.count)
        unsafe stream.next_out = buffer.baseAddress
        unsafe stream.avail_out = UInt32(size + 1)
        isWhole = unsafe inflate(&stream, Z_FINISH) == Z_STREAM_END
      }
      count = unsafe size + 1 - Int(stream.avail_out)
    }
    return isWhole && out.count == size ? out : nil
  }

  /// The check sum that zip archives keep of each entry.
  static func checkSum(of bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe UInt32(truncatingIfNeeded: crc32(0, buffer.baseAddress, UInt32(buffer.count)))
    }
  }
}
