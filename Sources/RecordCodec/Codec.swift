package import ChartRecord
package import Program
package import SessionCore

/// Acts as bytes and back, in the form of `Format.md`. Nothing else knows it.
package enum Codec {
  /// The version that is written.
  package static let version: UInt8 = 1

  /// The same act always makes the same bytes.
  package static func encode(_ act: Act) -> StoredRecord {
    record(.sessionAct) { writer in
      writer.int(1, act.number)
      writer.message(2, act.reading)
      writer.sintIfAny(3, act.claimedWallMs)
      writer.messages(4, act.events)
    }
  }

  /// An act of the program; it has no texts.
  package static func encode(_ act: ProgramAct) -> StoredRecord {
    record(.programAct) { writer in
      writer.message(2, act.reading)
      writer.messages(4, act.events)
    }
  }

  /// A text that is `nil` was destroyed. Total over any bytes.
  package static func decode(_ payload: [UInt8], texts: [[UInt8]?]) throws(CodecFailure) -> Act {
    try read(payload, .sessionAct, texts) { reader throws(CodecFailure) in
      var act = Act(number: 0, reading: .none, events: [])
      while let key = try reader.key() {
        switch key.field {
        case 1: act.number = try reader.int(key)
        case 2: act.reading = try reader.message(ClockReading.self, key)
        case 3: act.claimedWallMs = try reader.sint64(key)
        case 4: act.events.append(try reader.message(Event.self, key))
        default: try reader.skip(key)
        }
      }
      return act
    }
  }

  /// An act of the program. Total over any bytes.
  package static func decodeProgram(
    _ payload: [UInt8], texts: [[UInt8]?] = []
  ) throws(CodecFailure) -> ProgramAct {
    try read(payload, .programAct, texts) { reader throws(CodecFailure) in
      var act = ProgramAct(reading: .none, events: [])
      while let key = try reader.key() {
        switch key.field {
        case 2: act.reading = try reader.message(ClockReading.self, key)
        case 4: act.events.append(try reader.message(ProgramEvent.self, key))
        default: try reader.skip(key)
        }
      }
      return act
    }
  }
}

// Charts

extension Codec {
  /// An act of a session's chart.
  package static func encode(_ act: ChartAct) -> StoredRecord {
    record(.chartAct) { writer in
      writer.message(2, act.reading)
      writer.messages(4, act.events)
    }
  }

  /// An act of a session's chart; a text that is `nil` was destroyed. Total over any bytes.
  package static func decodeChart(_ payload: [UInt8], texts: [[UInt8]?]) throws(CodecFailure) -> ChartAct {
    try read(payload, .chartAct, texts) { reader throws(CodecFailure) in
      var act = ChartAct(reading: .none, events: [])
      while let key = try reader.key() {
        switch key.field {
        case 2: act.reading = try reader.message(ClockReading.self, key)
        case 4: act.events.append(try reader.message(ChartEvent.self, key))
        default: try reader.skip(key)
        }
      }
      return act
    }
  }
}

// The record around the body

extension Codec {
  private enum RecordKind: UInt8 {
    case sessionAct = 1
    case programAct = 2
    case chartAct = 3
  }

  private static func record(_ kind: RecordKind, _ body: (inout MessageWriter) -> Void) -> StoredRecord {
    var writer = MessageWriter()
    body(&writer)
    let head = [version, kind.rawValue] + MessageWriter.varintBytes(UInt64(writer.bytes.count))
    return StoredRecord(payload: head + writer.bytes, texts: writer.texts)
  }

  private static func read<Value>(
    _ payload: [UInt8], _ kind: RecordKind, _ texts: [[UInt8]?],
    _ body: (inout MessageReader) throws(CodecFailure) -> Value
  ) throws(CodecFailure) -> Value {
    try checkHead(payload, kind)
    return try words(of: texts).withUnsafeBufferPointer { words throws(CodecFailure) in
      try payload.withUnsafeBufferPointer { bytes throws(CodecFailure) in
        var reader = MessageReader(bytes, from: 2, texts: words)
        let length = try lengthOfBody(&reader)
        if length > UInt64(reader.remaining) { throw .cutShort }
        if length < UInt64(reader.remaining) { throw .tooLong }
        return try body(&reader)
      }
    }
  }

  private static func checkHead(_ payload: [UInt8], _ kind: RecordKind) throws(CodecFailure) {
    guard let first = payload.first else { throw .cutShort }
    guard first == version else { throw first > version ? .newer(.version(first)) : .malformed(position: 0) }
    guard payload.count > 1 else { throw .cutShort }
    guard let found = RecordKind(rawValue: payload[1]) else { throw .newer(.recordKind(payload[1])) }
    guard found == kind else { throw .otherKind }
  }

  /// A length that the end of the bytes cuts through is not malformed.
  private static func lengthOfBody(_ reader: inout MessageReader) throws(CodecFailure) -> UInt64 {
    do {
      return try reader.varint()
    } catch {
      throw reader.remaining == 0 ? .cutShort : error
    }
  }

  private static func words(of texts: [[UInt8]?]) throws(CodecFailure) -> [ErasableText] {
    var words: [ErasableText] = []
    words.reserveCapacity(texts.count)
    for bytes in texts {
      guard let bytes else {
        words.append(.destroyed)
        continue
      }
      guard let text = bytes.withUnsafeBufferPointer({ String(utf8: $0) }) else { throw .textNotUTF8(words.count + 1) }
      words.append(ErasableText(text))
    }
    return words
  }
}
