import Papers
import Records
import Rules
import TestSupport
import Testing

@testable import Extraction

/// How names of bodies are told, and which bodies look like one.
@Suite struct NamesMetTests {
  private static let rules = Result { try ExtractionRules(folder: Repository.rules) }

  private func names(in text: String) throws -> [NameMet] {
    let block = Block(role: .paragraph, span: TextSpan(0, text.utf8.count), locator: "line 1")
    let paper = Paper(text: text, blocks: [block], kind: .letter)
    return Extractor(rules: try Self.rules.get()).namesMet(in: paper)
  }

  @Test func `each name is shown with its body and why it was taken for it`() throws {
    let met = try names(
      in: "Otterford Ferry Company (OFC) and the Home Office met. OFC thanked the Company.")
    #expect(met.map(\.name) == ["Otterford Ferry Company", "OFC", "Home Office", "the Company"])
    #expect(met.map(\.reason) == [.form, .letters, .registered, .short])
    #expect(Set(met.compactMap(\.body)) == ["Otterford Ferry Company", "Home Office"])
  }

  @Test func `a bare noun that could be two bodies is not told`() throws {
    let met = try names(in: "Wold Water Company and Carn Bus Company wrote. I met the Company.")
    #expect(met.last == NameMet(name: "the Company", body: nil, form: nil, reason: .unknown))
  }

  @Test func `a bare noun means the body with it in its name, before one of its form`() throws {
    let rules = try Self.rules.get()
    let bodies = PaperBodies(forms: rules.forms, register: rules.register, day: nil)
    bodies.author = "Inspectorate of Ferries"
    bodies.meet(BodyMention(words: 0..<3, name: "Wold Ferry Service", form: .agency))
    #expect(bodies.body(named: "the Service") == "Wold Ferry Service")
    #expect(bodies.body(named: "the Inspectorate") == "Inspectorate of Ferries")
  }

  @Test(
    "A name tells its form by how it ends, by the noun before a link, or by its last noun",
    arguments: [
      ("Wold Housing Committee", .committee), ("Inspectorate of Committees", .agency),
      ("Wold and Carn Fire and Rescue Service", .fire), ("Wold Bus Service", .agency),
      ("Mrs Ada Vane", nil),
    ] as [(String, BodyForm?)])
  func forms(name: String, form: BodyForm?) throws {
    #expect(LikeNames(rules: try Self.rules.get()).form(of: name) == form)
  }

  @Test(
    "Bodies look like one by the words that tell them from others",
    arguments: [
      (["We met Wold Council.", "We met London Borough of Wold."], ["London Borough of Wold"]),
      (
        ["The Children Partnership (WSCP) met.", "We met Wold Safeguarding Children Partnership."],
        ["Wold Safeguarding Children Partnership"]
      ),
      (["We met Wold Council.", "We met Carn Council."], []),
      (["We met Wold Council.", "We met Wold Police."], []),
    ])
  func alike(papers: [String], joined: [String]) throws {
    let met = try papers.flatMap { try names(in: $0) }
    let groups = LikeNames(rules: try Self.rules.get()).groups(of: met)
    #expect(groups.map(\.name) == joined)
  }

  @Test func `what looks like one is written as the register of bodies reads it`() throws {
    let met = try names(in: "We met Wold Council. We met London Borough of Wold.")
    let groups = LikeNames(rules: try Self.rules.get()).groups(of: met)
    let file = "bodies:\n" + groups.map(\.stanza).joined(separator: "\n")
    let register = try BodyRegister([try RuleNode(parsing: file, path: "ours.yaml")])
    #expect(register.body(named: "Wold Council")?.name == "London Borough of Wold")
    #expect(register.body(named: "Wold Council")?.form == .council)
  }
}

/// Whom the domain of a mail address stands for.
@Suite struct MailDomainTests {
  @Test(
    "A domain is spelt by words of a name and first letters",
    arguments: [
      ("jo@woldferry.example", "Wold Ferry Company"), ("jo@wold-fc.example", "Wold Ferry Company"),
      ("jo@fcl.example", "Friends of Carn Library"), ("jo@elsewhere.example", nil),
      ("no address", nil),
    ] as [(String, String?)])
  func domain(line: String, body: String?) throws {
    let rules = try ExtractionRules(folder: Repository.rules)
    let bodies = PaperBodies(forms: rules.forms, register: rules.register, day: nil)
    for (name, form) in [
      ("Wold Ferry Company", .company), ("Friends of Carn Library", .association),
    ] as [(String, BodyForm)] {
      bodies.meet(BodyMention(words: 0..<3, name: name, form: form))
    }
    #expect(bodies.body(atAddressIn: line) == body)
  }
}
