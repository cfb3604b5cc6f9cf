/// The elements of an SVG picture, written one after the other.
struct Canvas {
  /// The width in pixels.
  let width: Int
  /// The height in pixels.
  let height: Int
  /// The elements, one a line.
  private(set) var marks = ""

  /// Where a text stands beside its point.
  enum Anchor: String {
    case start, middle, end
  }

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// A text on one line, in the colour of the page.
  mutating func write(
    _ text: String, x: Int, y: Int, anchor: Anchor = .start, isBold: Bool = false
  ) {
    let place = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    let weight = isBold ? " font-weight=\"bold\"" : ""
    marks += """
      <text x="\(x)" y="\(y)"\(place)\(weight) fill="currentColor">\(XMLText.escaped(text))</text>

      """
  }

  /// A filled box, or only its outline.
  mutating func box(
    x: Int, y: Int, width: Int, height: Int, _ tone: Tone, isOutline: Bool = false
  ) {
    let paint =
      isOutline
      ? "fill=\"none\" stroke=\"\(tone.colour)\" stroke-width=\"2\"" : "fill=\"\(tone.colour)\""
    marks += """
      <rect class="\(Self.name(of: tone))" x="\(x)" y="\(y)" width="\(width)" height="\(height)" \(paint)/>

      """
  }

  /// A line from one point to another.
  mutating func line(
    from start: (x: Int, y: Int), to end: (x: Int, y: Int), _ tone: Tone = .quiet,
    thickness: Int = 1, isDashed: Bool = false
  ) {
    let dashes = isDashed ? " stroke-dasharray=\"4 3\"" : ""
    marks += """
      <line class="\(Self.name(of: tone))" x1="\(start.x)" y1="\(start.y)" x2="\(end.x)" y2="\(end.y)" \
      stroke="\(tone.colour)" stroke-width="\(thickness)"\(dashes)/>

      """
  }

  /// A disc, or only its rim.
  mutating func disc(x: Int, y: Int, radius: Int, _ tone: Tone, isOutline: Bool = false) {
    let paint =
      isOutline
      ? "fill=\"none\" stroke=\"\(tone.colour)\" stroke-width=\"2\"" : "fill=\"\(tone.colour)\""
    marks += """
      <circle class="\(Self.name(of: tone))" cx="\(x)" cy="\(y)" r="\(radius)" \(paint)/>

      """
  }

  /// A filled shape with these corners.
  mutating func shape(_ corners: [(x: Int, y: Int)], _ tone: Tone) {
    let points = corners.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    marks += """
      <polygon class="\(Self.name(of: tone))" points="\(points)" fill="\(tone.colour)"/>

      """
  }

  /// Marks that belong together, with words that a pointer or a screen reader finds.
  mutating func group(_ words: String, _ draw: (inout Canvas) -> Void) {
    marks += "<g><title>\(XMLText.escaped(words))</title>\n"
    draw(&self)
    marks += "</g>\n"
  }

  private static func name(of tone: Tone) -> String { "chart-\(tone.rawValue)" }

  /// A text cut to about so many pixels of the usual size.
  static func cut(_ text: String, to pixels: Int) -> String {
    let room = max(4, pixels * 2 / 13)  // A letter is about half as wide as it is high.
    return text.count <= room ? text : String(text.prefix(room - 1)) + "…"
  }

  /// About how many pixels a text is wide.
  static func width(of text: String) -> Int { text.count * 13 / 2 }
}
