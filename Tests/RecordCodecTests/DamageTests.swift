import Program
import RecordCodec
import SessionCore
import Testing

@Suite("Bytes that are no act")
struct DamageTests {
  private let record = Codec.encode(Act(number: 7, reading: Samples.reading, events: Samples.events))

  @Test("an act cut at any length is said to be cut short")
  func cutAnywhere() {
    for length in record.payload.indices {
      #expect(throws: CodecFailure.cutShort, "\(length)") {
        try Codec.decode(Array(record.payload.prefix(length)), texts: record.texts)
      }
    }
  }

  @Test("a byte too many is said to be too many")
  func tooLong() {
    #expect(throws: CodecFailure.tooLong) {
      try Codec.decode(record.payload + [0], texts: record.texts)
    }
  }

  @Test("a record of the other kind is not taken for this one")
  func otherKind() {
    let program = Codec.encode(ProgramAct(reading: Samples.reading, events: []))
    #expect(throws: CodecFailure.otherKind) { try Codec.decode(program.payload, texts: []) }
    #expect(throws: CodecFailure.otherKind) { try Codec.decodeProgram(record.payload) }
  }

  @Test("a text that was not given is missed, one that is not UTF-8 named")
  func texts() {
    #expect(throws: CodecFailure.noSuchText(1)) { try Codec.decode(record.payload, texts: []) }
    #expect(throws: CodecFailure.textNotUTF8(2)) {
      try Codec.decode(record.payload, texts: [[0x61], [0xFF]])
    }
  }

  /// The body as given, with its version, kind and length in front.
  private func framed(_ body: [UInt8]) -> [UInt8] { [1, 1, UInt8(body.count)] + body }

  @Test("a newer version, kind of record, event or choice is said to be newer")
  func newer() {
    let cases: [([UInt8], CodecFailure)] = [
      ([2, 1, 0], .newer(.version(2))), ([1, 9, 0], .newer(.recordKind(9))),
      (framed([0x22, 3, 0xC2, 0x3E, 0]), .newer(.event(1000))),
      (framed([0x22, 6, 0x92, 0x01, 3, 0x08, 2, 0x40]), .malformed(position: 11)),
      (framed([0x22, 7, 0x92, 0x01, 4, 0x08, 2, 0x40, 99]), .newer(.choice(99))),
    ]
    for (bytes, failure) in cases {
      #expect(throws: failure) { try Codec.decode(bytes, texts: []) }
    }
  }

  @Test("fields that are not known are passed over, whatever their wire type")
  func unknownFields() throws {
    let unknown: [UInt8] = [
      0xF8, 0x07, 5, 0xF9, 0x07, 1, 2, 3, 4, 5, 6, 7, 8, 0xFA, 0x07, 2, 9, 9, 0xFD, 0x07, 1, 2, 3, 4,
    ]
    let event: [UInt8] = [0x72, UInt8(unknown.count + 2)] + unknown + [0x38, 6]
    let body = unknown + [0x08, 5] + [0x22, UInt8(event.count)] + event
    let act = try Codec.decode(framed(body), texts: [])
    #expect(act.number == 5)
    #expect(act.events == [.phaseEntered(3)])
  }

  @Test(
    "what a field cannot hold is malformed, with its place",
    arguments: [
      ([0x00, 0], 3), ([0x0B], 3), ([0x0A, 0], 4), ([0x08], 4), ([0x22, 9, 0], 4),
      ([0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], 14),
      // An event without a kind, one of two kinds, one without its person, an outline's scale that ends too soon.
      ([0x22, 0], 5), ([0x22, 4, 0x22, 0, 0x2A, 0], 7), ([0x22, 2, 0x5A, 0], 7),
      ([0x22, 10, 0x12, 8, 0x72, 6, 0x22, 4, 0x10, 4, 0x18, 2], 15),
    ] as [([UInt8], Int)])
  func malformed(_ body: [UInt8], _ position: Int) {
    #expect(throws: CodecFailure.malformed(position: position)) {
      try Codec.decode(framed(body), texts: [])
    }
  }

  @Test("days that are none, and pairs of other than two, are malformed")
  func programFields() {
    let bodies: [[UInt8]] = [
      [0x22, 5, 0x52, 3, 0x88, 0x01, 2], [0x22, 2, 0x52, 0], [0x22, 5, 0x62, 3, 0x1A, 1, 1], [0x22, 2, 0x3A, 0],
    ]
    for body in bodies {
      do {
        _ = try Codec.decodeProgram([1, 2, UInt8(body.count)] + body)
        Issue.record("\(body) was read")
      } catch {
        guard case .malformed = error else {
          Issue.record("\(body): \(error)")
          continue
        }
      }
    }
  }
}
