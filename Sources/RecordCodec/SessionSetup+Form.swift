import SessionCore

extension SessionSetup: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.message(1, id)
    writer.int(2, group.number)
    writer.text(3, groupName)
    writer.message(4, outline)
    writer.messages(5, roster)
    writer.texts(6, leaders)
    writer.message(7, policy)
    writer.message(8, vocabulary)
    if let paper { writer.message(9, paper) }
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var id = SessionID.none
    var group = GroupID(0)
    var groupName = ""
    var outline = Outline.none
    var roster: [Member] = []
    var leaders: [String] = []
    var policy = Policy()
    var vocabulary = Vocabulary()
    var paper: PaperEntry?
    while let key = try reader.key() {
      switch key.field {
      case 1: id = try reader.message(SessionID.self, key)
      case 2: group = GroupID(try reader.int(key))
      case 3: groupName = try reader.text(key)
      case 4: outline = try reader.message(Outline.self, key)
      case 5: roster.append(try reader.message(Member.self, key))
      case 6: leaders.append(try reader.text(key))
      case 7: policy = try reader.message(Policy.self, key)
      case 8: vocabulary = try reader.message(Vocabulary.self, key)
      case 9: paper = try reader.message(PaperEntry.self, key)
      default: try reader.skip(key)
      }
    }
    self.init(
      id: id, group: group, groupName: groupName, outline: outline, roster: roster, leaders: leaders, policy: policy,
      vocabulary: vocabulary, paper: paper)
  }
}

extension PaperEntry: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.sint(1, wallMs)
    writer.sint(2, offsetSeconds)
    writer.textIfAny(3, why)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    self.init(wallMs: 0, offsetSeconds: 0)
    while let key = try reader.key() {
      switch key.field {
      case 1: wallMs = try reader.sint64(key)
      case 2: offsetSeconds = try reader.sint(key)
      case 3: why = try reader.text(key)
      default: try reader.skip(key)
      }
    }
  }
}

extension Policy: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.sint(1, capacity)
    writer.sint(2, graceMinutes)
    writer.sint(3, minimumMinutesForCredit)
    writer.bool(4, offersTwice)
    writer.sint(5, lateEntryHours)
    writer.textIfAny(6, billingLabel)
    writer.bool(7, oneNoteADay)
    writer.texts(8, coSignedCredentials)
    // Policies from before there was this field had the usual one.
    if retentionYears != Policy.usualRetentionYears { writer.sintIfAny(9, retentionYears) }
    if noteFormat != Policy.usualNoteFormat { writer.textIfAny(10, noteFormat) }
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    self.init()
    // An absent field means 0 or false, and not what a new policy begins with.
    (capacity, graceMinutes, minimumMinutesForCredit, lateEntryHours, offersTwice) = (0, 0, 0, 0, false)
    while let key = try reader.key() {
      switch key.field {
      case 1: capacity = try reader.sint(key)
      case 2: graceMinutes = try reader.sint(key)
      case 3: minimumMinutesForCredit = try reader.sint(key)
      case 4: offersTwice = try reader.bool(key)
      case 5: lateEntryHours = try reader.sint(key)
      case 6: billingLabel = try reader.text(key)
      case 7: oneNoteADay = try reader.bool(key)
      case 8: coSignedCredentials.append(try reader.text(key))
      case 9: retentionYears = try reader.sint(key)
      case 10: noteFormat = try reader.text(key)
      default: try reader.skip(key)
      }
    }
  }
}
