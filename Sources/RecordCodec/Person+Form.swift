import SessionCore

extension Member: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.int(1, id.number)
    writer.text(2, name)
    writer.text(3, handle)
    writer.textIfAny(4, chartID)
    writer.messages(5, goals)
    writer.sintIfAny(6, orderedHoursAWeek)
    writer.members(7, notPairedWith.sorted())
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var id = MemberID(0)
    var name = ""
    var handle = ""
    var chartID: String?
    var goals: [MemberGoal] = []
    var orderedHoursAWeek: Int?
    var notPairedWith: [MemberID] = []
    while let key = try reader.key() {
      switch key.field {
      case 1: id = MemberID(try reader.int(key))
      case 2: name = try reader.text(key)
      case 3: handle = try reader.text(key)
      case 4: chartID = try reader.text(key)
      case 5: goals.append(try reader.message(MemberGoal.self, key))
      case 6: orderedHoursAWeek = try reader.sint(key)
      case 7: try reader.members(key, into: &notPairedWith)
      default: try reader.skip(key)
      }
    }
    self.init(
      id: id, name: name, handle: handle, chartID: chartID, goals: goals, orderedHoursAWeek: orderedHoursAWeek,
      notPairedWith: Set(notPairedWith))
  }
}

extension Guest: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.int(1, id.number)
    writer.text(2, name)
    writer.intIfAny(3, member?.number)
    writer.text(4, relation)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var id = GuestID(0)
    var name = ""
    var member: MemberID?
    var relation = ""
    while let key = try reader.key() {
      switch key.field {
      case 1: id = GuestID(try reader.int(key))
      case 2: name = try reader.text(key)
      case 3: member = MemberID(try reader.int(key))
      case 4: relation = try reader.text(key)
      default: try reader.skip(key)
      }
    }
    self.init(id: id, name: name, member: member, relation: relation)
  }
}

/// Some of the pairs or triads of a round: one group of people who talk with one another.
struct Pair {
  var members: [MemberID]
}

extension Pair: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.members(1, members)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var members: [MemberID] = []
    while let key = try reader.key() {
      switch key.field {
      case 1: try reader.members(key, into: &members)
      default: try reader.skip(key)
      }
    }
    self.init(members: members)
  }
}
