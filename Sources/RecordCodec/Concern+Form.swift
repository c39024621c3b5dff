import Program

extension Concern.Instant: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.sint(1, wallMs)
    writer.sint(2, offsetSeconds)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    self.init(wallMs: 0, offsetSeconds: 0)
    while let key = try reader.key() {
      switch key.field {
      case 1: wallMs = try reader.sint64(key)
      case 2: offsetSeconds = try reader.sint(key)
      default: try reader.skip(key)
      }
    }
  }
}
