import Charting
import Program
import SessionCore

extension ProgramBook {
  /// Everyone who was ever on a group's list, with every name they had, and the clients of the other groups: whom drafts,
  /// checks and exports of the group's sessions look for.
  func knownPeople(of group: GroupID) -> KnownPeople {
    let own = self.group(group)
    let clients = own?.roster.map { enrolment in
      let former = client(enrolment.client)?.formerNames ?? []
      return KnownPeople.Client(id: enrolment.id, names: [enrolment.details.name] + former)
    }
    let keys = Set((clients ?? []).flatMap(\.names).map { PersonName($0).key })
    let here = Set(own?.roster.map(\.client) ?? [])
    let elsewhere = self.clients.filter { !here.contains($0.id) }.map(\.details.name)
    return KnownPeople(
      ofGroup: clients ?? [], elsewhere: elsewhere.filter { !keys.contains(PersonName($0).key) })
  }
}
