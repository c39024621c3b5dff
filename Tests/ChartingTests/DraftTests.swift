import Basics
import Charting
import ScreenText
import SessionCore
import TestKit
import TestTraits
import Testing

@Suite("What a draft says", .ownThread)
struct DraftTests {
  static func note(of member: MemberID, in evening: Evening, earlier: [Session] = []) throws -> DraftNote {
    let notes = SessionNotes(evening.log, earlier: earlier, answers: TapeRun.usualAnswers, now: evening.now)
    return try #require(notes.drafts(of: member).first)
  }

  static func text(_ part: PartID, of member: MemberID = .maya, in evening: Evening) throws -> String {
    try note(of: member, in: evening).part(part)?.text ?? ""
  }

  @Test("a peer reads “a peer”, an own relative by relation, and each is listed")
  func names() throws {
    var evening = try Evening.running(people: 4)
    try evening.perform(
      .welcomeGuest(name: "Rosa", for: .maya, relation: "mother"),
      .note("laughed with @jo, then Jo Park's joke; jose’s turn. Rosa smiled. ŁUKASZ too #g2", about: .people([.maya])))
    let note = try Self.note(of: .maya, in: evening)
    let text = try #require(note.part(.notes)).text
    #expect(
      text
        == "At check-in: laughed with a peer, then a peer's joke; a peer’s turn. The mother smiled. A peer too (goal 2)."
    )
    #expect(note.substitutions.map(\.original) == ["jo", "Jo Park", "jose", "Rosa", "ŁUKASZ"])
    #expect(note.substitutions.map(\.id) == (1...5).map { "notes.4/\($0)" })
  }

  @Test("no sign of a name is left in a draft: the own name and a leader's are read as names, an address stays")
  func signs() throws {
    var evening = try Evening.running(people: 4)
    try evening.perform(
      .nameLeaders(["Kim Reyes"]),
      .note("@maya's mother asked @Kim. And @maya, @nobody, ＠maya: a@home.org @ six", about: .people([.maya])),
      .flag("@jo saw @maya cry", about: .people([.maya])))
    let note = try Self.note(of: .maya, in: evening)
    #expect(
      note.part(.notes)?.text
        == "At check-in: Maya's mother asked Kim. And Maya, nobody, Maya: a@home.org at six.")
    #expect(note.parts.allSatisfy { !$0.text.replacing("a@home.org", with: "").contains { "@＠".contains($0) } })
  }

  @Test("a name with a slip in it, in small letters, is replaced as well, and can be put back")
  func slip() throws {
    var evening = try Evening.running(people: 4)
    try evening.perform(.note("sat beside lukasx", about: .people([.maya])))
    let note = try Self.note(of: .maya, in: evening)
    #expect(note.part(.notes)?.text == "At check-in: sat beside a peer.")
    let people = NameablePeople(evening.session)
    var edits = DraftEdits()
    edits.putBack = Set(note.substitutions.map(\.id))
    #expect(note.edited(by: edits, naming: people).part(.notes)?.text == "At check-in: sat beside lukasx.")
  }

  @Test("a word that holds a name, or is one in small letters, stays")
  func words() throws {
    let will = Member(id: .jo, name: "Will Job", handle: "will")
    var evening = try Evening(roster: [Member.invented[0], will])
    try evening.perform(
      .welcome(.all(but: []), .room), .start,
      .note("will look for a jobless week; Will helped", about: .people([.maya])))
    #expect(try Self.text(.notes, in: evening) == "At check-in: will look for a jobless week; a peer helped.")
  }

  @Test("after a pass nothing is claimed as shared, whatever was noted in the turn that was offered again")
  func secondOffer() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(
      .giveFloor(to: nil), .giveFloor(to: nil), .pass(nil, tonight: false), .giveFloor(to: nil),
      .note("nodded along", about: .people([.jo])), .rate([3], of: .people([.jo])), .emptyFloor)
    let text = try Self.text(.participation, of: .jo, in: evening)
    #expect(text.contains("Passed at first in the check-in round"))
    #expect(!text.lowercased().contains("shared"), "\(text)")
  }

  @Test("a note about someone whose second offer waits makes no turn of it")
  func waitingOffer() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(
      .giveFloor(to: nil), .giveFloor(to: nil), .pass(nil, tonight: false), .note("nodded along", about: .people([.jo]))
    )
    #expect(try Self.text(.participation, of: .jo, in: evening) == "Chose to pass in the check-in round.")
  }

  @Test("a conversation is said as one, and who was silent in it is not said to have been offered anything")
  func conversation() throws {
    var evening = try Evening.running(people: 4)
    try evening.perform(
      .enterPhase(named: "sharing"), .openRound(.open, question: nil), .giveFloor(to: .maya),
      .note("said it helps", about: .floor), .emptyFloor, .pass(.jo, tonight: false), .giveFloor(to: .jose),
      .pass(nil, tonight: false), .giveFloor(to: .jose), .note("leaned in", about: .floor), .emptyFloor)
    #expect(try Self.text(.participation, in: evening) == "Shared in the sharing conversation.")
    #expect(try Self.text(.participation, of: .jo, in: evening) == "Chose to pass in the sharing conversation.")
    let jose = try Self.text(.participation, of: .jose, in: evening)
    #expect(!jose.lowercased().contains("shared") && jose.contains("Passed once"), "\(jose)")
    #expect(try Self.text(.participation, of: .luk, in: evening).contains("[["))
  }

  @Test("in feedback who asked is said to have had the floor to ask, and who answered to have been given it")
  func feedback() throws {
    var evening = try Evening.running(people: 3)
    try evening.perform(
      .enterPhase(named: "sharing"), .openRound(.feedback, question: "What do you see?", asker: .maya),
      .giveFloor(to: nil), .note("asked quietly", about: .floor), .giveFloor(to: nil), .pass(nil, tonight: false),
      .giveFloor(to: nil), .emptyFloor)
    #expect(
      try Self.text(.participation, in: evening)
        == "Took a turn to ask the group for feedback during sharing.")
    #expect(try Self.text(.participation, of: .jo, in: evening) == "Chose to pass in the sharing feedback round.")
    let jose = try Self.text(.participation, of: .jose, in: evening)
    #expect(jose == "Took a turn in the sharing feedback round.")
  }

  @Test("a line about two has in each chart a gap of that person's own, and not the other's name")
  func several() throws {
    var evening = try Evening.running(people: 3)
    try evening.perform(.note("argued, then made up", about: .people([.maya, .jo])))
    for member in [MemberID.maya, .jo] {
      #expect(
        try Self.text(.notes, of: member, in: evening)
          == "At check-in, with a peer: argued, then made up. [[ this member's own part in that ]]")
    }
    #expect(try Self.note(of: .jose, in: evening).part(.notes) == nil)
  }

  @Test("“shared” is said where a rating, a commitment or what was said stands in the turn, and nothing else counts")
  func participation() throws {
    var evening = try Evening.running(people: 3)
    try evening.perform(
      .giveFloor(to: nil), .note("said she is tired", about: .floor), .giveFloor(to: nil),
      .notePrivately("a secret", about: .floor), .giveFloor(to: nil), .pass(nil, tonight: false), .giveFloor(to: nil))
    #expect(try Self.text(.participation, in: evening) == "Shared in the check-in round.")
    #expect(try Self.text(.participation, of: .jo, in: evening) == "Took a turn in the check-in round.")
    #expect(try Self.text(.participation, of: .jose, in: evening).contains("assed at first"))
  }

  @Test("what an interpreter did for someone stands in that person's note alone, in words that are true")
  func interpreter() throws {
    var evening = try Evening.running(people: 4)
    try evening.perform(.welcomeGuest(name: "Beto", for: nil, relation: "interpreter"))
    let beto = try #require(evening.session.guests.first?.guest.id)
    try evening.perform(
      .note("translated for Łukasz", about: .people([.guest(beto)])),
      .intervene(.leader, "asked him to speak slowly", about: .people([.guest(beto)])))
    #expect(
      try Self.text(.notes, of: .luk, in: evening) == "At check-in, the interpreter translated for Łukasz.")
    #expect(try Self.note(of: .maya, in: evening).part(.notes) == nil)
    #expect(try Self.note(of: .maya, in: evening).part(.group) == nil)
    let done = try Self.text(.interventions, of: .maya, in: evening)
    #expect(done.contains("At check-in, Dr. Kim Lee, with the interpreter: asked him to speak slowly."))
  }

  @Test("a quotation in someone's own turn is theirs, and elsewhere it is asked whose it is")
  func quotations() throws {
    var evening = try Evening.running(people: 3)
    try evening.perform(
      .giveFloor(to: .maya), .note("“I slept”", about: .floor), .note("“Not me.”", about: .people([.jo])))
    #expect(try Self.text(.notes, in: evening) == "At check-in: Said: “I slept”")
    #expect(
      try Self.text(.notes, of: .jo, in: evening) == "At check-in: “Not me.” Said by [[ who said this ]]")
  }

  @Test("who took part by video has a telehealth line, and the place is asked for where it is not known")
  func telehealth() throws {
    var evening = try Evening(people: 3)
    try evening.perform(
      .welcome(.people([.maya]), .video(place: "his sister's in Dayton")), .welcome(.people([.jo]), .video(place: nil)),
      .start)
    #expect(
      try Self.text(.attendance, in: evening).contains(
        "Took part by telehealth (video); location during the session: his sister's in Dayton."))
    #expect(
      try Self.text(.attendance, of: .jo, in: evening).contains(
        "Location during the session: [[ where this member was ]]"))
  }

  @Test("the shared part has the outline's title as its topic, the service label and the leaders' credentials")
  func shared() throws {
    var outline = Outline.invented
    outline.title = "The shape of an urge"
    var policy = Policy()
    policy.billingLabel = "90853"
    let evening = try Evening.running(people: 2, outline: outline, policy: policy)
    let notes = SessionNotes(evening.log, credentials: ["Dr. Kim Lee": "PsyD"], now: evening.now)
    let note = try #require(notes.drafts.first)
    #expect(note.part(.topic)?.text == "Topic: The shape of an urge.")
    let session = try #require(note.part(.session)).text
    #expect(session.contains("Led by Dr. Kim Lee, PsyD.") && session.contains("Service label: 90853."))
  }

  @Test("private words stand in no draft")
  func privateWords() throws {
    var evening = try Evening.running(people: 3)
    try evening.perform(
      .notePrivately("a secret", about: .people([.maya])), .note("moved later", about: .people([.maya])))
    try evening.perform(.refile(line: nil, .asPrivate))
    let json = SessionNotes(evening.log, now: evening.now).json().rendered
    #expect(!json.contains("secret") && !json.contains("moved later"))
  }

  @Test("a flag has what was seen, when, what was done and gaps for the rest; one by mistake stands in no chart")
  func safety() throws {
    var evening = try Evening.running(people: 3)
    try evening.perform(
      .flag("said it is too much", about: .people([.maya])), .flag("typed by mistake", about: .people([.jo])))
    let open = try Self.text(.risk, in: evening)
    #expect(open.hasPrefix("Risk: A safety concern was raised at check-in, at 18:00: said it is too much."))
    for gap in ["who was told, by whom and when", "what was done", "disposition"] {
      #expect(open.contains("[[ \(gap) ]]"))
    }
    try evening.perform(
      .resolveFlags(.maya, disposition: "met", words: "walked to the office with Jo"),
      .resolveFlags(.jo, disposition: "error", words: nil))
    let closed = try Self.text(.risk, in: evening)
    #expect(closed.contains("Disposition, recorded at 18:00: met after group; walked to the office with a peer."))
    for gap in [
      "Asked: [[ who asked this person, and when ]]", "Thoughts of suicide: [[ ", "Thoughts of harming others: [[ ",
      "Being harmed by others: [[ ", "Plan or means: [[ ", "Safety plan: [[ ", "Steps of the plan: [[ ",
      "Left the session: [[ ", "Told: [[ who was told, by whom and when ]]", "Basis for disclosure: [[ ",
    ] {
      #expect(closed.ranges(of: gap).count == 1, "\(gap)")
    }
    #expect(try Self.text(.risk, of: .jo, in: evening) == "Risk: [[ risk reported or observed ]]")
  }

  @Test("ratings and commitments are held against the last session's")
  func earlier() throws {
    var before = try Evening.running(people: 3)
    try before.perform(.rate([3, 7], of: .people([.maya])), .commit("walk on Monday", by: .people([.maya])), .close)
    var evening = try Evening.running(people: 3)
    try evening.perform(.rate([5, 7], of: .people([.maya])))
    let note = try Self.note(of: .maya, in: evening, earlier: [before.session])
    #expect(
      note.part(.ratings)?.text
        == "Mood 5 of 10 (up from 3 on 2026-03-03) and urge 7 of 10 (unchanged since 2026-03-03) at check-in.")
    #expect(
      note.part(.commitments)?.text == "Next step from last session: walk on Monday. Outcome: [[ what became of it ]]")
    let sources = note.parts.flatMap(\.sentences).flatMap(\.sources)
    #expect(sources.contains(.earlier(before.session.opening.id, line: 3)))
    #expect(sources.contains(.earlier(before.session.opening.id, line: 4)))
  }

  @Test("goals come from the roster, and lines that are tied to them are named")
  func goals() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(.note("called her sponsor first #g2 #proud", about: .people([.maya])))
    #expect(
      try Self.text(.goal, in: evening)
        == "Goal 1: sleep; nothing recorded on it today. Goal 2: call before using; worked on at check-in.")
    #expect(try Self.text(.notes, in: evening) == "At check-in: called her sponsor first (goal 2).")
    #expect(try Self.text(.goal, of: .jo, in: evening) == "Goal: [[ goal of the treatment plan ]]")
  }

  @Test("a status that wants a contact gives a contact note, and so does a relative who came alone")
  func contact() throws {
    var evening = try Evening(people: 4)
    try evening.perform(
      .welcome(.people([.maya]), .room), .welcomeGuest(name: "Paul", for: .jose, relation: "brother"), .start,
      .recordAbsence(.people([.jo]), status: "no-show", words: "Maya heard nothing"),
      .recordAbsence(.people([.jose, .luk]), status: "excused", words: nil))
    let notes = SessionNotes(evening.log, now: evening.now)
    #expect(notes.drafts.map(\.id) == ["session.1", "contact.2", "contact.3"])
    #expect(notes.absent.map(\.member.id) == [.luk])
    let jo = try #require(notes.drafts(of: .jo).first?.part(.contact)).text
    #expect(jo.hasPrefix("Not in the session of 2026-03-03: no-show; a peer heard nothing."))
    let jose = try #require(notes.drafts(of: .jose).first?.part(.contact)).text
    #expect(jose.contains("The brother came at 18:00 without the member."))
  }
}
