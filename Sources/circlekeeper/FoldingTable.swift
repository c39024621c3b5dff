import SessionCore

/// What `foldedAsName` makes of each Latin letter and sign, as bytes: sixteen at a time where nothing but letters has to
/// be made small.
struct FoldingTable {
  /// By code point: all of Latin and the marks that combine with it, then general punctuation.
  private let latin: [[UInt8]?] = (0..<0x370).map { FoldingTable.folded($0) }
  private let punctuation: [[UInt8]?] = (0x2000..<0x2070).map { FoldingTable.folded($0) }

  private static func folded(_ value: UInt32) -> [UInt8]? {
    guard let scalar = Unicode.Scalar(value) else { return nil }
    let bytes = Array(String(Character(scalar)).foldedAsName.utf8)
    return bytes.allSatisfy { $0 < 0x80 } ? bytes : nil
  }

  /// Adds the folded text.
  ///
  /// - Returns: false where it holds a letter that this table does not know.
  func fold(_ text: UnsafeRawBufferPointer, into folded: inout [UInt8]) -> Bool {
    var place = 0
    var isKnown = true
    while place < text.count {
      if place + 16 <= text.count, let small = Self.small(text.loadUnaligned(fromByteOffset: place, as: Chunk.self)) {
        withUnsafeBytes(of: small) { folded.append(contentsOf: $0) }
        place += 16
        continue
      }
      let end = min(place + 16, text.count)
      while place < end {
        let (scalar, count) = Self.scalar(at: place, in: text)
        if let bytes = self[scalar] { folded += bytes } else { isKnown = false }
        place += count
      }
    }
    return isKnown
  }

  private typealias Chunk = SIMD16<UInt8>

  /// Sixteen letters made small; nil where more has to be done.
  private static func small(_ chunk: Chunk) -> Chunk? {
    let others = (chunk .>= 0x80) .| (chunk .== 0x27) .| (chunk .== 0x2D) .| (chunk .== 0x60)
    guard !any(others) else { return nil }
    let capitals = (chunk .>= 0x41) .& (chunk .<= 0x5A)
    let small = chunk.replacing(with: chunk | 0x20, where: capitals)
    return small.replacing(with: 0x20, where: chunk .== 0x2E)
  }

  private subscript(scalar: Int) -> [UInt8]? {
    if scalar < latin.count { return latin[scalar] }
    return 0x2000..<0x2070 ~= scalar ? punctuation[scalar - 0x2000] : nil
  }

  /// The scalar at a place, and its bytes; of those with four, and of bytes that are no text, only that they are there.
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
