import Program
import RecordCodec
import SessionCore
import Testing

@Suite("A policy that was written before a field of it was there")
struct PolicyTests {
  private static func record(_ policy: Policy) -> StoredRecord {
    let reading = ClockReading(wallMs: 1, offsetSeconds: 0, bootMs: 1, boot: BootID(high: 1, low: 1))
    return Codec.encode(ProgramAct(reading: reading, events: [.policySet(GroupID(1), policy)]))
  }

  @Test("the format of notes is kept where it is set, and takes no byte where it is the usual one")
  func noteFormat() throws {
    var policy = Policy()
    let plain = Self.record(policy)
    policy.noteFormat = "birp"
    let set = Self.record(policy)
    #expect(set.payload.count > plain.payload.count)
    for (record, policy) in [(set, policy), (plain, Policy())] {
      let events = try Codec.decodeProgram(record.payload, texts: record.texts).events
      #expect(events == [.policySet(GroupID(1), policy)])
    }
  }

  @Test("one note a day is kept where it is set, and takes no byte where it is not")
  func oneNoteADay() throws {
    var policy = Policy()
    let plain = Self.record(policy)
    policy.oneNoteADay = true
    let set = Self.record(policy)
    #expect(set.payload.count > plain.payload.count)
    #expect(try Codec.decodeProgram(set.payload, texts: set.texts).events == [.policySet(GroupID(1), policy)])
    #expect(
      try Codec.decodeProgram(plain.payload, texts: plain.texts).events == [.policySet(GroupID(1), Policy())])
  }
}
