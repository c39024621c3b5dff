import Charting
import Program
import SessionCore

extension ProgramBook {
  /// Everyone who was ever on a group's list, with every name they had, and the clients of the other groups: whom drafts,
  /// checks and exports of the group's sessions look for.
  func knownPeople(of group: GroupID) -> KnownPeople {
    let own = self.group(group)
    let clients = own?.roster.map { enrolment in
      let former = own?.formerNames[enrolment.id, default: []] ?? []
      return KnownPeople.Client(id: enrolment.id, names: [enrolment.details.name] + former)
    }
    let keys = Set((clients ?? []).flatMap(\.names).map { PersonName($0).key })
    let elsewhere = groups.filter { $0.id != group }.flatMap(\.roster).map(\.details.name)
    return KnownPeople(
      ofGroup: clients ?? [], elsewhere: elsewhere.filter { !keys.contains(PersonName($0).key) })
  }
}
