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
    var details = ClientDetails(name: "")
    try details.take(.name(name))
    let seat = try known.seat(of: NewMember(name: name, handle: handle), named: details.name)
    return Member(id: MemberID(lastMemberNumber + 1), name: details.name, handle: seat.handle)
  }

  /// The events that give them that seat, as a client of their own; one that was taken back is the same as before.
  func seating(_ member: Member, in group: GroupID, from day: Day?, as new: ClientID) throws(ProgramRefusal)
    -> [ProgramEvent]
  {
    let known = try requiredGroup(group)
    let seat = Seat(handle: member.handle, joinedOn: day)
    try known.check(seat, of: member.id, named: member.name)
    let before = takenBack[member.id]
    let client = before?.enrolment.client ?? fresh(new)
    let details = before?.client?.details ?? ClientDetails(name: member.name)
    let adding = self.client(client) == nil ? [ProgramEvent.clientAdded(client, details)] : []
    return adding + [.memberJoined(group, member.id, client, seat)]
  }
}
