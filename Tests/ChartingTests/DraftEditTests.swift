import Basics
import Charting
import Narration
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
}
