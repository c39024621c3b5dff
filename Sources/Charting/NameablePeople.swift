import NameFinding
import SessionCore

/// Everybody whom the lines of a session can name, members before guests, their names taken apart once for all charts.
struct NameablePeople {
  let members: [Member]
  let guests: [Guest]
  /// They may be named in every chart.
  let leaders: [String]
  let people: [NamedPerson]
  let roll: NameRoll

  init(_ session: Session) {
    members = session.roster
    guests = session.guests.map(\.guest)
    leaders = session.leaders
    people =
      members.map { NamedPerson(.member($0.id), name: $0.name, handle: $0.handle) }
      + guests.map { NamedPerson(.guest($0.id), name: $0.name) }
    roll = NameRoll(
      members.map { PersonNames(name: $0.name, handle: $0.handle, nicknames: []) }
        + guests.map { PersonNames(name: $0.name, handle: nil, nicknames: []) })
  }
}
