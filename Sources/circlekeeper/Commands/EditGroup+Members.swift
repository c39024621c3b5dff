import Basics
import Clinic
import Program
import Room
import SessionCore

/// What the options say of members.
extension EditGroup {
  func memberChanges(_ group: Group, _ workspace: Workspace) throws(CommandFailure) -> [ProgramCommand] {
    let today: Day
    if let on { today = try Day(typed: on) } else { today = try workspace.today() }
    let question = ShellQuestion(flagsTo: .workspace(workspace))
    let joining = try workspace.toldApart(add?.listed ?? [], joining: group, by: question)
    var commands = joining.map { ProgramCommand.enrol(group.id, NewMember(name: $0, joinedOn: today)) }
    if let remove { commands.append(.dischargeMember(try group.member(remove), on: today)) }
    if let readmit { commands.append(.readmitMember(try group.member(readmit), on: today)) }
    if let apart {
      let (one, other) = try group.two(apart)
      commands.append(.barPairing(one, other))
    }
    if let together {
      let (one, other) = try group.two(together)
      commands.append(.allowPairing(one, other))
    }
    if let seats {
      var order: [MemberID] = []
      for name in seats.listed { order.append(try group.member(name)) }
      commands.append(.orderSeats(group.id, order))
    }
    if let member, let handle { commands.append(.changeMember(try group.member(member), [.handle(handle)])) }
    return commands
  }
}
