internal import Dates
internal import Papers
internal import Records
internal import Tracking

/// One line of `statuses --format jsonl`: the papers, records and links of a register, and a day.
///
/// The shapes are those of `export`; any key may be missing, and unknown ones are passed over.
struct StatusesLine: Decodable {
  var id: String?
  var asOf: CivilDate?
  var documents: [PaperShape]?
  var records: [RecordShape]?
  var links: [LinkShape]?

  struct PaperShape: Decodable {
    var id: String?
    var file: String?
    var path: String?
    var kind: PaperKind?
    var date: CivilDate?
    var dateGiven: CivilDate?
    var author: String?
    var jointAuthors: [String]?

    /// What records and links may call it: its id, its file or its path.
    var names: [String] { [id, file, path].compactMap(\.self) }
  }

  struct RecordShape: Decodable {
    var id: String?
    var document: String?
    var kind: RecordKind?
    var quote: String?
    var bodies: [String]?
    var author: String?
    var committee: String?
    var deadline: DeadlineShape?
    var strength: Strength?
    var reported: Bool?
    var countsFrom: CivilDate?
    var sameAs: String?
    /// The kind of paper by whose response time an ask is judged, where it is not its own paper's.
    var responseTime: PaperKind?
    var withdrawn: WithdrawalShape?
  }

  struct DeadlineShape: Decodable {
    var text: String?
    var timeClass: TimeClass?
    var earliest: CivilDate?
    var due: CivilDate?
    var cycle: String?

    enum CodingKeys: String, CodingKey {
      case text, earliest, due, cycle
      case timeClass = "class"
    }
  }

  struct LinkShape: Decodable {
    var record: String?
    var document: String?
    var quote: String?
    var start: Int?
    var end: Int?
    var outcome: Outcome?
    var by: [String]?
    var date: CivilDate?
    var deadline: DeadlineShape?
    var newRecord: String?
  }

  /// That a clerk withdrew a record: a day, or simply `true`.
  enum WithdrawalShape: Decodable {
    case on(CivilDate)
    case always(Bool)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let isWithdrawn = try? value.decode(Bool.self) {
        self = .always(isWithdrawn)
      } else {
        self = .on(try value.decode(CivilDate.self))
      }
    }
  }
}
