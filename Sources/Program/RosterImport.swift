package import Basics
package import SessionCore

/// What importing a roster file would come to: shown before anything is written.
package struct RosterImport: Hashable, Sendable {
  package var group: GroupID
  package var added: [Addition] = []
  package var changed: [Change] = []
  /// In the file, and as it is already.
  package var unchanged: [MemberID] = []
  /// On the roster and not in the file; nothing happens to them.
  package var notInFile: [MemberID] = []
  /// With any of these nothing is written.
  package var faults: [RosterFault] = []
  /// What is written where there are no faults.
  package var events: [ProgramEvent] = []

  /// A row that is nobody on the roster yet.
  package struct Addition: Hashable, Sendable {
    package var row: Int
    package var member: MemberID
    package var details: MemberDetails
  }

  /// A row that says something new of a member.
  package struct Change: Hashable, Sendable {
    package var row: Int
    package var member: MemberID
    package var before: MemberDetails
    package var after: MemberDetails
  }
}

extension ProgramBook {
  /// The plan of an import into a group. People are known again by chart id, else by their whole
  /// name, of several by the handle.
  package func rosterImport(
    of rows: [RosterRow], into id: GroupID, on day: Day, firstClient: ClientID = .none
  ) throws(ProgramRefusal) -> RosterImport {
    let group = try requiredGroup(id)
    var planner = RosterPlanner(book: self, group: group, day: day, firstClient: firstClient)
    planner.plan(rows)
    return planner.result
  }

  func importRoster(
    _ rows: [RosterRow], into id: GroupID, on day: Day, firstClient: ClientID
  ) throws(ProgramRefusal) -> [ProgramEvent] {
    let plan = try rosterImport(of: rows, into: id, on: day, firstClient: firstClient)
    guard plan.faults.isEmpty else { throw .rosterFaulty(plan.faults) }
    guard !plan.events.isEmpty else { throw .nothingChanges }
    return plan.events
  }
}
