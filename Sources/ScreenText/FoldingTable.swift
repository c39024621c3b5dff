import SessionCore

/// What `foldedAsName` makes of each Latin letter and sign, as bytes: eight at a time where nothing but letters has to be
/// made small.
struct FoldingTable {
  /// By code point: all of Latin and the marks that combine with it, then general punctuation.
  private let latin: [[UInt8]?] = (0..<0x370).map { FoldingTable.folded($0) }
  private let punctuation: [[UInt8]?] = (0x2000..<0x2070).map { FoldingTable.folded($0) }

  private static func folded(_ value: UInt32) -> [UInt8]? {
    guard let scalar = Unicode.Scalar(value) else { return nil }
    let bytes = Array(String(Character(scalar)).foldedAsName.utf8)
    return bytes.allSatisfy { $0 < 0x80 } ? bytes : nil
  }

  /// Writes the folded text, which is never longer than the text, to the front of some memory.
  ///
  /// - Returns: how many bytes it has, and whether all of its letters are known to this table.
  func fold(_ text: UnsafeRawBufferPointer, into folded: UnsafeMutableRawBufferPointer) -> (count: Int, isKnown: Bool) {
    var place = 0
    var count = 0
    var isKnown = true
    while place < text.count {
      if place + 8 <= text.count {
        let (small, isPlain) = Self.small(text.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        if isPlain {
          folded.storeBytes(of: small, toByteOffset: count, as: UInt64.self)
          place += 8
          count += 8
          continue
        }
      }
      let end = min(place + 8, text.count)
      while place < end {
        let (scalar, byteCount) = Self.scalar(at: place, in: text)
        place += byteCount
        guard let bytes = self[scalar], bytes.count <= byteCount else {
          isKnown = false
          continue
        }
        for byte in bytes {
          folded[count] = byte
          count += 1
        }
      }
    }
    return (count, isKnown)
  }

  /// Eight letters made small at once, and a blank for each dot; not plain where more has to be done. Each byte of a
  /// word of 64 bits is dealt with by itself: of seven bits, none carries into the next.
  private static func small(_ letters: UInt64) -> (UInt64, isPlain: Bool) {
    let high: UInt64 = 0x8080_8080_8080_8080
    guard letters & high == 0 else { return (letters, false) }
    func differ(from byte: UInt64) -> UInt64 { (letters ^ (byte &* 0x0101_0101_0101_0101)) &+ 0x7F7F_7F7F_7F7F_7F7F }
    guard differ(from: 0x27) & differ(from: 0x2D) & differ(from: 0x60) & high == high else { return (letters, false) }
    let fromA = letters &+ 0x3F3F_3F3F_3F3F_3F3F
    let behindZ = letters &+ 0x2525_2525_2525_2525
    let dots = (~differ(from: 0x2E) & high) >> 7
    return ((letters | (fromA & ~behindZ & high) >> 2) ^ (dots &* 0x0E), true)
  }

  private subscript(scalar: Int) -> [UInt8]? {
    if scalar < latin.count { return latin[scalar] }
    return 0x2000..<0x2070 ~= scalar ? punctuation[scalar - 0x2000] : nil
  }

  /// The scalar at a place, and its bytes; of those with four, and of bytes that are not text, only that they are
  /// there.
  private static func scalar(at place: Int, in text: UnsafeRawBufferPointer) -> (scalar: Int, count: Int) {
    let lead = Int(text[place])
    func next(_ offset: Int) -> Int { place + offset < text.count ? Int(text[place + offset]) & 0x3F : 0 }
    switch lead {
    case ..<0x80: return (lead, 1)
    case 0xC0..<0xE0: return ((lead & 0x1F) << 6 | next(1), 2)
    case 0xE0..<0xF0: return ((lead & 0x0F) << 12 | next(1) << 6 | next(2), 3)
    default: return (.max, lead < 0xC0 ? 1 : 4)
    }
  }
}
