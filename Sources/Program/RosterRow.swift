/// One person as a roster file gives them; what a cell does not say is left as it is.
package struct RosterRow: Hashable, Sendable {
  /// As a spreadsheet counts: 1 is the row of headers.
  package var row: Int
  package var name: String
  package var handle: String?
  package var chartID: String?
  package var joinedOn: Day?
  package var leftOn: Day?
  /// Empty where the file does not say any.
  package var goals: [String]
  package var orderedHoursAWeek: Int?
  /// Names or handles, as typed.
  package var notWith: [String]
  /// Where in the row each value stood, from 1.
  package var columns: [RosterColumn: Int]

  package init(
    row: Int, name: String, handle: String? = nil, chartID: String? = nil, joinedOn: Day? = nil, leftOn: Day? = nil,
    goals: [String] = [], orderedHoursAWeek: Int? = nil, notWith: [String] = [], columns: [RosterColumn: Int] = [:]
  ) {
    self.row = row
    self.name = name
    self.handle = handle
    self.chartID = chartID
    self.joinedOn = joinedOn
    self.leftOn = leftOn
    self.goals = goals
    self.orderedHoursAWeek = orderedHoursAWeek
    self.notWith = notWith
    self.columns = columns
  }

  func fault(_ kind: RosterFault.Kind, in column: RosterColumn) -> RosterFault {
    RosterFault(row: row, column: columns[column], kind)
  }
}

/// A column that a roster file may have.
package enum RosterColumn: String, Hashable, Sendable, CaseIterable {
  case name, given, family, handle, chartID, joined, left, goals, hours, notWith

  /// By its header as names are compared, with `_` as a space.
  init?(header: String) {
    let key = String(header.map { $0 == "_" ? " " : $0 }).nameKey
    guard let column = RosterColumn.allCases.first(where: { $0.headers.contains(key) }) else { return nil }
    self = column
  }

  private var headers: [String] {
    switch self {
    case .name: ["name", "full name", "member", "client", "client name", "patient", "patient name", "member name"]
    case .given: ["given", "given name", "first", "first name", "firstname"]
    case .family: ["family", "family name", "last", "last name", "lastname", "surname"]
    case .handle: ["handle", "nickname", "short name"]
    case .chartID: ["chart id", "chartid", "chart", "chart number", "mrn", "record number", "client id", "patient id"]
    case .joined: ["joined", "joined on", "start", "start date", "admitted", "admission date", "admit date"]
    case .left: ["left", "left on", "end", "end date", "discharged", "discharge date"]
    case .goals: ["goals", "goal", "treatment goals"]
    case .hours: ["hours", "ordered hours", "hours a week", "hours per week", "weekly hours"]
    case .notWith: ["not with", "not paired with", "notwith", "keep apart", "apart from"]
    }
  }
}
