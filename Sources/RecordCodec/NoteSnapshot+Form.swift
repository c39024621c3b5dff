import ChartRecord
import Charting
import SessionCore

extension NoteSnapshot: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.choice(1, kind)
    writer.message(2, member)
    writer.message(3, heading)
    writer.text(4, format)
    writer.messages(5, parts)
    writer.words(6, text)
    writer.messages(7, blocks)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var kind: DraftNote.Kind?
    var member: Member?
    var heading: Heading?
    var format = ""
    var parts: [FixedPart] = []
    var blocks: [FixedBlock] = []
    var text = ErasableText.destroyed
    while let key = try reader.key() {
      switch key.field {
      case 1: kind = try reader.choice(DraftNote.Kind.self, key)
      case 2: member = try reader.message(Member.self, key)
      case 3: heading = try reader.message(Heading.self, key)
      case 4: format = try reader.text(key)
      case 5: parts.append(try reader.message(FixedPart.self, key))
      case 6: text = try reader.words(key)
      case 7: blocks.append(try reader.message(FixedBlock.self, key))
      default: try reader.skip(key)
      }
    }
    guard let kind, let member, let heading else { throw reader.malformed }
    self.init(
      kind: kind, member: member, heading: heading, format: format, parts: parts, blocks: blocks, text: text)
  }
}

extension FixedBlock: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.choice(1, kind)
    for line in lines { writer.words(2, line) }
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var kind: NoteLayout.Block.Kind?
    var lines: [ErasableText] = []
    while let key = try reader.key() {
      switch key.field {
      case 1: kind = try reader.choice(NoteLayout.Block.Kind.self, key)
      case 2: lines.append(try reader.words(key))
      default: try reader.skip(key)
      }
    }
    guard let kind else { throw reader.malformed }
    self.init(kind, lines)
  }
}

extension FixedPart: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.text(1, id.rawValue)
    writer.text(2, title)
    writer.words(3, text)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var id: PartID?
    var title = ""
    var text = ErasableText.destroyed
    while let key = try reader.key() {
      switch key.field {
      case 1: id = PartID(rawValue: try reader.text(key))
      case 2: title = try reader.text(key)
      case 3: text = try reader.words(key)
      default: try reader.skip(key)
      }
    }
    guard let id else { throw reader.malformed }
    self.init(id, title: title, text)
  }
}

extension Heading: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.message(1, session)
    writer.text(2, groupName)
    writer.choice(3, kind)
    writer.text(4, date)
    writer.message(5, startedAt)
    writer.message(6, endedAt)
    writer.texts(7, leaders)
    writer.textIfAny(8, service)
    writer.bool(9, isOpen)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var session = SessionID.none
    var groupName = ""
    var kind: SessionKind?
    var date = ""
    var startedAt: Moment?
    var endedAt: Moment?
    var leaders: [String] = []
    var service: String?
    var isOpen = false
    while let key = try reader.key() {
      switch key.field {
      case 1: session = try reader.message(SessionID.self, key)
      case 2: groupName = try reader.text(key)
      case 3: kind = try reader.choice(SessionKind.self, key)
      case 4: date = try reader.text(key)
      case 5: startedAt = try reader.message(Moment.self, key)
      case 6: endedAt = try reader.message(Moment.self, key)
      case 7: leaders.append(try reader.text(key))
      case 8: service = try reader.text(key)
      case 9: isOpen = try reader.bool(key)
      default: try reader.skip(key)
      }
    }
    guard let kind else { throw reader.malformed }
    self.init(
      session: session, groupName: groupName, kind: kind, date: date, startedAt: startedAt, endedAt: endedAt,
      leaders: leaders, service: service, isOpen: isOpen)
  }
}

extension Moment: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.sint(1, sessionMs)
    writer.sint(2, wallMs)
    writer.sint(3, offsetSeconds)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    self.init(sessionMs: 0, wallMs: 0, offsetSeconds: 0)
    while let key = try reader.key() {
      switch key.field {
      case 1: sessionMs = try reader.sint64(key)
      case 2: wallMs = try reader.sint64(key)
      case 3: offsetSeconds = try reader.sint(key)
      default: try reader.skip(key)
      }
    }
  }
}
