import ChartRecord
import Charting
import SessionCore
import TestKit
import TestTraits
import Testing

@Suite("Sentences as a clinician writes them", .ownThread)
struct SentenceTests {
  private static func text(_ part: PartID, of member: MemberID = .maya, in evening: Evening) throws -> String {
    try DraftTests.note(of: member, in: evening).part(part)?.text ?? ""
  }

  @Test(
    "words that the note puts before an answer stand once, however it was typed",
    arguments: [
      ("affect", PartID.affect, "Affect: calm", "Affect: calm."), ("affect", .affect, "affect : calm", "Affect: calm."),
      ("affect", .affect, "affect calm", "Affect: affect calm."),
      ("risk", .risk, "Risk: none seen", "Risk: none seen."),
      ("response", .response, "Response: Laughed.", "Laughed."), ("plan", .plan, "plan: call", "Call."),
      ("next", .next, "Next session: Friday", "Next session: Friday."),
    ])
  func leads(gap: String, part: PartID, typed: String, text: String) throws {
    let evening = try Evening.running(people: 2)
    var edits = DraftEdits()
    edits.filled[gap] = typed
    let note = try DraftTests.note(of: .maya, in: evening).edited(by: edits, naming: NameablePeople(evening.session))
    #expect(note.part(part)?.text == text)
  }

  @Test("a part in a clinician's own words has its title once, and keeps what it says of itself")
  func rewrittenLeads() throws {
    let evening = try Evening.running(people: 2)
    var edits = DraftEdits()
    edits.rewritten = [.progress: "Progress: slept better", .affect: "Affect: calm"]
    let note = try DraftTests.note(of: .maya, in: evening).edited(by: edits, naming: NameablePeople(evening.session))
    #expect(note.part(.progress)?.text == "Slept better.")
    #expect(note.part(.affect)?.text == "Affect: calm.")
  }

  @Test(
    "what someone plans stands without quotation marks, unless they were typed",
    arguments: [
      ("call my sponsor", "Next step: call my sponsor."),
      ("“I'll call my sponsor.”", "Next step: “I'll call my sponsor.”"),
      ("read \"The chair\" again", "Next step: read \"The chair\" again."),
    ])
  func plans(typed: String, text: String) throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(.commit(typed, by: .people([.maya])))
    #expect(try Self.text(.commitments, in: evening) == text)
    try evening.perform(.commit("walk", by: .people([.maya])))
    #expect(try Self.text(.commitments, in: evening) == text + " Next step: walk.")
  }

  @Test("a turn besides the round is said where something was said in it, and else only of who passed")
  func besides() throws {
    var evening = try Evening.running(people: 3)
    try evening.perform(
      .giveFloor(to: nil), .interrupt(by: .jo), .emptyFloor, .giveFloor(to: .jo), .emptyFloor, .interrupt(by: .jo),
      .emptyFloor)
    #expect(try Self.text(.participation, of: .jo, in: evening) == "Took a turn in the check-in round.")
    try evening.perform(.interrupt(by: .jo), .note("said it helps", about: .floor), .emptyFloor)
    #expect(
      try Self.text(.participation, of: .jo, in: evening)
        == "Took a turn in the check-in round. Also spoke at check-in.")
  }

  @Test("who gave numbers before and after a skill has practiced it")
  func practiced() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(
      .enterPhase(named: "skill"), .beginSkill(SkillPlan(id: "senses", title: "Five senses", stepCount: 2)),
      .rate([5, 7], of: .people([.maya])), .stepSkill, .stepSkill, .rate([6, 4], of: .people([.maya])))
    #expect(try Self.text(.skills, in: evening) == "Practiced the skill “Five senses”.")
    #expect(try Self.text(.skills, of: .jo, in: evening).isEmpty)
    #expect(
      try Self.text(.attendance, of: .jo, in: evening).hasSuffix(
        "In the room while the skill “Five senses” was taught."))
    #expect(try Self.text(.interventions, in: evening) == "Skill taught by Dr. Kim Lee: “Five senses”.")
  }

  @Test("what an interpreter did stands in the note of the person who had the floor, and in none if no one had it")
  func helper() throws {
    var evening = try Evening.running(people: 3)
    try evening.perform(.welcomeGuest(name: "Beto", for: nil, relation: "interpreter"))
    let beto = try #require(evening.session.guests.first?.guest.id)
    try evening.perform(.note("clarified two words", about: .people([.guest(beto)])))
    for member in [MemberID.maya, .jo, .jose] {
      let note = try DraftTests.note(of: member, in: evening)
      #expect(note.part(.group) == nil && note.part(.notes) == nil)
    }
    try evening.perform(.giveFloor(to: .jo), .note("translated a letter", about: .people([.guest(beto)])))
    #expect(try Self.text(.notes, of: .jo, in: evening) == "At check-in, the interpreter translated a letter.")
    #expect(try DraftTests.note(of: .maya, in: evening).part(.notes) == nil)
  }

  @Test("no day is invented for the next session")
  func next() throws {
    let gap = try DraftTests.note(of: .maya, in: try Evening.running(people: 2)).part(.next)?.sentences.first
    #expect(gap?.choices?.answers == ["(not known yet)"])
  }

  @Test("an answer in brackets leaves the gap out of the note")
  func leftOut() throws {
    let evening = try Evening.running(people: 2)
    var edits = DraftEdits()
    edits.filled["next"] = "(not known yet)"
    let note = try DraftTests.note(of: .maya, in: evening).edited(by: edits, naming: NameablePeople(evening.session))
    #expect(note.part(.next)?.text == "" && !note.gaps.contains { $0.id == "next" })
    let library = try TapeNotes.library()
    let format = try #require(library.format("dap"))
    #expect(!library.text(of: note, in: format).contains("ext session"))
    let fixed = NoteSnapshot(note, format: "dap", layout: library.layout(of: note, in: format))
    #expect(!fixed.parts.contains { $0.id == .next } && fixed.parts.contains { $0.id == .plan })
  }

  @Test("a mistyped name at the front of a concern does not stand in the note of the person it was given")
  func mistyped() throws {
    var evening = try Evening.running(people: 3)
    try evening.perform(
      .flag("@zed said he could not go on", about: .people([.maya])), .flag("@jo cried", about: .people([.jose])))
    #expect(try Self.text(.risk, in: evening).contains("at 18:00: said he could not go on."))
    #expect(try Self.text(.risk, of: .jose, in: evening).contains("at 18:00: a peer cried."))
  }

  @Test("why this level of care is needed is asked in every note of a session, with last time's answer to hand")
  func necessity() throws {
    let part = try DraftTests.note(of: .maya, in: try Evening.running(people: 2)).part(.necessity)
    #expect(part?.text == "Medical necessity: [[ why this level of care is still needed ]]")
    let choices = try #require(part?.sentences.first?.choices)
    #expect(choices.repeatsLast && choices.showsLast && choices.answers.count >= 4)
    #expect(choices.answers.indices.allSatisfy { choices.fault(in: "\($0 + 1)") != nil })
  }
}
