import SessionCore
import Testing

@Suite("What people of a session are called")
struct CalledNamesTests {
  private func short(_ names: [String]) -> [String] {
    let members = names.enumerated().map { place, name in
      Member(id: MemberID(place + 1), name: name, handle: PersonName(name).called.handleLetters)
    }
    return CalledNames(members: members, guests: []).all.map(\.short)
  }

  @Test("people of one name are shown with their generation")
  func generations() {
    #expect(short(["Al Green Jr.", "Al Green Sr."]) == ["Al Jr.", "Al Sr."])
    #expect(short(["Al Green", "Al Green Jr."]) == ["Al Green", "Al Jr."])
    #expect(short(["Al Green", "Al Green III", "Al Wu"]) == ["Al Green", "Al III", "Al W."])
    #expect(short(["Al Green", "Al Green"]) == ["Al 1", "Al 2"])
  }

  @Test("a generation can be typed as it is shown")
  func typed() {
    let members = ["Al Green Jr.", "Al Green Sr."].enumerated().map { place, name in
      Member(id: MemberID(place + 1), name: name, handle: "al")
    }
    let called = CalledNames(members: members, guests: []).all
    #expect(called.map(\.handle) == ["al.jr", "al.sr"])
    #expect(called.map { $0.keys.isWhole(["al sr"]) } == [false, true])
  }

  @Test("a guest's handle begins no leader's name")
  func guests() {
    let guest = Guest(id: GuestID(1), name: "Kim Orr", member: nil, relation: "interpreter")
    #expect(CalledNames(members: [], guests: [guest], leaders: ["Kim Lee"]).all.map(\.handle) == ["kim.interpreter"])
    #expect(CalledNames(members: [], guests: [guest], leaders: ["Ada Obi"]).all.map(\.handle) == ["kim"])
  }

  @Test("one letter is no beginning of a later name, and no handle's beginning is lost")
  func beginnings() {
    let keys = NameKeys(name: "Jo Park", handle: "jp2")
    #expect(keys.hasWordBeginning(["pa"]) && !keys.hasWordBeginning(["p"]))
    #expect(keys.begins(["jp"]) && !keys.begins(["jx"]))
  }
}
