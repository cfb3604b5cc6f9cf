/// A figure of the measurement, in the order in which they are printed; the raw value is its name.
package enum Figure: String, CaseIterable, Sendable {
  case records = "records in gold"
  case recordPrecision = "record precision"
  case recordRecall = "record recall"
  case recordF1 = "record F1"
  case kind = "kind right"
  case strength = "strength right"
  case body = "body right"
  case deadline = "deadline right"
  case deadlinesInvented = "deadlines invented"
  case linkPrecision = "link precision"
  case linkRecall = "link recall"
  case linkF1 = "link F1"
  case outcome = "outcome right"
  case status = "status right"
  case paperKind = "document kind right"
  case paperDate = "document date right"
  case paperAuthor = "document author right"
  case whole = "wholly right"
}

/// The value of a figure.
package enum FigureValue: Hashable, Sendable {
  /// So many.
  case count(Int)
  /// A share from 0 to 1; nil where there was nothing to measure.
  case share(Double?)
}

extension Tally {
  /// The value of a figure.
  package func value(of figure: Figure) -> FigureValue {
    switch figure {
    case .records: .count(recall.all)
    case .deadlinesInvented: .count(deadlinesInvented)
    case .recordPrecision, .recordRecall, .recordF1, .kind, .strength, .body, .deadline,
      .linkPrecision, .linkRecall, .linkF1, .outcome, .status, .paperKind, .paperDate,
      .paperAuthor, .whole:
      .share(share(of: figure))
    }
  }

  /// The share that a figure gives; nil where there was nothing to measure, or it is a count.
  package func share(of figure: Figure) -> Double? {
    switch figure {
    case .records, .deadlinesInvented: nil
    case .recordPrecision: precision.value
    case .recordRecall: recall.value
    case .recordF1: precision.value.flatMap { found in recall.value.map { Self.f1(found, $0) } }
    case .kind: kind.value
    case .strength: strength.value
    case .body: body.value
    case .deadline: deadline.value
    case .linkPrecision: linkPrecision.value
    case .linkRecall: linkRecall.value
    case .linkF1: Self.f1(linkPrecision.value ?? 0, linkRecall.value ?? 0)
    case .outcome: outcome.value
    case .status: status.value
    case .paperKind: paperKind.value
    case .paperDate: paperDate.value
    case .paperAuthor: paperAuthor.value
    case .whole: whole.value
    }
  }

  /// The harmonic mean of precision and recall.
  private static func f1(_ precision: Double, _ recall: Double) -> Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }
}
