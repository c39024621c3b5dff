import SessionCore
import TestKit
import Testing

/// Who is here, how, and from when.
struct AttendanceTests {
  @Test("the first two or more names set the seating; later ones take their roster seat")
  func seating() throws {
    var evening = try Evening(people: 6)
    try evening.perform(
      .welcome(.people([.li]), .room), .welcome(.people([.luk, .jose]), .room),
      .welcome(.people([.amina, .maya]), .room))
    #expect(evening.session.seating == [.luk, .jose, .maya, .jo, .li, .amina])
    try evening.perform(.start, .welcome(.people([.jo]), .room))
    #expect(evening.session.seating == [.luk, .jose, .maya, .jo, .li, .amina])
  }

  @Test("/here for someone who is here corrects how, and nothing else")
  func presence() throws {
    var evening = try Evening.running(people: 2)
    let arrived = evening.attendance(of: .maya)?.arrivedAt
    evening.advance(300)
    try evening.perform(.welcome(.people([.maya]), .video(place: "home")))
    #expect(evening.attendance(of: .maya)?.presence == .video(place: "home"))
    #expect(evening.attendance(of: .maya)?.arrivedAt == arrived)
    #expect(evening.refusal(of: .welcome(.people([.maya]), .video(place: "home"))) == .alreadyHere([.maya]))
    try evening.perform(.welcome(.people([.maya, .jo]), .room))
    #expect(evening.attendance(of: .maya)?.presence == .room)
    #expect(evening.minutes(of: .maya) == 5)
    try evening.perform(.undo)
    #expect(evening.attendance(of: .maya)?.presence == .video(place: "home"))
  }

  @Test("someone who does not come is recorded by one rule, by name or as the rest, expected or not")
  func absentees() throws {
    var evening = try Evening(people: 4)
    try evening.perform(.welcome(.people([.maya]), .room), .expect(.jo, withinSeconds: 600), .start)
    evening.advance(3600)
    try evening.perform(.recordAbsence(.people([.jose]), status: nil, words: nil))
    try evening.perform(.recordAbsence(.rest, status: nil, words: nil))
    let states = [MemberID.jose, .jo, .luk].map { evening.attendance(of: $0)?.state }
    #expect(Set(states).count == 1)
    #expect(evening.session.attendance.allSatisfy { !$0.isOpen })
    #expect(evening.refusal(of: .close) == nil)
  }

  @Test("an arrival that was typed before a start claimed earlier moves to that start; a claimed one stays")
  func earlierStart() throws {
    var evening = try Evening(people: 3)
    evening.advance(7200)
    try evening.perform(.welcome(.people([.maya]), .room), .welcome(.people([.jo]), .room))
    try evening.perform(.welcome(.people([.jose]), .room), at: .clock(hour: 18, minute: 30))
    try evening.perform(.start, at: .clock(hour: 18, minute: 0))
    evening.advance(60)
    #expect(evening.minutes(of: .maya) == 121)
    #expect(evening.minutes(of: .jose) == 91)
    #expect(evening.attendance(of: .maya)?.arrivedAt == evening.session.startedAt)
    try evening.perform(.leave(.jo, status: nil, words: nil), at: .clock(hour: 19, minute: 0))
    #expect(evening.minutes(of: .jo) == 60)
    try evening.perform(.end, at: .clock(hour: 19, minute: 30))
    #expect(evening.minutes(of: .maya) == 90)
  }

  @Test("who walks in has the last seat, is here, and counts like everyone else; undo takes them off the list")
  func newcomer() throws {
    var evening = try Evening.running(people: 2)
    let before = evening.session
    try evening.perform(.admit(.init(name: "Bob Stone", seat: .stone)))
    #expect(evening.session.seating == [.maya, .jo, Member.stone.id])
    #expect(evening.session.round?.owed.last == .member(Member.stone.id))
    evening.advance(600)
    #expect(evening.minutes(of: Member.stone.id) == 10)
    #expect(evening.refusal(of: .admit(.init(name: "bob stone", seat: .stone))) == .knownName(.member(Member.stone.id)))
    try evening.perform(.undo)
    #expect(evening.session.roster == before.roster)
    try evening.perform(.redo)
    for name in ["bob", "Bob is afraid", "Maya Cole"] {
      guard case .knownName? = evening.refusal(of: .admit(.init(name: name, seat: .stone))) else {
        Issue.record("\(name)")
        continue
      }
    }
    let other = Member(id: MemberID(18), name: "Bob Stone", handle: "bob.s")
    try evening.perform(.admit(.init(name: "Bob Stone", isSomeoneElse: true, seat: other)))
    #expect(evening.session.roster.map(\.handle) == ["maya", "jo", "bob", "bob.s"])
  }
}
