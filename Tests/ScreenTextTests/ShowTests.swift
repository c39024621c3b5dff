import Basics
import Foundation
import ScreenText
import SessionCore
import Testing

@Suite("Show")
struct ShowTests {
  static let maya = Person.member(Evening.maya)
  static let jo = Person.member(Evening.jo)

  /// A short evening with one of everything that stands in the JSON.
  static func full() throws -> Evening {
    guard var evening = Evening(roster: Array(Evening.roster.prefix(2))) else { throw Evening.NoOpening() }
    try evening.type(.welcome(.people([Evening.maya]), .room))
    try evening.type(.start, after: 131)
    try evening.type(.welcomeGuest(name: "Rosa Ruiz", for: Evening.maya, relation: "mother"))
    try evening.type(.giveFloor(to: nil), after: 1)
    try evening.type(.rate([4, 6], of: .floor))
    try evening.type(.rate([5, nil], of: .floor))
    try evening.type(.note("slept \"four\" hours #sleep #g2", about: .floor), after: 60)
    try evening.type(.notePrivately("zebra", about: .floor))
    try evening.type(.recordAbsence(.people([Evening.jo]), status: "no-show", words: nil))
    try evening.type(.enterPhase(named: nil), after: 600)
    try evening.type(.readAgreements)
    try evening.type(.openRound(.circle, question: "What did Jo Park do?"))
    try evening.type(.giveFloor(to: nil))
    try evening.type(.pass(nil, tonight: true), after: 5)
    try evening.type(.note("eats better", about: .people([.guest(GuestID(1))])))
    try evening.type(.note("a quiet evening", about: .group))
    try evening.type(.intervene(.coLeader, "asked about sleep", about: .people([maya])))
    try evening.type(.mark(kind: "milestone", "sixty days", about: [maya]))
    try evening.type(.beginSkill(SkillPlan(id: "ground", title: "Grounding", stepCount: 5)))
    try evening.type(.rate([5, nil], of: .people([maya])))
    try evening.type(.stepSkill)
    try evening.type(.rate([7, nil], of: .people([maya])))
    try evening.type(.commit("call", by: .people([maya])))
    try evening.type(.flag("fears going home", about: .people([maya])))
    try evening.type(.note("gone", about: .group))
    try evening.type(.undo)
    try evening.type(.end, after: 60)
    try evening.type(.resolveFlags(maya, disposition: "met", words: "plan made"))
    try evening.type(.note("stayed to talk", about: .people([maya])), after: 30)
    try evening.type(.close)
    return evening
  }

  private static func json() throws -> String {
    let evening = try full()
    return evening.session.show(now: evening.now, facts: ShowFacts(privateNotes: 1, undone: 1)).rendered
  }

  @Test("the JSON of a whole evening is the one written down")
  func golden() throws {
    #expect(try Self.json() == wholeEveningAsJSON)
  }

  @Test("it is JSON, and the words of a private note are not in it")
  func sound() throws {
    let json = try Self.json()
    #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [String: Any])
    #expect(!json.contains("zebra"))
  }

  @Test("the page for people holds the same and no private note")
  func page() throws {
    let evening = try Self.full()
    let page = evening.session.showPage(now: evening.now, facts: ShowFacts(privateNotes: 1, undone: 1))
    #expect(page.contains("Maya Ruiz, here, 12 min present, from 18:02 to 18:14"))
    #expect(page.contains("Jo Park, no-show, 0 min present"))
    #expect(page.contains("  18:13 note Rosa: eats better"))
    #expect(page.contains("  flag, met: fears going home"))
    #expect(page.contains("  18:13 note group: a quiet evening"))
    #expect(!page.joined().contains("zebra"))
  }

  @Test("words are found without regard to case and accents, and never in private notes")
  func find() throws {
    let session = try Self.full().session
    #expect(
      session.entries(holding: ["SLÉPT", "hours"]).map(session.findLine) == [
        "2026-11-24 18:03 Maya: slept \"four\" hours #sleep #g2"
      ])
    #expect(session.entries(holding: ["zebra"]).isEmpty && session.entries(holding: []).isEmpty)
    let hit = try #require(session.entries(holding: ["sixty"]).first)
    #expect(session.json(of: hit).rendered.contains("\"kind\": \"milestone\""))
  }

  @Test("the list of sessions stands in columns that wide names do not bend")
  func table() throws {
    var one = SessionSummary(try Self.full().session)
    let two = one
    one.outline = "李小龍"
    one.group = "Friday"
    let lines = [one, two].table(columns: 80, glyphs: .unicode, width: columns)
    #expect(
      lines == [
        "00000000  2026-11-24  18:02  closed  1 here  李小龍    Friday",
        "00000000  2026-11-24  18:02  closed  1 here  short-30  Tuesday evening",
      ])
  }
}
