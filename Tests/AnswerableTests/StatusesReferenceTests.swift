import Dates
import Foundation
import TestSupport
import Testing
import Tracking

@testable import answerable

/// Holds `answerable statuses` against a plain telling of the definitions, on made-up registers.
@Suite struct StatusesReferenceTests {
  private static let clock = Result {
    try Judging(rules: Repository.root + "/Rules").clock
  }

  @Test("Statuses are as the definitions tell them", arguments: 1...100 as ClosedRange<UInt64>)
  func agrees(seed: UInt64) throws {
    var maker = PlainRegisterMaker(seed: seed)
    let clock = try Self.clock.get()
    var compared = 0
    for _ in 0..<100 {
      let register = maker.register()
      let day = maker.day()
      let line = register.line(asOf: day)
      let read = try JSONDecoder().decode(StatusesLine.self, from: Data(line.utf8))
      let statuses = read.statuses(on: day, clock: clock)
      compared += statuses.count
      #expect(statuses == register.statuses(on: day), "\(line)")
    }
    #expect(compared > 50)
  }
}
