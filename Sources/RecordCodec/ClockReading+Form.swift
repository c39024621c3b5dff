import SessionCore

extension ClockReading: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.sint(1, wallMs)
    writer.sint(2, offsetSeconds)
    writer.sint(3, bootMs)
    writer.bits(4, boot.high)
    writer.bits(5, boot.low)
    if let offsetChange { writer.message(6, offsetChange) }
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var wallMs: Int64 = 0
    var offsetSeconds = 0
    var bootMs: Int64 = 0
    var high: UInt64 = 0
    var low: UInt64 = 0
    var change: OffsetChange?
    while let key = try reader.key() {
      switch key.field {
      case 1: wallMs = try reader.sint64(key)
      case 2: offsetSeconds = try reader.sint(key)
      case 3: bootMs = try reader.sint64(key)
      case 4: high = try reader.bits(key)
      case 5: low = try reader.bits(key)
      case 6: change = try reader.message(OffsetChange.self, key)
      default: try reader.skip(key)
      }
    }
    let boot = BootID(high: high, low: low)
    self.init(wallMs: wallMs, offsetSeconds: offsetSeconds, bootMs: bootMs, boot: boot, offsetChange: change)
  }

  /// What stands until the field has been read.
  static let none = ClockReading(wallMs: 0, offsetSeconds: 0, bootMs: 0, boot: BootID(high: 0, low: 0))
}

extension OffsetChange: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.sint(1, wallMs)
    writer.sint(2, beforeSeconds)
    writer.sint(3, afterSeconds)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    self.init(wallMs: 0, beforeSeconds: 0, afterSeconds: 0)
    while let key = try reader.key() {
      switch key.field {
      case 1: wallMs = try reader.sint64(key)
      case 2: beforeSeconds = try reader.sint(key)
      case 3: afterSeconds = try reader.sint(key)
      default: try reader.skip(key)
      }
    }
  }
}

extension SessionTimes: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.sint(1, startedWallMs)
    writer.sintIfAny(2, endedWallMs)
    writer.sint(3, offsetSeconds)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    self.init(startedWallMs: 0, endedWallMs: nil, offsetSeconds: 0)
    while let key = try reader.key() {
      switch key.field {
      case 1: startedWallMs = try reader.sint64(key)
      case 2: endedWallMs = try reader.sint64(key)
      case 3: offsetSeconds = try reader.sint(key)
      default: try reader.skip(key)
      }
    }
  }
}

extension SessionID: StoredMessage {
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

  /// What stands until the field has been read.
  static let none = SessionID(high: 0, low: 0)
}
