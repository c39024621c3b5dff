import Basics
package import SessionCore
package import Vault

/// A line typed while the vault was locked, as it waits in its box: with the session it was typed in, and when.
package struct LineInWaiting: Equatable {
  /// The vault's number for it; 0 before it was kept.
  package var number: UInt64 = 0
  package var session: SessionID
  package var wallMs: Int64
  package var offsetSeconds: Int
  package var text: String
  /// Enter was never pressed on it: it is offered, and no flag is raised of it.
  package var isHalfTyped: Bool

  package init(session: SessionID, reading: ClockReading, text: String, isHalfTyped: Bool) {
    self.session = session
    self.isHalfTyped = isHalfTyped
    wallMs = reading.wallMs
    offsetSeconds = reading.offsetSeconds
    self.text = text
  }

  /// As the vault keeps it.
  package var bytes: [UInt8] {
    [
      session.high, session.low, UInt64(bitPattern: wallMs), UInt64(bitPattern: Int64(offsetSeconds)),
      isHalfTyped ? 1 : 0,
    ]
    .flatMap(\.bigEndianBytes) + Array(text.utf8)
  }

  /// `nil` for one that cannot be read.
  package init?(_ line: WaitingLine) {
    guard let bytes = line.bytes, bytes.count >= 40 else { return nil }
    func field(_ place: Int) -> UInt64 { bytes[place * 8..<place * 8 + 8].reduce(0) { $0 << 8 | UInt64($1) } }
    number = line.number
    session = SessionID(high: field(0), low: field(1))
    wallMs = Int64(bitPattern: field(2))
    offsetSeconds = Int(Int64(bitPattern: field(3)))
    isHalfTyped = field(4) == 1
    text = String(decoding: bytes[40...], as: UTF8.self)
  }

  /// As `18:44`.
  package var typedAt: String { CivilTime(wallMs: wallMs, offsetSeconds: offsetSeconds).clock }
}
