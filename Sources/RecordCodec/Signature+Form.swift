import ChartRecord
import SessionCore

extension WallTime: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.sint(1, wallMs)
    writer.sint(2, offsetSeconds)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    self = .none
    while let key = try reader.key() {
      switch key.field {
      case 1: wallMs = try reader.sint64(key)
      case 2: offsetSeconds = try reader.sint(key)
      default: try reader.skip(key)
      }
    }
  }

  /// What stands until the field has been read.
  static let none = WallTime(wallMs: 0, offsetSeconds: 0)
}

extension Signature: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.int(1, signer.number)
    writer.text(2, name)
    writer.text(3, credential)
    writer.message(4, at)
    writer.raw(5, proof)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    self = .none
    while let key = try reader.key() {
      switch key.field {
      case 1: signer = SignerID(try reader.int(key))
      case 2: name = try reader.text(key)
      case 3: credential = try reader.text(key)
      case 4: at = try reader.message(WallTime.self, key)
      case 5: proof = try reader.raw(key)
      default: try reader.skip(key)
      }
    }
  }

  /// What stands until the field has been read.
  static let none = Signature(signer: SignerID(0), name: "", credential: "", at: .none)
}

extension DestructionCertificate: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.message(1, session)
    writer.message(2, at)
    writer.sint(3, noteCount)
    writer.sint(4, textCount)
    writer.sint(5, retentionYears)
    writer.message(6, first)
    writer.message(7, second)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    self.init(
      session: .none, at: .none, noteCount: 0, textCount: 0, retentionYears: 0, first: .none, second: .none)
    while let key = try reader.key() {
      switch key.field {
      case 1: session = try reader.message(SessionID.self, key)
      case 2: at = try reader.message(WallTime.self, key)
      case 3: noteCount = try reader.sint(key)
      case 4: textCount = try reader.sint(key)
      case 5: retentionYears = try reader.sint(key)
      case 6: first = try reader.message(Signature.self, key)
      case 7: second = try reader.message(Signature.self, key)
      default: try reader.skip(key)
      }
    }
  }
}
