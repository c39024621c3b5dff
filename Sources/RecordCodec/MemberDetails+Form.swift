import Basics
import Program
import SessionCore

extension MemberDetails: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.text(1, name)
    writer.text(2, handle)
    writer.textIfAny(3, chartID)
    writer.texts(4, goals)
    writer.sintIfAny(5, orderedHoursAWeek)
    writer.sintIfAny(6, joinedOn?.code)
    writer.sintIfAny(7, leftOn?.code)
    writer.texts(8, consents)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var name = ""
    var handle = ""
    var chartID: String?
    var goals: [String] = []
    var orderedHoursAWeek: Int?
    var joinedOn: Day?
    var leftOn: Day?
    var consents: [String] = []
    while let key = try reader.key() {
      switch key.field {
      case 1: name = try reader.text(key)
      case 2: handle = try reader.text(key)
      case 3: chartID = try reader.text(key)
      case 4: goals.append(try reader.text(key))
      case 5: orderedHoursAWeek = try reader.sint(key)
      case 6: joinedOn = try reader.day(key)
      case 7: leftOn = try reader.day(key)
      case 8: consents.append(try reader.text(key))
      default: try reader.skip(key)
      }
    }
    self.init(
      name: name, handle: handle, chartID: chartID, goals: goals, orderedHoursAWeek: orderedHoursAWeek,
      joinedOn: joinedOn, leftOn: leftOn, consents: consents)
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
