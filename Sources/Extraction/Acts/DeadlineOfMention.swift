import Dates
import Papers
import Records

extension Deadline {
  /// The deadline that a time in a text states.
  init(_ mention: TimeMention, in text: String) {
    let span = TextSpan(mention.bytes.lowerBound, mention.bytes.upperBound)
    self.init(text: text[span], span: span, reading: mention.reading)
  }
}
