import ChartRecord
import Charting
import SessionCore

extension Disclosure: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.message(1, at)
    writer.choice(2, what)
    writer.texts(3, notes.map(\.text))
    writer.text(4, form)
    writer.words(5, recipient)
    writer.words(6, purpose)
    writer.text(7, by)
    writer.choice(8, ground)
    writer.words(9, reference)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var at = WallTime.none
    var what: Subject?
    var notes: [NoteID] = []
    var form = ""
    var recipient = ErasableText.destroyed
    var purpose = ErasableText.destroyed
    var by = ""
    var ground: Ground?
    var reference: ErasableText?
    while let key = try reader.key() {
      switch key.field {
      case 1: at = try reader.message(WallTime.self, key)
      case 2: what = try reader.choice(Subject.self, key)
      case 3: notes.append(NoteID(try reader.text(key)))
      case 4: form = try reader.text(key)
      case 5: recipient = try reader.words(key)
      case 6: purpose = try reader.words(key)
      case 7: by = try reader.text(key)
      case 8: ground = try reader.choice(Ground.self, key)
      case 9: reference = try reader.words(key)
      default: try reader.skip(key)
      }
    }
    guard let what, let ground else { throw reader.malformed }
    self.init(
      at: at, what: what, notes: notes, form: form, recipient: recipient, purpose: purpose, by: by, ground: ground,
      reference: reference)
  }
}

extension Disclosure.Subject: Choice {
  var number: UInt64 {
    switch self {
    case .note: 1
    case .timeStatement: 2
    case .attendance: 3
    case .signInSheet: 4
    case .privateNotes: 5
    case .session: 6
    }
  }

  init?(number: UInt64) {
    switch number {
    case 1: self = .note
    case 2: self = .timeStatement
    case 3: self = .attendance
    case 4: self = .signInSheet
    case 5: self = .privateNotes
    case 6: self = .session
    default: return nil
    }
  }
}

extension Disclosure.Ground: Choice {
  var number: UInt64 {
    switch self {
    case .consent: 1
    case .legalGround: 2
    }
  }

  init?(number: UInt64) {
    switch number {
    case 1: self = .consent
    case 2: self = .legalGround
    default: return nil
    }
  }
}

extension Addendum.Kind: Choice {
  var number: UInt64 {
    switch self {
    case .addendum: 1
    case .amendment: 2
    }
  }

  init?(number: UInt64) {
    switch number {
    case 1: self = .addendum
    case 2: self = .amendment
    default: return nil
    }
  }
}

extension NoteLayout.Block.Kind: Choice {
  var number: UInt64 {
    switch self {
    case .title: 1
    case .heading: 2
    case .paragraph: 3
    case .list: 4
    }
  }

  init?(number: UInt64) {
    switch number {
    case 1: self = .title
    case 2: self = .heading
    case 3: self = .paragraph
    case 4: self = .list
    default: return nil
    }
  }
}

extension DraftNote.Kind: Choice {
  var number: UInt64 {
    switch self {
    case .session: 1
    case .contact: 2
    }
  }

  init?(number: UInt64) {
    switch number {
    case 1: self = .session
    case 2: self = .contact
    default: return nil
    }
  }
}
