internal import Sealing

extension OpenVault {
  /// The streams of the chart in which one text may be what is sought: those for which `mayHold` says so, and those that
  /// do not open, so that their reader is told. It is given the texts of one stream at a time, or of a part of one.
  package func chartStreams(where mayHold: ([UnsafeRawBufferPointer]) -> Bool) throws(VaultFailure) -> Set<StreamID> {
    try checkOpen()
    guard chart.absence.isEmpty else { return [] }
    var found = Set<StreamID>()
    var buffer = OpeningBuffer()
    try chart.forEachBlock { stream, nonce, sealed in
      let isSought = try? chart.cipher.withBlock(of: stream, nonce: nonce, sealed: sealed, in: &buffer) { block in
        TextBlock.texts(in: block).map(mayHold) ?? true
      }
      if isSought ?? true, let stream = StreamID(stream) { found.insert(stream) }
    }
    for (row, stream) in try chart.looseTexts() {
      guard let stream = StreamID(stream), !found.contains(stream) else { continue }
      guard case .salted(let bytes)? = try? chart.cipher.text(of: row) else { continue }
      if bytes.withUnsafeBytes({ mayHold([UnsafeRawBufferPointer(rebasing: $0[StoredText.saltCount...])]) }) {
        found.insert(stream)
      }
    }
    return found
  }
}

extension TextBlock {
  /// The texts of an encoded block where they stand, without copies; nil when the bytes are not a block.
  static func texts(in block: UnsafeRawBufferPointer) -> [UnsafeRawBufferPointer]? {
    func number(at place: Int) -> Int {
      Int(UInt32(littleEndian: block.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
    }
    guard block.count >= 4 else { return nil }
    var texts: [UnsafeRawBufferPointer] = []
    var place = 4
    for _ in 0..<number(at: 0) {
      guard place + 17 <= block.count, number(at: place + 12) <= block.count - place - 16 else { return nil }
      let start = place + 16
      place = start + number(at: place + 12)
      guard block[start] == 0, place > start + StoredText.saltCount else { continue }
      texts.append(UnsafeRawBufferPointer(rebasing: block[(start + 1 + StoredText.saltCount)..<place]))
    }
    return texts
  }
}
