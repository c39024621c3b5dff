import Charting
import NameFinding
import SessionCore
import TestKit
import Testing

@Suite("Whose names are looked for")
struct KnownPeopleTests {
  private static func notes(_ typed: String, known: KnownPeople) throws -> (text: String, listed: [String]) {
    var evening = try Evening.running(people: 2)
    try evening.perform(.note(typed, about: .people([.maya])))
    let people = NameablePeople(evening.log.session, known: known)
    let draft = try #require(SessionNotes(evening.log, people: people, now: evening.now).drafts(of: .maya).first)
    let text = draft.part(.notes)?.text ?? ""
    let listed = people.finder(chartOf: .maya).findings(in: text).filter { $0.meaning == .listed }
    return (text, listed.map { String(text[$0.range]) })
  }

  @Test("those who left the group, and names that someone had before, are replaced as tonight's are")
  func former() throws {
    let known = KnownPeople(ofGroup: [
      .init(id: MemberID(90), names: ["Ana Cole"]), .init(id: .jo, names: ["Jo Park", "Joanna Brandt"]),
    ])
    let notes = try Self.notes("misses Ana Cole; asked Brandt", known: known)
    #expect(notes.text == "At check-in: misses a peer; asked a peer.")
    #expect(try Self.notes("misses Ana Cole", known: KnownPeople()).text == "At check-in: misses Ana Cole.")
  }

  @Test("a client of another group is listed by the whole name and by one name, and stays as typed")
  func elsewhere() throws {
    let known = KnownPeople(elsewhere: ["Thorne, Silas"])
    let notes = try Self.notes("Silas Thorne sold to her, Silas again", known: known)
    #expect(notes.text == "At check-in: Silas Thorne sold to her, Silas again.")
    #expect(notes.listed == ["Silas Thorne", "Silas"])
  }

  @Test("two who share name and initial are told apart, by the handle at last")
  func apart() {
    let members = ["Maria Silva", "Maria Santos", "Jo Park", "Jo Park"].enumerated().map { place, name in
      Member(id: MemberID(place + 1), name: name, handle: "h\(place)")
    }
    #expect(members.namesApart == ["Maria Si.", "Maria Sa.", "Jo Park (h2)", "Jo Park (h3)"])
    let namesakes = ["Al Green Jr.", "Al Green Sr."].map { Member(id: MemberID(1), name: $0, handle: "al") }
    #expect(namesakes.namesApart == ["Al Green Jr.", "Al Green Sr."])
  }

  @Test("a note is headed by a name that tells its member from everyone else of the session")
  func headings() throws {
    let roster = ["Al Green Jr.", "Al Green Sr.", "Jo Park"].enumerated().map { place, name in
      Member(id: MemberID(place + 1), name: name, handle: "h\(place)")
    }
    let evening = try Evening(roster: roster)
    let notes = SessionNotes(evening.log, now: evening.now)
    #expect(roster.map(notes.called) == ["Al Green Jr.", "Al Green Sr.", "Jo P."])
  }
}
