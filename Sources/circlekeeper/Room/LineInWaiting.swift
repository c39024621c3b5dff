import Basics
import Narration
import SessionCore
import Vault

/// A line typed while the vault was locked, as it waits in its box: with the session it was typed in, and when.
struct LineInWaiting: Equatable {
  /// The vault's number for it; 0 before it was kept.
  var number: UInt64 = 0
  var session: SessionID
  var wallMs: Int64
  var offsetSeconds: Int
  var text: String
  /// Enter was never pressed on it: it is offered, and no flag is raised of it.
  var isHalfTyped: Bool

  init(session: SessionID, reading: Reading, text: String, isHalfTyped: Bool) {
    self.session = session
    self.isHalfTyped = isHalfTyped
    wallMs = reading.wallMs
    offsetSeconds = reading.offsetSeconds
    self.text = text
  }

  var bytes: [UInt8] {
    [
      session.high, session.low, UInt64(bitPattern: wallMs), UInt64(bitPattern: Int64(offsetSeconds)),
      isHalfTyped ? 1 : 0,
    ]
    .flatMap(\.bigEndianBytes) + Array(text.utf8)
  }

  init?(_ line: WaitingLine) {
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
  var typedAt: String { CivilTime(wallMs: wallMs, offsetSeconds: offsetSeconds).clock }
}
