import ScreenText
import SessionCore
import Testing

@Suite("Questions without names")
struct WithoutNamesTests {
  static let hope = Member(id: MemberID(9), name: "Hope O'Brien-Lee", handle: "hope")
  static let guest = Guest(id: GuestID(1), name: "Rosa Ruiz", member: Evening.maya, relation: "mother")

  @Test(
    "whole names, given names and handles become a member",
    arguments: [
      ("What would Maya Ruiz say?", "What would a member say?"),
      ("what did MAYA’s letter say", "what did a member's letter say"),
      ("Ask @lukasz, or Lukasz Nowak.", "Ask a member, or a member."),
      ("José's walk and jose", "A member's walk and a member"),
      ("Job, mayan, enjoyment", "Job, mayan, enjoyment"),
      ("What did 李小龍 do?", "What did a member do?"),
      ("問李小龍吧", "問a member吧"),
      ("a Jo-led round", "a member-led round"),
      ("What do you hope for, Hope?", "What do you hope for, a member?"),
      ("Hope O’Brien-Lee spoke", "A member spoke"),
      ("Rosa brought cake", "A guest brought cake"),
      ("What helped, when nothing did?", "What helped, when nothing did?"),
    ])
  func hidden(_ question: String, _ expected: String) {
    let roster = Evening.roster + [Self.hope]
    #expect(withoutNames(question, roster: roster, guests: [Self.guest]) == expected)
  }
}
