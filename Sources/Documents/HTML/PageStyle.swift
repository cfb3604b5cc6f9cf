/// How a page of ours looks on screen and in print.
enum PageStyle {
  /// The style sheet.
  ///
  /// - Parameters:
  ///   - isLandscape: Whether the printed pages lie on their side.
  ///   - foot: What stands at the foot of every printed page.
  /// - Returns: CSS.
  static func sheet(isLandscape: Bool, foot: String) -> String {
    """
    @page { size: A4\(isLandscape ? " landscape" : ""); margin: 16mm 14mm 18mm;
      @bottom-left { content: "\(quoted(foot))"; font: 8pt sans-serif; color: #444; }
      @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt sans-serif; \
    color: #444; } }
    :root { color-scheme: light dark; }
    body { font: 1rem/1.45 "Liberation Sans", Arial, sans-serif; margin: 0 auto; max-width: 76rem; \
    padding: 1rem; }
    h1 { font-size: 1.7rem; } h2 { font-size: 1.3rem; margin-top: 2rem; } h3 { font-size: 1.1rem; }
    table { border-collapse: collapse; width: 100%; font-size: 0.875rem; margin: 1rem 0; }
    caption { text-align: left; font-weight: bold; padding: 0.3rem 0; }
    th, td { border: 1px solid #8a8f94; padding: 0.3rem 0.4rem; text-align: left; \
    vertical-align: top; overflow-wrap: break-word; }
    th { background: #e8ecef; color: #111; }
    tr.closed td { color: #6a6a6a; }
    blockquote { border-left: 4px solid #8a8f94; margin: 0.5rem 0; padding: 0 0 0 0.8rem; }
    figure { margin: 1rem 0; break-inside: avoid; } figcaption { font-weight: bold; }
    .chart { max-width: 100%; height: auto; }
    footer { border-top: 1px solid #8a8f94; font-size: 0.85rem; margin-top: 2rem; \
    padding-top: 0.4rem; }
    @media (prefers-color-scheme: dark) { tr.closed td { color: #a0a0a0; } }
    @media print { body { font-size: 10pt; max-width: none; padding: 0; } table { font-size: 8pt; }
      thead { display: table-header-group; } tr { break-inside: avoid; } \
    h2, h3, caption { break-after: avoid; } footer { display: none; } }
    """
  }

  /// A text as a CSS string holds it (CSS Syntax 3, section 4.3.5), which no text can leave.
  private static func quoted(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\", "<", ">", "&", "\u{0}"..<"\u{20}":
        "\\" + String(scalar.value, radix: 16) + " "
      default: String(scalar)
      }
    }.joined()
  }
}
