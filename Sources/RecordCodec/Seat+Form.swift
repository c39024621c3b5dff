import Basics
import Program
import SessionCore

extension Seat: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.text(1, handle)
    writer.sintIfAny(2, joinedOn?.code)
    writer.sintIfAny(3, leftOn?.code)
    writer.texts(4, consents)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var handle = ""
    var joinedOn: Day?
    var leftOn: Day?
    var consents: [String] = []
    while let key = try reader.key() {
      switch key.field {
      case 1: handle = try reader.text(key)
      case 2: joinedOn = try reader.day(key)
      case 3: leftOn = try reader.day(key)
      case 4: consents.append(try reader.text(key))
      default: try reader.skip(key)
      }
    }
    self.init(handle: handle, joinedOn: joinedOn, leftOn: leftOn, consents: consents)
  }
}

extension Day {
  var code: Int { year * 10_000 + month * 100 + day }

  init?(code: Int) {
    guard code > 0 else { return nil }
    self.init(year: code / 10_000, month: code / 100 % 100, day: code % 100)
  }
}

extension MessageReader {
  mutating func day(_ key: Key) throws(CodecFailure) -> Day {
    guard let day = Day(code: try sint(key)) else { throw malformed }
    return day
  }
}
