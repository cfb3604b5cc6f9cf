import Charts
import Dates
import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Pictures are XML of their own, say in words what they show, and draw in proportion.
@Suite struct ChartTests {
  static let samples: [Chart] = [
    .bars(
      "Open <now> & then", [Bar("under 3 months", 12), Bar("“old” & <late>", 3, .late)],
      unit: "record"),
    .bars("None", [], unit: "record"),
    .pairs("Promised", names: ("fell due", "done"), [CountPair("Jan–Mar 24", 3, 1)]),
    .pairs("Promised", names: ("fell due", "done"), []),
    .timeline(
      "A plan", [TimelineEvent("2024-03-04", "asked \u{1}\nfor", .begun)], today: "2024-05-01"),
    .timeline("Nothing", [], today: "2024-05-01"),
    .slips("Moved", [SlipRow("a plan", days: ["2024-03-18", "2024-06-01"])], today: "2024-07-01"),
    .slips("Moved", [], today: "2024-07-01"),
  ]

  @Test("A picture is XML that names its title and its words", arguments: samples)
  func isXML(chart: Chart) throws {
    let names = try Names(of: chart.svg(name: "p-1"))
    #expect(names.labels == ["p-1-title", "p-1-words"])
    #expect(names.ids == ["p-1-title", "p-1-words"])
  }

  @Test("A picture needs neither style nor script", arguments: samples)
  func isPlain(chart: Chart) {
    let svg = chart.svg(name: "p")
    #expect(!svg.contains("style=") && !svg.contains("<style") && !svg.contains("<script"))
  }

  @Test func `bars are as long as their counts`() throws {
    let chart = Chart.bars("Ages", [Bar("a", 10), Bar("b", 5), Bar("c", 0)], unit: "record")
    let widths = chart.svg(name: "p").split(separator: "<rect").dropFirst().compactMap { mark in
      mark.split(separator: " width=\"").last?.split(separator: "\"").first.flatMap { Int($0) }
    }
    #expect(widths == [440, 220])
  }

  @Test func `the words of bars give every count and the sum`() {
    let chart = Chart.bars("Ages", [Bar("new", 2), Bar("old", 1, .late)], unit: "record")
    #expect(chart.words == "3 records in all. new: 2; old: 1.")
  }

  @Test func `the words of a timeline tell its events in the order of their days`() {
    let chart = Chart.timeline(
      "A plan",
      [
        TimelineEvent("2024-09-01", "due", .missed), TimelineEvent("2024-03-04", "asked", .begun),
      ], today: "2024-10-01")
    #expect(
      chart.words == "4 March 2024: asked. 1 September 2024: due. As of 1 October 2024.")
  }

  @Test func `an earlier day stands further left`() throws {
    let chart = Chart.timeline(
      "A plan",
      [
        TimelineEvent("2024-03-04", "asked", .begun), TimelineEvent("2024-09-01", "done", .ended),
      ], today: "2024-10-01")
    let places = chart.svg(name: "p").split(separator: "cx=\"").dropFirst().compactMap { mark in
      mark.split(separator: "\"").first.flatMap { Int($0) }
    }
    try #require(places.count == 2)
    #expect(places[0] < places[1])
  }

  @Test func `a slip counts the days from the first due day to the last`() {
    let slip = SlipRow("the plan", days: ["2024-03-01", "2024-02-01", "2024-03-31"])
    #expect(slip.daysAdded == 30)
    let chart = Chart.slips("Moved", [slip], today: "2024-05-01")
    #expect(
      chart.words == "the plan: due 1 March 2024, then 1 February 2024, then 31 March 2024.")
  }
}

/// The names by which a picture's title and words are found, read by an XML parser.
private final class Names: NSObject, XMLParserDelegate {
  private(set) var labels: [String] = []
  private(set) var ids: [String] = []

  init(of svg: String) throws {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    try #require(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if let list = attributes["aria-labelledby"] {
      labels = list.split(separator: " ").map(String.init)
    }
    if let id = attributes["id"] { ids.append(id) }
  }
}
