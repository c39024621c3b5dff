import Charting
import SessionCore
import TestKit
import TestTraits
import Testing

@Suite("Presence, minutes and the order of what was done", .ownThread)
struct PresenceTests {
  @Test("that someone was in the room stands under attendance and nowhere else", arguments: TapeNotes.tapes)
  func presence(tape: String) throws {
    var said = 0
    for note in try TapeNotes.notes(tape).drafts {
      for part in note.parts {
        let isSaid = part.text.contains("In the room") || part.text.contains("in the room when")
        #expect(!isSaid || part.id == .attendance, "\(note.id): \(part.text)")
        said += isSaid ? 1 : 0
      }
    }
    #expect(said > 0 || ["open-conversation", "feedback-evening"].contains(tape))
  }

  @Test("what does not count of the session's minutes is said, each with its reason", arguments: TapeNotes.tapes)
  func minutes(tape: String) throws {
    for note in try TapeNotes.notes(tape).drafts where note.kind == .session {
      let own = try #require(note.part(.attendance)?.sentences.first { $0.id == "attendance.minutes" }).text
      let whole = try #require(note.part(.session)?.sentences.first { $0.id == "session.times" }).text
      let numbers = own.split { !$0.isNumber }.compactMap { Int($0) }
      let all = try #require(whole.split { !$0.isNumber }.compactMap { Int($0) }.last)
      // Each is rounded down for itself.
      #expect((all - numbers.count + 1...all).contains(numbers.reduce(0, +)), "\(note.id): \(own) \(whole)")
      #expect(numbers[0] >= all - 1 || own.contains("not counted"), "\(own)")
    }
  }

  @Test("whoever came late, went out, was there for a hold and left early has each of it behind the minutes")
  func reasons() throws {
    var evening = try Evening(people: 2)
    try evening.perform(.welcome(.people([.jo]), .room), .start)
    evening.advance(5 * 60)
    try evening.perform(.welcome(.people([.maya]), .room))
    evening.advance(10 * 60)
    try evening.perform(.stepOut(.maya, with: nil))
    evening.advance(3 * 60)
    try evening.perform(.comeBack(.maya), .hold)
    evening.advance(4 * 60)
    try evening.perform(.resume(without: []))
    evening.advance(8 * 60)
    try evening.perform(.leave(.maya, status: nil, words: nil))
    evening.advance(20 * 60)
    try evening.perform(.end, .close)
    #expect(
      try DraftTests.text(.attendance, in: evening).contains(
        "18 minutes present; 3 minutes out of the room, 4 minutes of interruption, 5 minutes before arrival and "
          + "20 minutes after leaving not counted."))
    #expect(
      try DraftTests.text(.attendance, of: .jo, in: evening).contains(
        "46 minutes present; 4 minutes of interruption not counted."))
  }

  @Test("what someone did stands in the order in which it was done; the same in a row is said once")
  func order() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(
      .giveFloor(to: nil), .giveFloor(to: nil), .emptyFloor, .enterPhase(named: "sharing"), .giveFloor(to: nil),
      .pass(nil, tonight: false), .giveFloor(to: nil), .enterPhase(named: "check-out"), .giveFloor(to: nil),
      .note("said it helped", about: .floor), .giveFloor(to: nil), .note("said goodbye", about: .floor), .emptyFloor)
    let texts = try [MemberID.maya, .jo].map { try DraftTests.text(.participation, of: $0, in: evening) }
    #expect(texts.contains { $0.hasPrefix("Took a turn in the check-in round. Passed at first in the sharing round ") })
    #expect(texts.allSatisfy { $0.hasSuffix("Shared in the check-out round.") }, "\(texts)")
    #expect(
      texts.contains("Took a turn in the check-in and sharing rounds. Shared in the check-out round."), "\(texts)")
  }
}
