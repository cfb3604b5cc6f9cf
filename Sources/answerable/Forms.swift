internal import ArgumentParser

/// The forms of what is read on one page: a record, a measure.
enum PageForm: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The forms of a sheet that a spreadsheet opens as well.
enum SheetForm: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv
}

/// The forms of a list of records, which a program may take line by line.
enum ListForm: String, ExpressibleByArgument, CaseIterable {
  case text, json, jsonl, csv
}
