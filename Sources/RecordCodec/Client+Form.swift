import Basics
import Program
import SessionCore

extension ClientID: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.bits(1, high)
    writer.bits(2, low)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var high: UInt64 = 0
    var low: UInt64 = 0
    while let key = try reader.key() {
      switch key.field {
      case 1: high = try reader.bits(key)
      case 2: low = try reader.bits(key)
      default: try reader.skip(key)
      }
    }
    self.init(high: high, low: low)
  }
}

extension ClientDetails: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.text(1, name)
    writer.textIfAny(2, pronouns)
    writer.sintIfAny(3, born?.code)
    writer.textIfAny(4, chartID)
    writer.textIfAny(5, counselor)
    writer.textIfAny(6, physician)
    writer.messages(7, diagnoses)
    writer.textIfAny(8, helps)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var name = ""
    var pronouns: String?
    var born: Day?
    var chartID: String?
    var counselor: String?
    var physician: String?
    var diagnoses: [Diagnosis] = []
    var helps: String?
    while let key = try reader.key() {
      switch key.field {
      case 1: name = try reader.text(key)
      case 2: pronouns = try reader.text(key)
      case 3: born = try reader.day(key)
      case 4: chartID = try reader.text(key)
      case 5: counselor = try reader.text(key)
      case 6: physician = try reader.text(key)
      case 7: diagnoses.append(try reader.message(Diagnosis.self, key))
      case 8: helps = try reader.text(key)
      default: try reader.skip(key)
      }
    }
    self.init(name: name, chartID: chartID)
    (self.pronouns, self.born, self.counselor, self.physician) = (pronouns, born, counselor, physician)
    (self.diagnoses, self.helps) = (diagnoses, helps)
  }
}

extension ClientDetails.Diagnosis: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.text(1, code)
    writer.text(2, words)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var code = ""
    var words = ""
    while let key = try reader.key() {
      switch key.field {
      case 1: code = try reader.text(key)
      case 2: words = try reader.text(key)
      default: try reader.skip(key)
      }
    }
    self.init(code: code, words: words)
  }
}

extension Goal: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.int(1, number)
    writer.text(2, words)
    writer.choice(3, status)
    writer.sintIfAny(4, from?.code)
    writer.sintIfAny(5, until?.code)
    writer.intIfAny(6, revisedTo)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var number = 0
    var words = ""
    var status: Status?
    var from: Day?
    var until: Day?
    var revisedTo: Int?
    while let key = try reader.key() {
      switch key.field {
      case 1: number = try reader.int(key)
      case 2: words = try reader.text(key)
      case 3: status = try reader.choice(Status.self, key)
      case 4: from = try reader.day(key)
      case 5: until = try reader.day(key)
      case 6: revisedTo = try reader.int(key)
      default: try reader.skip(key)
      }
    }
    guard let status else { throw reader.malformed }
    self.init(number: number, words: words, from: from)
    (self.status, self.until, self.revisedTo) = (status, until, revisedTo)
  }
}

extension MemberGoal: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.int(1, number)
    writer.text(2, words)
    writer.bool(3, isOpen)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var number = 0
    var words = ""
    var isOpen = false
    while let key = try reader.key() {
      switch key.field {
      case 1: number = try reader.int(key)
      case 2: words = try reader.text(key)
      case 3: isOpen = try reader.bool(key)
      default: try reader.skip(key)
      }
    }
    self.init(number: number, words: words, isOpen: isOpen)
  }
}

extension Goal.Status: Choice {
  var number: UInt64 {
    switch self {
    case .active: 1
    case .met: 2
    case .partly: 3
    case .deferred: 4
    case .revised: 5
    case .dropped: 6
    }
  }

  init?(number: UInt64) {
    switch number {
    case 1: self = .active
    case 2: self = .met
    case 3: self = .partly
    case 4: self = .deferred
    case 5: self = .revised
    case 6: self = .dropped
    default: return nil
    }
  }
}
