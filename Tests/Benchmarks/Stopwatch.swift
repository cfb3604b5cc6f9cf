internal import Foundation

/// Measures how long work takes, several times over.
struct Stopwatch {
  /// What counts as time.
  enum Clock {
    /// The seconds that the processor spent on this thread.
    case processor
    /// The seconds that passed.
    case wall
  }

  let runs: Int

  /// The seconds of each run, after one that does not count.
  func seconds(by clock: Clock = .processor, _ work: () throws -> Void) rethrows -> [Double] {
    try work()
    return try (0..<runs).map { _ in
      let start = Self.now(clock)
      try work()
      return Self.now(clock) - start
    }
  }

  /// The seconds of each run of two works by turns, so that what else the machine does touches both.
  func seconds(of first: () throws -> Void, and second: () throws -> Void) rethrows -> (
    first: [Double], second: [Double]
  ) {
    try first()
    try second()
    var seconds: (first: [Double], second: [Double]) = ([], [])
    for _ in 0..<runs {
      let start = Self.now(.processor)
      try first()
      let middle = Self.now(.processor)
      try second()
      seconds.first.append(middle - start)
      seconds.second.append(Self.now(.processor) - middle)
    }
    return seconds
  }

  private static func now(_ clock: Clock) -> Double {
    var time = timespec()
    unsafe clock_gettime(clock == .wall ? CLOCK_MONOTONIC : CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// The most memory that the programs run so far took, in MB.
func peakOfPrograms() -> Double {
  var usage = rusage()
  unsafe getrusage(RUSAGE_CHILDREN.rawValue, &usage)
  return Double(usage.ru_maxrss) / 1000
}
