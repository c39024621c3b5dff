import ChartRecord
import Program
import RecordCodec
import SessionCore
import Testing

@Suite("What is written is read back")
struct RoundTripTests {
  @Test("every kind of event has a sample")
  func everyKind() {
    #expect(Set(Samples.events.map(\.kind)) == Set(EventKind.allCases))
    #expect(Set(Samples.programEvents.map(\.kind)) == Set(ProgramEventKind.allCases))
    #expect(Set(Samples.chartEvents.map(\.kind)) == Set(ChartEventKind.allCases))
  }

  @Test("an event of a session comes back as it was", arguments: Samples.events)
  func sessionEvent(_ event: Event) throws {
    let act = Act(number: 7, reading: Samples.reading, claimedWallMs: 1_795_561_600_000, events: [event])
    let record = Codec.encode(act)
    let read = try Codec.decode(record.payload, texts: record.texts)
    #expect(read == act)
    #expect(Codec.encode(read) == record)
  }

  @Test(
    "an event of the program comes back as it was, and its words stand in the texts alone",
    arguments: Samples.programEvents)
  func programEvent(_ event: ProgramEvent) throws {
    let act = ProgramAct(reading: Samples.reading, events: [event])
    let record = Codec.encode(act)
    #expect(try Codec.decodeProgram(record.payload, texts: record.texts) == act)
    let secret = Array("sleeps badly".utf8)
    #expect(!record.payload.indices.contains { record.payload[$0...].starts(with: secret) })
  }

  @Test(
    "an event of a chart comes back as it was, and its words stand in the texts alone", arguments: Samples.chartEvents)
  func chartEvent(_ event: ChartEvent) throws {
    let act = ChartAct(reading: Samples.reading, events: [event])
    let record = Codec.encode(act)
    #expect(try Codec.decodeChart(record.payload, texts: record.texts) == act)
    let secret = Array("sleeps badly".utf8)
    #expect(!record.payload.indices.contains { record.payload[$0...].starts(with: secret) })
  }

  @Test("a signed note whose texts are gone is still a signed note")
  func destroyedNote() throws {
    let event = ChartEvent.noteSigned(Samples.fixed, Samples.signature, isLateEntry: false, needsCoSignature: false)
    let record = Codec.encode(ChartAct(reading: Samples.reading, events: [event]))
    let read = try Codec.decodeChart(record.payload, texts: record.texts.map { _ in nil })
    var chart = SessionChart()
    chart.apply(read)
    #expect(chart.note(Samples.fixed.id).signed?.isDestroyed == true)
    #expect(chart.note(Samples.fixed.id).signed.flatMap { ChartedNote($0) } == nil)
  }

  @Test("an act keeps all of its events in their order, and no claim where none was made")
  func wholeAct() throws {
    let act = Act(number: 0, reading: Samples.reading, events: Samples.events)
    let record = Codec.encode(act)
    #expect(try Codec.decode(record.payload, texts: record.texts) == act)
    let all = ProgramAct(reading: Samples.reading, events: Samples.programEvents)
    let program = Codec.encode(all)
    #expect(try Codec.decodeProgram(program.payload, texts: program.texts) == all)
  }

  @Test("numbers of any size and sign come back", arguments: [0, 1, -1, 127, 128, 16_384, Int.max, Int.min])
  func numbers(_ number: Int) throws {
    let reading = ClockReading(
      wallMs: Int64(number), offsetSeconds: number, bootMs: Int64(number),
      boot: BootID(high: UInt64(bitPattern: Int64(number)), low: .max))
    let events: [Event] = [
      .phaseEntered(number), .shareSet(seconds: number), .seated([MemberID(number)]), .putOff(MemberID(number)),
      .rated(MemberID(number), [ScaleValue(scale: number, value: number)]),
      .refiled(line: number, .at(wallMs: Int64(number))),
    ]
    let act = Act(number: number, reading: reading, claimedWallMs: Int64(number), events: events)
    #expect(try Codec.decode(Codec.encode(act).payload, texts: []) == act)
  }

  @Test("what was typed stands in the texts and nowhere in the payload")
  func wordsApart() {
    for event in Samples.events {
      let record = Codec.encode(Act(number: 1, reading: Samples.reading, events: [event]))
      let payload = record.payload
      let secret = Array("sleeps badly".utf8)
      let found = payload.indices.contains { payload[$0...].starts(with: secret) }
      #expect(!found, "\(event.kind)")
    }
  }

  @Test("a text that is gone comes back as destroyed words, the others stay")
  func destroyed() throws {
    let events: [Event] = [
      .noted(ErasableText("first"), about: []), .noted(ErasableText("second"), about: [Samples.maya]),
    ]
    let record = Codec.encode(Act(number: 3, reading: Samples.reading, events: events))
    let read = try Codec.decode(record.payload, texts: [nil, record.texts[1]])
    #expect(read.events == [.noted(.destroyed, about: []), .noted(ErasableText("second"), about: [Samples.maya])])
    let again = Codec.encode(read)
    #expect(again.texts.count == 1)
    #expect(try Codec.decode(again.payload, texts: again.texts) == read)
  }

  @Test("a text of ten thousand letters, control characters and all, comes back byte for byte")
  func longText() throws {
    let text = String(repeating: "é\u{0}\u{202E}\n🙂", count: 2_000)
    let act = Act(number: 1, reading: Samples.reading, events: [.noted(ErasableText(text), about: [])])
    let record = Codec.encode(act)
    #expect(record.texts == [Array(text.utf8)])
    #expect(try Codec.decode(record.payload, texts: record.texts) == act)
  }
}
