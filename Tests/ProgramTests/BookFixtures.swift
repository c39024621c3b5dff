import Basics
import Program
import SessionCore

extension ProgramBook {
  /// Does what is asked and returns what it came to.
  @discardableResult
  mutating func perform(_ command: ProgramCommand) throws(ProgramRefusal) -> [ProgramEvent] {
    let events = try decide(command)
    for event in events { apply(event) }
    return events
  }

  /// Tuesday evening with these members.
  static func tuesday(_ members: String = "Maya Ruiz, Jo Park, José Peña") throws(ProgramRefusal) -> ProgramBook {
    var book = ProgramBook()
    try book.perform(
      .createGroup(
        NewGroup(
          name: "Tuesday evening", track: "evening", members: members, outlineID: "process-90", leaders: ["Kim"])))
    return book
  }

  /// The client in a seat.
  func person(_ member: MemberID) -> ClientID { enrolment(member)?.enrolment.client ?? ClientID(high: 0, low: 0) }

  /// What is told of the client in a seat.
  @discardableResult
  mutating func tell(_ member: MemberID, _ changes: ClientChange...) throws(ProgramRefusal) -> [ProgramEvent] {
    try perform(.changeClient(person(member), changes))
  }

  var roster: [Enrolment] { groups.first?.roster ?? [] }
  var handles: [String] { roster.map(\.details.handle) }
}

extension Day {
  /// A day that a test knows to exist.
  static func of(_ iso: String) -> Day {
    guard let day = Day(parsing: iso) else { fatalError("no such day in a test") }
    return day
  }
}

let tuesday = GroupID(1)
let maya = MemberID(1)
let jo = MemberID(2)
let jose = MemberID(3)
/// A day on which things are done.
let monday = Day.of("2026-11-23")
