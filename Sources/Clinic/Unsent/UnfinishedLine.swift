package import SessionCore

/// A line that was being typed, as the vault keeps it beside the log: with the place it was typed at, so that a line
/// that was recorded just before the end is not offered again.
package struct UnfinishedLine: Equatable {
  package var session: SessionID
  /// The number that the act would have got.
  package var number: Int
  /// Up to where on the session's axis everything that fell due was said, in milliseconds.
  package var saidUntilMs: Int64
  package var text: String
  /// The number of the waiting line that it was offered as; 0 for a line of its own.
  package var offered: UInt64 = 0

  /// As the vault keeps it.
  package var bytes: [UInt8] {
    [
      session.high, session.low, offered << 32 | UInt64(UInt32(truncatingIfNeeded: number)),
      UInt64(bitPattern: saidUntilMs),
    ]
    .flatMap(\.bigEndianBytes) + Array(text.utf8)
  }

  package init(session: SessionID, number: Int, saidUntilMs: Int64, text: String, offered: UInt64 = 0) {
    self.session = session
    self.number = number
    self.saidUntilMs = saidUntilMs
    self.text = text
    self.offered = offered
  }

  /// `nil` for what is too short to be one.
  package init?(bytes: [UInt8]) {
    guard bytes.count >= 32 else { return nil }
    func number(_ place: Int) -> UInt64 { bytes[place * 8..<place * 8 + 8].reduce(0) { $0 << 8 | UInt64($1) } }
    session = SessionID(high: number(0), low: number(1))
    self.number = Int(UInt32(truncatingIfNeeded: number(2)))
    offered = number(2) >> 32
    saidUntilMs = Int64(bitPattern: number(3))
    text = String(decoding: bytes[32...], as: UTF8.self)
  }
}

extension UInt64 {
  /// The most significant byte first.
  var bigEndianBytes: [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: self >> UInt64(56 - 8 * $0)) } }
}
