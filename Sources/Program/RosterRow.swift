package import Basics
import SessionCore

/// One person as a roster file gives them; what a cell does not say is left as it is.
package struct RosterRow: Hashable, Sendable {
  /// As a spreadsheet counts: 1 is the row of headers.
  package var row: Int
  /// The given name first.
  package var name: String
  /// As the cell has it, where it was turned around.
  package var turned: String?
  /// What the person is called, where a column says so.
  package var preferred: String?
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
  case name, given, family, preferred, handle, chartID, joined, left, goals, hours, notWith

  /// By its header as names are compared, without regard to blanks and `_`.
  init?(header: String) {
    let key = header.nameKey.filter { $0 != "_" && $0 != " " }
    guard let column = RosterColumn.allCases.first(where: { $0.headers.contains(key) }) else { return nil }
    self = column
  }

  private var headers: [String] {
    switch self {
    case .name:
      [
        "name", "fullname", "member", "client", "clientname", "patient", "patientname", "membername",
        "participant", "participantname", "last,first", "lastname,firstname", "lastfirst", "lastnamefirstname",
      ]
    case .given: ["given", "givenname", "first", "firstname"]
    case .family: ["family", "familyname", "last", "lastname", "surname"]
    case .preferred:
      [
        "preferred", "preferredname", "goesby", "calledname", "called", "knownas", "preferredfirstname", "nickname",
      ]
    case .handle: ["handle", "shortname"]
    case .chartID: ["chartid", "chart", "chartnumber", "mrn", "recordnumber", "clientid", "patientid"]
    case .joined: ["joined", "joinedon", "start", "startdate", "admitted", "admissiondate", "admitdate"]
    case .left: ["left", "lefton", "end", "enddate", "discharged", "dischargedate"]
    case .goals: ["goals", "goal", "treatmentgoals"]
    case .hours: ["hours", "orderedhours", "hoursaweek", "hoursperweek", "weeklyhours"]
    case .notWith: ["notwith", "notpairedwith", "keepapart", "apartfrom"]
    }
  }
}
