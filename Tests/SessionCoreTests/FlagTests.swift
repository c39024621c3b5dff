import SessionCore
import TestKit
import Testing

/// Flags: whom they are about, how they are resolved, and what is left for later.
struct FlagTests {
  private static func withRosa() throws -> Evening {
    var evening = try Evening.running(people: 3)
    try evening.perform(.welcomeGuest(name: "Rosa", for: .maya, relation: "mother"))
    return evening
  }

  @Test("several names raise one flag each with the same words, in one act")
  func severalNames() throws {
    var evening = try Evening.running(people: 3)
    try evening.perform(.flag("left together", about: .people([.maya, .jo, .maya])))
    #expect(evening.session.flags.map(\.person) == [.maya, .jo])
    #expect(Set(evening.session.flags.map(\.line)) == [3])
    try evening.perform(.flag("one of them?", about: .peopleAndSomeone([.jo])))
    #expect(evening.session.flags.suffix(2).map(\.person) == [.jo, nil])
  }

  @Test("a guest's flag is about the member they came with, reported by the guest, also by the floor")
  func reported() throws {
    var evening = try Self.withRosa()
    try evening.perform(.flag("cut herself", about: .people([.rosa])))
    try evening.perform(.interrupt(by: .rosa), .flag("again", about: .floor))
    let expected = FlagSubject(.maya, reporter: GuestID(1))
    #expect(evening.session.flags.map(\.subject) == [expected, expected])
    try evening.perform(.flag("both said it", about: .people([.maya, .rosa])))
    #expect(evening.session.flags.map(\.subject) == [expected, expected, expected])
  }

  @Test("what a guest reported is resolved by the guest's name too, and no other flag about the member")
  func byReporter() throws {
    var evening = try Self.withRosa()
    try evening.perform(
      .flag("alone", about: .people([.maya])), .flag("cut herself", about: .people([.rosa])),
      .resolveFlags(.rosa, disposition: "met", words: nil))
    #expect(evening.session.flags.map(\.resolution?.disposition) == [nil, "met"])
    #expect(evening.refusal(of: .resolveFlags(.rosa, disposition: "met", words: nil)) == .noOpenFlag(.rosa))
  }

  @Test("an interpreter's flag waits for a name, and keeps who said it")
  func sessionGuest() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(
      .welcomeGuest(name: "Beto", for: nil, relation: "interpreter"), .flag("said so", about: .people([.rosa])))
    #expect(evening.session.flags.map(\.subject) == [FlagSubject(nil, reporter: GuestID(1))])
    try evening.perform(.flag("and Jo", about: .people([.rosa, .jo])))
    #expect(evening.session.flags.last?.subject == FlagSubject(.jo, reporter: GuestID(1)))
  }

  @Test("self makes it a concern about the guest, who is in no chart and holds up the close")
  func themselves() throws {
    var evening = try Self.withRosa()
    try evening.perform(.flag("cannot go on", about: .people([.rosa])), .refile(line: 4, .aboutThemselves([.rosa])))
    #expect(evening.session.flags.map(\.subject) == [FlagSubject(.rosa)])
    #expect(evening.session.flags.compactMap(\.member).isEmpty)
    #expect(
      evening.refusal(of: .close) == .closeHeldUp(flagged: [.rosa], unnamedLines: [], statusMissing: []))
    try evening.perform(.resolveFlags(.rosa, disposition: "met", words: nil), .close)
    #expect(evening.session.concerns.isEmpty)
  }

  @Test("one flag is resolved by the number of its line, with or without a person")
  func byLine() throws {
    var evening = try Evening.running(people: 3)
    try evening.perform(
      .flag("one", about: .people([.maya])), .flag("two", about: .people([.maya])), .flag("who?", about: .toBeNamed),
      .resolveFlag(line: 4, of: nil, disposition: "error", words: nil),
      .resolveFlag(line: 5, of: nil, disposition: "met", words: nil))
    #expect(evening.session.flags.map(\.resolution?.disposition) == [nil, "error", "met"])
    try evening.perform(.resolveFlags(.maya, disposition: "error", words: nil))
    #expect(evening.session.openFlags.isEmpty)
    try evening.perform(.flag("three", about: .people([.maya, .jo])))
    let line = try #require(evening.session.flags.last).line
    #expect(
      evening.refusal(of: .resolveFlag(line: line, of: .jose, disposition: "met", words: nil)) == .noOpenFlag(.jose))
    try evening.perform(.resolveFlag(line: line, of: .jo, disposition: "met", words: nil))
    #expect(evening.session.openFlags.map(\.person) == [.maya])
  }

  @Test("after the close a flag is a late line: the session stays closed, and it can be named and resolved")
  func afterClose() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(.close)
    evening.advance(600)
    try evening.perform(.flag("said it again at the door", about: .toBeNamed))
    #expect(evening.session.stage == .closed)
    #expect(evening.session.flags.map(\.afterClose) == [true])
    #expect(evening.session.concerns.map(\.member) == [nil])
    try evening.perform(.refile(line: nil, .about([.maya])))
    #expect(evening.session.concerns.map(\.member) == [.maya])
    try evening.perform(.resolveFlags(.maya, disposition: "met", words: nil))
    #expect(evening.session.stage == .closed)
    #expect(evening.session.openFlags.isEmpty)
    #expect(try #require(SessionLog(replaying: evening.log.acts, past: PriorSessions())).session == evening.session)
  }

  @Test("what was done about a flag stays with it when its person is put right, and settles it for no one else")
  func dispositionStays() throws {
    var evening = try Evening.running(people: 3)
    try evening.perform(.flag("cut herself", about: .toBeNamed))
    let line = try #require(evening.session.flags.first?.line)
    try evening.perform(
      .resolveFlag(line: line, of: nil, disposition: "met", words: nil), .refile(line: line, .about([.jo])))
    #expect(evening.session.flags.map(\.person) == [.jo])
    #expect(evening.session.flags.map(\.resolution?.disposition) == ["met"])
    try evening.perform(.refile(line: line, .about([.maya])))
    #expect(evening.session.flags.map(\.resolution?.disposition) == ["met"])
    try evening.perform(.refile(line: line, .about([.maya, .jose])))
    #expect(evening.session.flags.map(\.resolution?.disposition) == ["met", nil])
    try evening.perform(.refile(line: line, .about([.jo, .maya])))
    #expect(evening.session.flags.map(\.resolution?.disposition) == [nil, "met"])
  }

  @Test("a disposition that wants a second look comes back until it is followed up")
  func followUp() throws {
    var first = try Evening.running(people: 2)
    try first.perform(
      .flag("not safe", about: .people([.maya])), .resolveFlags(.maya, disposition: "monitor", words: "call Friday"),
      .close)
    var past = PriorSessions()
    past.concerns = first.session.concerns.map { concern in
      var earlier = concern
      earlier.place = .session(SessionID(high: 8, low: 8), line: concern.number.line)
      return earlier
    }
    #expect(past.concerns.map(\.resolution?.words?.text) == ["call Friday"])
    var evening = try Evening.running(people: 2, past: past)
    #expect(evening.session.unsettled == [.followUp(past.concerns[0])])
    #expect(evening.refusal(of: .followUp(.jo, words: "fine")) == .noFollowUp(.jo))
    try evening.perform(.followUp(.maya, words: "calmer"))
    #expect(evening.session.unsettled.isEmpty)
    #expect(evening.session.placesFollowedUp(of: .maya) == [past.concerns[0].place])
    #expect(evening.refusal(of: .followUp(.maya, words: "again")) == .noFollowUp(.maya))
    try evening.perform(.undo)
    #expect(evening.session.unsettled.count == 1)
    #expect(evening.refusal(of: .close) == nil)
  }

  @Test("what is to settle: flags, people of whom nothing is known, commitments of last time")
  func unsettled() throws {
    var past = PriorSessions()
    past.commitments[.jo] = [PastCommitment(session: SessionID(high: 1, low: 2), line: 9, words: ErasableText("walk"))]
    var evening = try Evening(people: 3, past: past)
    try evening.perform(
      .welcome(.people([.maya]), .room), .welcome(.people([.jo]), .room), .start, .flag(nil, about: .people([.maya])),
      .flag(nil, about: .toBeNamed))
    let flags = evening.session.flags
    #expect(
      evening.session.unsettled == [.flag(flags[1]), .flag(flags[0]), .attendance(.jose), .commitment(.jo)])
  }
}
