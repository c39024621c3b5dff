import Basics
import Program
import SessionCore

/// Writes the fields that all events share, by their names in `Format.md`.
extension MessageWriter {
  mutating func person(_ person: Person?) { self.person(1, person) }
  mutating func people(_ people: [Person]) { self.people(2, people) }
  mutating func members(_ members: [MemberID]) { self.members(3, members) }
  mutating func member(_ member: MemberID) { int(4, member.number) }
  mutating func words(_ words: ErasableText?) { self.words(5, words) }
  mutating func text(_ text: String?) { textIfAny(6, text) }
  mutating func number(_ number: Int?) { sintIfAny(7, number) }
  mutating func choice(_ choice: (some Choice)?) { self.choice(8, choice) }
  mutating func yes(_ yes: Bool) { bool(9, yes) }
  mutating func groups(_ groups: [[MemberID]]) { messages(10, groups.map(Pair.init(members:))) }
  mutating func names(_ names: [String]) { texts(11, names) }
  mutating func values(_ values: [ScaleValue]) { messages(12, values) }
  mutating func references(_ references: [CommitmentReference]) { messages(13, references) }
  mutating func body(_ body: some StoredMessage) { message(14, body) }
  mutating func instant(_ wallMs: Int64) { sint(15, wallMs) }
  mutating func group(_ group: GroupID) { int(16, group.number) }
  mutating func day(_ day: Day?) { sintIfAny(17, day?.code) }
  mutating func session(_ session: SessionID) { message(18, session) }
  mutating func pairs(_ pairs: Bool) { bool(19, pairs) }
  mutating func subjects(_ subjects: [FlagSubject]) { messages(21, subjects) }
  mutating func places(_ places: [ConcernPlace]) { messages(22, places) }
  mutating func client(_ client: ClientID) { message(23, client) }
}
