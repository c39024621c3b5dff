import ChartRecord
import Program
import RecordCodec
import SessionCore
import TestKit
import TestTraits
import Testing

@Suite("Whatever the bytes are, reading them comes to an end", .ownThread)
struct FuzzTests {
  private static let rounds = LongForm.count(quick: 5_000, long: 500_000)

  /// A small generator with a seed of its own (xorshift, Marsaglia 2003), so that a round can be repeated.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(sides))
    }
  }

  private static func say(_ name: String, _ read: Int, _ refused: Int) {
    LongForm.Progress(name, of: rounds).finish("\(rounds) inputs, \(read) read, \(refused) refused")
  }

  private static func mutate(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    for _ in 0...dice.roll(4) where !bytes.isEmpty {
      let place = dice.roll(bytes.count)
      switch dice.roll(6) {
      case 0: bytes[place] ^= 1 << UInt8(dice.roll(8))
      case 1: bytes[place] = UInt8(dice.roll(256))
      case 2: bytes.remove(at: place)
      case 3: bytes.insert(UInt8(dice.roll(256)), at: place)
      case 4: bytes[place] = 0xFF
      default: bytes.replaceSubrange(place..., with: bytes[place...].prefix(dice.roll(40)))
      }
    }
    return bytes
  }

  /// Most rounds damage the body and give it a length that fits, so that it is reached; the others damage anything.
  private static func damage(_ payload: [UInt8], _ dice: inout Dice) -> [UInt8] {
    guard dice.roll(8) != 0, let lengthEnd = payload.dropFirst(2).firstIndex(where: { $0 < 0x80 }) else {
      return mutate(payload, &dice)
    }
    let body = mutate(Array(payload[(lengthEnd + 1)...]), &dice)
    guard body.count < 1 << 14 else { return payload }
    return [1, payload[1], UInt8(body.count & 0x7F) | 0x80, UInt8(body.count >> 7)] + body
  }

  @Test("damaged acts of a session are read or refused by name, never trapped on")
  func sessionActs() {
    var dice = Dice(state: 0x9E37_79B9_7F4A_7C15 &+ LongForm.seed)
    var (read, refused) = (0, 0)
    for round in 0..<FuzzTests.rounds {
      let events = round % 10 == 0 ? Samples.events : [Samples.events[dice.roll(Samples.events.count)]]
      let record = Codec.encode(Act(number: round, reading: Samples.reading, events: events))
      let bytes = FuzzTests.damage(record.payload, &dice)
      let texts = dice.roll(4) == 0 ? record.texts.map { FuzzTests.mutate($0, &dice) } : record.texts
      do {
        let act = try Codec.decode(bytes, texts: texts)
        let again = Codec.encode(act)
        let same = try? Codec.decode(again.payload, texts: again.texts)
        #expect(same == act, "round \(round)")
        read += 1
      } catch {
        refused += 1
      }
    }
    // A fuzz that reaches nothing passes: both ends have to be reached often.
    FuzzTests.say("stored acts of a session", read, refused)
    #expect(read > FuzzTests.rounds / 20)
    #expect(refused > FuzzTests.rounds / 20)
  }

  @Test("damaged acts of the program likewise")
  func programActs() {
    var dice = Dice(state: 0xD1B5_4A32_D192_ED03 &+ LongForm.seed)
    var (read, refused) = (0, 0)
    for _ in 0..<FuzzTests.rounds {
      let event = Samples.programEvents[dice.roll(Samples.programEvents.count)]
      let payload = Codec.encode(ProgramAct(reading: Samples.reading, events: [event])).payload
      let bytes = FuzzTests.damage(payload, &dice)
      do {
        let act = try Codec.decodeProgram(bytes)
        #expect((try? Codec.decodeProgram(Codec.encode(act).payload)) == act)
        read += 1
      } catch {
        refused += 1
      }
    }
    FuzzTests.say("stored acts of the program", read, refused)
    #expect(read > FuzzTests.rounds / 20)
    #expect(refused > FuzzTests.rounds / 20)
  }

  @Test("damaged acts of a chart likewise")
  func chartActs() {
    var dice = Dice(state: 0xA076_1D64_78BD_642F &+ LongForm.seed)
    var (read, refused) = (0, 0)
    for _ in 0..<FuzzTests.rounds {
      let event = Samples.chartEvents[dice.roll(Samples.chartEvents.count)]
      let record = Codec.encode(ChartAct(reading: Samples.reading, events: [event]))
      do {
        let act = try Codec.decodeChart(FuzzTests.damage(record.payload, &dice), texts: record.texts)
        let again = Codec.encode(act)
        #expect((try? Codec.decodeChart(again.payload, texts: again.texts)) == act)
        read += 1
      } catch {
        refused += 1
      }
    }
    FuzzTests.say("stored acts of a chart", read, refused)
    #expect(read > FuzzTests.rounds / 20)
    #expect(refused > FuzzTests.rounds / 20)
  }
}
