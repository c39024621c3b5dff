package import Sealing

/// The two logs; each is a database file of its own, so that the private one can be kept, withheld or destroyed apart.
package enum LogName: String, CaseIterable, Hashable, Sendable {
  case chart
  case `private`

  var number: UInt8 { self == .chart ? 1 : 2 }
}

/// Which stream an act belongs to: 16 opaque bytes.
package struct StreamID: Hashable, Sendable {
  /// The 16 bytes.
  package let bytes: [UInt8]

  /// Nil when these are not 16 bytes.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  private init(checked bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The one stream that every vault has: sixteen zero bytes.
  package static let program = StreamID(checked: [UInt8](repeating: 0, count: 16))

  /// What the vault records of itself stands here: sixteen bytes of 255.
  package static let vault = StreamID(checked: [UInt8](repeating: 0xFF, count: 16))

  /// A new stream's id.
  package static func random(from randomness: any Randomness = SystemRandomness()) -> StreamID {
    StreamID(checked: randomness.bytes(16))
  }
}

/// One text of one act: the act's sequence number, and which of its texts, from 0.
package struct TextPosition: Hashable, Sendable, Comparable {
  /// The sequence number of the act that says it.
  package var sequence: Int64
  /// Its place among that act's texts.
  package var index: Int

  /// The place of a text in its log.
  package init(sequence: Int64, index: Int) {
    self.sequence = sequence
    self.index = index
  }

  /// By act, then by place.
  package static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.sequence, left.index) < (right.sequence, right.index)
  }
}

/// An act as it is handed in for keeping; what its bytes mean is known elsewhere.
package struct StoredAct: Equatable, Sendable {
  /// The stream that it belongs to.
  package var stream: StreamID
  /// The one log that it goes to.
  package var log: LogName
  /// The act's events, encoded; stays forever.
  package var payload: [UInt8]
  /// What the act says; sealed apart, so that it can be destroyed.
  package var texts: [[UInt8]]
  /// Texts of earlier acts of the same log that cease to exist with this act.
  package var destroys: [TextPosition]

  /// An act with whatever it says and destroys.
  package init(
    stream: StreamID, log: LogName, payload: [UInt8], texts: [[UInt8]] = [], destroys: [TextPosition] = []
  ) {
    self.stream = stream
    self.log = log
    self.payload = payload
    self.texts = texts
    self.destroys = destroys
  }
}

/// An act as it was read back and checked.
package struct RecordedAct: Equatable, Sendable {
  /// Counted across both logs, from 1.
  package var sequence: Int64
  /// The stream that it belongs to.
  package var stream: StreamID
  /// The log that it stands in.
  package var log: LogName
  /// The act's events, encoded.
  package var payload: [UInt8]
  /// What the act says; nil where the text was destroyed.
  package var texts: [[UInt8]?]
  /// The texts that it destroyed.
  package var destroys: [TextPosition]

  /// An act at its place.
  package init(
    sequence: Int64, stream: StreamID, log: LogName, payload: [UInt8], texts: [[UInt8]?], destroys: [TextPosition]
  ) {
    self.sequence = sequence
    self.stream = stream
    self.log = log
    self.payload = payload
    self.texts = texts
    self.destroys = destroys
  }
}
