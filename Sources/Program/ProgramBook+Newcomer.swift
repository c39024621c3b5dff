import Basics
package import SessionCore

/// Someone who walks into a session and is on no list.
extension ProgramBook {
  /// Their seat, with a number that nobody ever had and a handle that is the beginning of nobody else's name or handle in
  /// that session.
  package func seat(
    forNewcomer name: String, in group: GroupID, besides names: [String]
  ) throws(ProgramRefusal) -> Member {
    let known = try requiredGroup(group)
    let handle = known.freeHandle(for: name, besides: names)
    let details = try known.details(of: NewMember(name: name, handle: handle))
    return Member(id: MemberID(lastMemberNumber + 1), name: details.name, handle: details.handle)
  }

  /// The event that gives them that seat.
  func seating(_ member: Member, in group: GroupID, from day: Day?) throws(ProgramRefusal) -> ProgramEvent {
    let known = try requiredGroup(group)
    let details = MemberDetails(name: member.name, handle: member.handle, joinedOn: day)
    try known.check(details, of: member.id)
    return .memberJoined(group, member.id, details)
  }
}
