package import Charts
package import Dates

/// What is to be read or printed, before it is written in a form: headings, paragraphs, tables and
/// pictures.
package struct Document: Hashable, Sendable {
  /// What it is called.
  package var title: String
  /// Who issues it.
  package var author: String
  /// The day for which it speaks.
  package var day: CivilDate
  /// Whether its pages lie on their side, for wide tables.
  package var isLandscape: Bool
  /// What stands at the foot of every page, beside the page's number.
  package var foot: String
  /// What it says, from the top.
  package var parts: [DocumentPart]
  /// Whether its title stands above it; a letter has its own.
  package var isTitled = true

  /// A document with all its parts.
  package init(
    title: String, author: String, day: CivilDate, isLandscape: Bool = false, foot: String = "",
    parts: [DocumentPart] = []
  ) {
    self.title = title
    self.author = author
    self.day = day
    self.isLandscape = isLandscape
    self.foot = foot
    self.parts = parts
  }
}

/// A part of a document.
package enum DocumentPart: Hashable, Sendable {
  /// A heading; level 1 stands right below the title.
  case heading(String, level: Int)
  /// A paragraph.
  case paragraph([Run])
  /// Words of another paper, set in.
  case quote([Run])
  /// Points, each with a mark before it.
  case points([[Run]])
  /// A table.
  case table(DocumentTable)
  /// A picture.
  case picture(Chart)

  /// A paragraph of plain words.
  package static func words(_ text: String) -> DocumentPart { .paragraph([Run(text)]) }
}

/// Words that are set alike; a line end in them is one on the page.
package struct Run: Hashable, Sendable {
  /// The words.
  package var text: String
  /// Whether they are set in bold.
  package var isBold: Bool

  /// Words, plain unless said otherwise.
  package init(_ text: String, isBold: Bool = false) {
    self.text = text
    self.isBold = isBold
  }
}
