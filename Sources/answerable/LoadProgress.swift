/// How far a load is, how fast it goes, and how long it will take yet.
struct LoadProgress {
  /// How many files there are; nil where nobody can say.
  let total: Int?
  private let start = ContinuousClock.now

  /// A load of so many files, which begins now.
  init(total: Int?) {
    self.total = total
  }

  /// "120 of 2000 files, 310 a second, about 7 s left".
  func words(done: Int, at now: ContinuousClock.Instant = .now) -> String {
    let share = total.map { "\(done) of \($0) files" } ?? "\(done) papers"
    let seconds = Double((now - start) / .seconds(1))
    guard seconds >= 1, done > 0 else { return share }
    let rate = Double(done) / seconds
    let left = total.map { ", about \(Self.inWords(seconds: Double($0 - done) / rate)) left" }
    return "\(share), \(Self.rounded(rate)) a second" + (left ?? "")
  }

  private static func rounded(_ rate: Double) -> String {
    rate < 10 ? "\((rate * 10).rounded() / 10)" : "\(Int(rate.rounded()))"
  }

  /// "7 s", "3 min", "2 h 5 min".
  private static func inWords(seconds: Double) -> String {
    let minutes = Int((seconds / 60).rounded(.up))
    if seconds < 90 { return "\(Int(seconds.rounded(.up))) s" }
    return minutes < 90 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
