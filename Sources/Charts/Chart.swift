/// A small picture of numbers or days, with everything it shows in words beside it.
///
/// It is SVG that stands in a page or in a file of its own. Nothing in it is told by colour alone,
/// its text takes the page's colour, so that it reads on light and on dark, and it holds no style
/// and no script, so that a strict page may carry it.
package struct Chart: Hashable, Sendable {
  /// What it shows, in a phrase.
  package let title: String
  /// Everything that it shows, in sentences, for readers who cannot see it.
  package let words: String
  /// Its width, in the pixels of a page at its usual size.
  package let width: Int
  /// Its height, in the same pixels.
  package let height: Int
  /// Its counts, for programs that draw them themselves; nil where it shows days.
  package let counts: ChartCounts?
  private let marks: String

  init(title: String, words: String, on canvas: Canvas, counts: ChartCounts? = nil) {
    self.title = title
    self.words = words
    self.counts = counts
    width = canvas.width
    height = canvas.height
    marks = canvas.marks
  }

  /// The picture.
  ///
  /// - Parameter name: What tells it from the other pictures of the same page: letters, digits and
  ///   hyphens.
  /// - Returns: An `svg` element.
  package func svg(name: String) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" viewBox="0 0 \(width) \(height)" \
    width="\(width)" height="\(height)" aria-labelledby="\(name)-title \(name)-words" \
    font-family="sans-serif" font-size="13">
    <title id="\(name)-title">\(XMLText.escaped(title))</title>
    <desc id="\(name)-words">\(XMLText.escaped(words))</desc>
    \(marks)</svg>

    """
  }
}

/// The counts behind a picture: a name a row, and a count a column.
package struct ChartCounts: Hashable, Sendable {
  /// The names of the rows.
  package let rows: [String]
  /// The columns: what each counts, and its count for every row.
  package let columns: [Column]

  /// One column of counts.
  package struct Column: Hashable, Sendable {
    /// What it counts.
    package let name: String
    /// The counts, one for each row.
    package let counts: [Int]
    /// How it is meant.
    package let tone: Tone
  }
}

/// How a mark is meant, which chooses its colour and its class; its text says the same.
package enum Tone: String, CaseIterable, Sendable {
  /// Neither good nor bad.
  case plain
  /// Kept, answered, delivered.
  case good
  /// Falls due before long.
  case soon
  /// Late, moved or silent.
  case late
  /// Past, or aside.
  case quiet

  /// A colour with a contrast of at least 3 to 1 on white and on near-black (WCAG 2.2, 1.4.11).
  package var colour: String {
    switch self {
    case .plain: "#1d70b8"
    case .good: "#0b7d4b"
    case .soon: "#a86a00"
    case .late: "#d4351c"
    case .quiet: "#767d82"
    }
  }
}
