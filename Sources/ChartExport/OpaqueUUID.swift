import SessionCore

/// Names for what a bundle holds: always the same for the same thing, and telling nothing of it.
enum OpaqueUUID {
  /// The same for everybody who was in a session, and not its name in the vault.
  static func session(_ session: SessionID) -> String { make(session, salt: 1, number: 0) }
  static func patient(_ member: MemberID, in first: SessionID) -> String {
    make(first, salt: 2, number: UInt64(bitPattern: Int64(member.number)))
  }
  static func encounter(_ member: MemberID, in session: SessionID) -> String {
    make(session, salt: 3, number: UInt64(bitPattern: Int64(member.number)))
  }
  static func note(_ place: Int, of member: MemberID, in session: SessionID) -> String {
    make(session, salt: 4, number: UInt64(bitPattern: Int64(member.number)) << 16 | UInt64(place))
  }
  static func rating(_ place: Int, of member: MemberID, in session: SessionID) -> String {
    make(session, salt: 5, number: UInt64(bitPattern: Int64(member.number)) << 16 | UInt64(place))
  }

  /// `urn:uuid:` and a UUID of version 8, which leaves its bits to the maker (RFC 9562).
  private static func make(_ session: SessionID, salt: UInt64, number: UInt64) -> String {
    let seed = mixed(session.high ^ mixed(session.low ^ mixed(salt &* 0x9E37_79B9_7F4A_7C15 ^ mixed(number))))
    let high = mixed(seed) & 0xFFFF_FFFF_FFFF_0FFF | 0x8000
    let low = mixed(seed ^ session.low) & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    let text = high.digits + low.digits
    var parts: [Substring] = []
    var rest = text[...]
    for length in [8, 4, 4, 4, 12] {
      parts.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return "urn:uuid:" + parts.joined(separator: "-")
  }

  /// The finisher of SplitMix64.
  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
