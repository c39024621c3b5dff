import Basics
import Charting
import ScreenText
import SessionCore
import TestKit
import TestTraits
import Testing

@Suite("Edits of a draft")
struct DraftEditTests {
  @Test("what a clinician did is kept apart and put in by ids")
  func edits() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(.note("laughed with Jo", about: .people([.maya])))
    let note = try DraftTests.note(of: .maya, in: evening)
    let people = NameablePeople(evening.session)
    var edits = DraftEdits()
    edits.filled["plan"] = "Meet on Thursday."
    edits.rewritten[.response] = "Listened closely."
    edits.putBack = ["notes.3/1"]
    let edited = note.edited(by: edits, naming: people)
    #expect(edited.part(.plan)?.text == "Meet on Thursday.")
    #expect(edited.part(.notes)?.text == "At check-in: laughed with Jo.")
    #expect(edited.gaps.count == note.gaps.count - 2)
    #expect(edited.edited(by: DraftEdits(), naming: people).part(.notes) == note.part(.notes))
  }

  @Test("a peer's name in a clinician's own words is replaced as well, and can be put back")
  func namesInEdits() throws {
    let evening = try Evening.running(people: 3)
    let note = try DraftTests.note(of: .maya, in: evening)
    let people = NameablePeople(evening.session)
    var edits = DraftEdits()
    edits.filled["plan"] = "Maya will call Jo before Thursday."
    edits.rewritten[.response] = "José's story moved her."
    let edited = note.edited(by: edits, naming: people)
    #expect(edited.part(.plan)?.text == "Maya will call a peer before Thursday.")
    #expect(edited.part(.response)?.text == "A peer's story moved her.")
    #expect(edited.substitutions.map(\.original).suffix(2) == ["José", "Jo"])
    edits.putBack = ["plan/1", "part response/1"]
    let back = note.edited(by: edits, naming: people)
    #expect(back.part(.plan)?.text == "Maya will call Jo before Thursday.")
    #expect(back.part(.response)?.text == "José's story moved her.")
    edits.forgetPutBack(in: "plan")
    #expect(edits.putBack == ["part response/1"])
  }

  @Test(
    "a part in other words keeps its label, a capital and a stop",
    arguments: [
      (PartID.risk, "none reported", "Risk: none reported."), (.risk, "Risk: none reported", "Risk: none reported."),
      (.affect, "flat, brighter after Jo spoke", "Affect: flat, brighter after a peer spoke."),
      (.affect, "Jo made her laugh", "Affect: a peer made her laugh."), (.affect, "affect: flat.", "affect: flat."),
      (.plan, "call on Thursday", "Call on Thursday."), (.plan, "Call?", "Call?"), (.risk, "", ""),
      (.response, "calm at first\nthen tearful", "calm at first\nthen tearful"),
    ])
  func labels(part: PartID, typed: String, read: String) throws {
    let evening = try Evening.running(people: 3)
    var edits = DraftEdits()
    edits.rewritten[part] = typed
    let edited = try DraftTests.note(of: .maya, in: evening).edited(by: edits, naming: NameablePeople(evening.session))
    #expect(edited.part(part)?.text == read)
  }

  @Test("a word in small letters that may be a name gets no capital where a sentence begins")
  func doubtful() throws {
    let evening = try Evening.running(people: 1)
    let people = try #require(
      evening.session.roster.first.map { own in
        NameablePeople(members: [own, Member(id: MemberID(99), name: "Bill Sato", handle: "bill")])
      })
    var edits = DraftEdits()
    edits.filled["plan"] = "bill late again"
    edits.rewritten[.response] = "bill late again"
    let edited = try DraftTests.note(of: .maya, in: evening).edited(by: edits, naming: people)
    #expect(edited.part(.plan)?.text == "bill late again.")
    #expect(edited.part(.response)?.text == "bill late again.")
    edits.filled["plan"] = "call Bill"
    #expect(
      try DraftTests.note(of: .maya, in: evening).edited(by: edits, naming: people).part(.plan)?.text
        == "Call a peer.")
  }

  @Test(
    "a sign that stands alone reads at, and goes right before a name",
    arguments: [
      ("met her @ the park", "met her at the park."), ("saw @ Jo", "saw a peer."),
      ("sat w/ Jo @ lunch", "sat w/ a peer at lunch."), ("here ＠ 6, gone @ 7", "here at 6, gone at 7."),
    ])
  func loneSigns(typed: String, read: String) throws {
    var evening = try Evening.running(people: 4)
    try evening.perform(.note(typed, about: .people([.maya])))
    #expect(try DraftTests.text(.notes, in: evening) == "At check-in: " + read)
  }
}
