internal import CXLSXWriter

/// How the cells of a workbook look.
@unsafe
struct BookFormats {
  /// Headings and titles.
  let heading: UnsafeMutablePointer<lxw_format>?
  /// The heads of columns.
  let head: UnsafeMutablePointer<lxw_format>?
  /// Words over the whole width.
  let plain: UnsafeMutablePointer<lxw_format>?
  private let words: [UnsafeMutablePointer<lxw_format>?]
  private let days: [UnsafeMutablePointer<lxw_format>?]

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    unsafe heading = unsafe workbook_add_format(book)
    unsafe format_set_bold(heading)
    unsafe head = unsafe workbook_add_format(book)
    unsafe format_set_bold(head)
    unsafe format_set_bg_color(head, 0xE8ECEF)
    unsafe format_set_border(head, UInt8(LXW_BORDER_THIN.rawValue))
    unsafe format_set_text_wrap(head)
    unsafe plain = unsafe workbook_add_format(book)
    unsafe format_set_text_wrap(plain)
    unsafe words = unsafe Self.cells(of: book, dayFormat: nil)
    unsafe days = unsafe Self.cells(of: book, dayFormat: "d mmm yyyy")
  }

  /// The format of a cell of words or counts.
  func cell(isBold: Bool, isGrey: Bool) -> UnsafeMutablePointer<lxw_format>? {
    unsafe words[(isBold ? 1 : 0) + (isGrey ? 2 : 0)]
  }

  /// The format of a cell that holds a day.
  func day(isBold: Bool, isGrey: Bool) -> UnsafeMutablePointer<lxw_format>? {
    unsafe days[(isBold ? 1 : 0) + (isGrey ? 2 : 0)]
  }

  /// Plain, bold, grey, and grey in bold.
  private static func cells(
    of book: UnsafeMutablePointer<lxw_workbook>, dayFormat: String?
  ) -> [UnsafeMutablePointer<lxw_format>?] {
    unsafe [(false, false), (true, false), (false, true), (true, true)].map { isBold, isGrey in
      let format = unsafe workbook_add_format(book)
      unsafe format_set_text_wrap(format)
      unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      if isBold { unsafe format_set_bold(format) }
      if isGrey { unsafe format_set_font_color(format, 0x6A6A6A) }
      if let dayFormat { unsafe format_set_num_format(format, dayFormat) }
      return unsafe format
    }
  }
}
