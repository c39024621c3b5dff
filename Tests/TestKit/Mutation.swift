/// Real samples of what a parser reads, edited at random: most of it stays what it was, so that the parser gets far.
package struct Mutation {
  package var generator: SplitMix64
  private let samples: [[UInt8]]
  private let pieces: [[UInt8]]
  /// The longest edited sample, in bytes.
  private let largestCount: Int

  /// Samples are whole inputs, good ones; pieces are what means something to the parser, to be put anywhere.
  package init(seed: UInt64, samples: [[UInt8]], pieces: [String], largestCount: Int = 20_000) {
    generator = SplitMix64(seed: seed)
    self.samples = samples
    self.pieces = pieces.map { Array($0.utf8) }
    self.largestCount = largestCount
  }

  /// The next input; now and then a sample as it is, now and then pieces only.
  package mutating func next() -> [UInt8] {
    if chance(16) { return (0..<roll(12)).flatMap { _ in piece() } }
    var bytes = sample()
    if chance(40) { return bytes }
    for _ in 0...roll(chance(8) ? 24 : 3) { bend(&bytes) }
    return Array(bytes.prefix(largestCount))
  }

  /// A whole number below `end`, which is at least 1.
  package mutating func roll(_ end: Int) -> Int { Int.random(in: 0..<max(1, end), using: &generator) }
  package mutating func chance(_ sides: Int) -> Bool { roll(sides) == 0 }

  private mutating func sample() -> [UInt8] { samples.isEmpty ? [] : samples[roll(samples.count)] }
  private mutating func piece() -> [UInt8] { pieces.isEmpty ? [] : pieces[roll(pieces.count)] }

  private mutating func bend(_ bytes: inout [UInt8]) {
    let place = roll(bytes.count + 1)
    let end = min(bytes.count, place + roll(chance(4) ? 400 : 12))
    switch roll(9) {
    case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8(roll(8))
    case 1 where place < bytes.count: bytes[place] = UInt8(roll(256))
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: Array(bytes[place..<end]), at: roll(bytes.count + 1))
    case 4: bytes.insert(UInt8(roll(256)), at: place)
    case 5: bytes.removeSubrange(place...)
    case 6:
      let piece = piece()
      bytes.insert(contentsOf: (0..<(chance(10) ? roll(200) : 1)).flatMap { _ in piece }, at: place)
    case 7:
      let other = sample()
      let from = roll(other.count + 1)
      bytes.replaceSubrange(place..<end, with: other[from..<min(other.count, from + roll(80))])
    default: bytes.replaceSubrange(place..<end, with: piece())
    }
  }
}
