import Glibc
import TestKit

/// Words that stand nowhere else, and where they are found when they should not be.
struct Canaries {
  /// New for each test; every canary begins with it.
  let root: String

  init() {
    root = "zq" + String((0..<10).map { _ in Character(UnicodeScalar(UInt8.random(in: 97...122))) })
  }

  /// A canary for one field.
  func word(_ field: String) -> String { root + field }

  /// The same as a name.
  func name(_ field: String) -> String { root.prefix(1).uppercased() + root.dropFirst() + field }

  /// How often the root stands in some bytes: as UTF-8 in small, capital or mixed letters, as UTF-16, as base64 at each
  /// of its three places, as hexadecimal.
  func hits(in bytes: [UInt8]) -> Int {
    patterns.reduce(0) { $0 + bytes.occurrences(of: $1) }
  }

  private var patterns: [[UInt8]] {
    let spellings = [root, root.uppercased(), name("")].map { Array($0.utf8) }
    let wide = [root, name("")].flatMap { spelling -> [[UInt8]] in
      let units = Array(spelling.utf16)
      return [
        units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] },
        units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] },
      ]
    }
    let encoded = [root, name("")].flatMap { spelling in (0..<3).map { Self.base64(Array(spelling.utf8), behind: $0) } }
    let digits = Array("0123456789abcdef".utf8)
    let hexadecimal = root.utf8.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return spellings + wide + encoded + [hexadecimal]
  }

  /// The characters of base64 that these bytes give by themselves, so many bytes after a multiple of three.
  static func base64(_ bytes: [UInt8], behind: Int) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let bits = ([UInt8](repeating: 0, count: behind) + bytes).flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
    let first = (behind * 8 + 5) / 6
    return (first..<bits.count / 6).map { place in
      alphabet[Int(bits[place * 6..<place * 6 + 6].reduce(0) { $0 << 1 | $1 })]
    }
  }

  /// Every file under a folder in which the root stands, or that is named so.
  func files(under folder: String) -> (hits: [String], scannedBytes: Int) {
    let listed = PipedProgram("/usr/bin/find", [folder, "-type", "f"], environment: [:], input: "").output
    var (found, scanned) = ([String](), 0)
    for path in listed.split(separator: "\n").map(String.init) {
      let bytes = Bytes.of(path)
      scanned += bytes.count
      if hits(in: bytes) + hits(in: Array(path.utf8)) > 0 { found.append(path) }
    }
    return (found, scanned)
  }
}

extension [UInt8] {
  func occurrences(of pattern: [UInt8]) -> Int {
    guard let first = pattern.first else { return 0 }
    return withUnsafeBytes { whole in
      guard let base = whole.baseAddress else { return 0 }
      let end = base + whole.count
      var (count, place) = (0, base)
      while end - place >= pattern.count, let found = memchr(place, Int32(first), end - place) {
        let start = UnsafeRawPointer(found)
        guard end - start >= pattern.count else { break }
        let isHit = memcmp(start, pattern, pattern.count) == 0
        count += isHit ? 1 : 0
        place = start + (isHit ? pattern.count : 1)
      }
      return count
    }
  }
}
