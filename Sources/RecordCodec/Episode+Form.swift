import Basics
import Program

extension Episode: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.int(1, number)
    writer.sintIfAny(2, admitted.code)
    writer.sintIfAny(3, discharged?.code)
    writer.choice(4, reason)
    writer.messages(5, levels)
    writer.messages(6, certifications)
    writer.messages(7, corrected)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var number = 0
    var admitted: Day?
    var discharged: Day?
    var reason: DischargeReason?
    var levels: [LevelPeriod] = []
    var certifications: [Certification] = []
    var corrected: [Version] = []
    while let key = try reader.key() {
      switch key.field {
      case 1: number = try reader.int(key)
      case 2: admitted = try reader.day(key)
      case 3: discharged = try reader.day(key)
      case 4: reason = try reader.choice(DischargeReason.self, key)
      case 5: levels.append(try reader.message(LevelPeriod.self, key))
      case 6: certifications.append(try reader.message(Certification.self, key))
      case 7: corrected.append(try reader.message(Version.self, key))
      default: try reader.skip(key)
      }
    }
    guard let admitted else { throw reader.malformed }
    self.init(number: number, admitted: admitted, levels: levels)
    (self.discharged, self.reason) = (discharged, reason)
    (self.certifications, self.corrected) = (certifications, corrected)
  }
}

extension Episode.Version: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.sintIfAny(1, admitted.code)
    writer.sintIfAny(2, discharged?.code)
    writer.choice(3, reason)
    writer.messages(4, levels)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var admitted: Day?
    var discharged: Day?
    var reason: DischargeReason?
    var levels: [LevelPeriod] = []
    while let key = try reader.key() {
      switch key.field {
      case 1: admitted = try reader.day(key)
      case 2: discharged = try reader.day(key)
      case 3: reason = try reader.choice(DischargeReason.self, key)
      case 4: levels.append(try reader.message(LevelPeriod.self, key))
      default: try reader.skip(key)
      }
    }
    guard let admitted else { throw reader.malformed }
    self.init(admitted: admitted, discharged: discharged, reason: reason, levels: levels)
  }
}

extension LevelPeriod: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.textIfAny(1, level)
    writer.textIfAny(2, edition)
    writer.sintIfAny(3, from.code)
    writer.sintIfAny(4, until?.code)
    writer.sintIfAny(5, orderedHours)
    writer.textIfAny(6, orderedBy)
    writer.textIfAny(7, why)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var level: String?
    var edition: String?
    var from: Day?
    var until: Day?
    var orderedHours: Int?
    var orderedBy: String?
    var why: String?
    while let key = try reader.key() {
      switch key.field {
      case 1: level = try reader.text(key)
      case 2: edition = try reader.text(key)
      case 3: from = try reader.day(key)
      case 4: until = try reader.day(key)
      case 5: orderedHours = try reader.sint(key)
      case 6: orderedBy = try reader.text(key)
      case 7: why = try reader.text(key)
      default: try reader.skip(key)
      }
    }
    guard let from else { throw reader.malformed }
    self.init(
      level: level, edition: edition, from: from, until: until, orderedHours: orderedHours, orderedBy: orderedBy,
      why: why)
  }
}

extension Certification: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.text(1, by)
    writer.sintIfAny(2, on.code)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var by = ""
    var on: Day?
    while let key = try reader.key() {
      switch key.field {
      case 1: by = try reader.text(key)
      case 2: on = try reader.day(key)
      default: try reader.skip(key)
      }
    }
    guard let on else { throw reader.malformed }
    self.init(by: by, on: on)
  }
}

extension DischargeReason: Choice {
  var number: UInt64 {
    switch self {
    case .completed: 1
    case .steppedDown: 2
    case .steppedUp: 3
    case .transferred: 4
    case .leftAgainstAdvice: 5
    case .administrative: 6
    case .lostContact: 7
    case .hospital: 8
    case .jail: 9
    case .died: 10
    case .other: 11
    }
  }

  init?(number: UInt64) {
    switch number {
    case 1: self = .completed
    case 2: self = .steppedDown
    case 3: self = .steppedUp
    case 4: self = .transferred
    case 5: self = .leftAgainstAdvice
    case 6: self = .administrative
    case 7: self = .lostContact
    case 8: self = .hospital
    case 9: self = .jail
    case 10: self = .died
    case 11: self = .other
    default: return nil
    }
  }
}
