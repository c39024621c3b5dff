import Glibc
import SessionCore
import TestKit

/// One word that stands in everything the screen must not show, and every form in which it could come out.
enum Canary {
  static let word = "qzcanary"
  /// As a name is written.
  static let name = "Qzcanary"

  /// What to look for, in bytes.
  static let forms: [(name: String, bytes: [UInt8])] = {
    var forms: [(name: String, bytes: [UInt8])] = []
    for text in [word, name, word.uppercased()] {
      let bytes = Array(text.utf8)
      forms.append(("plain", bytes))
      for isUpper in [false, true] {
        let hex = bytes.map { $0.digits(isUpper) }
        forms.append(("hexadecimal", Array(hex.joined().utf8)))
        forms.append(("percent", Array(hex.map { "%" + $0 }.joined().utf8)))
        forms.append(("HTML", Array(hex.map { "&#x\($0);" }.joined().utf8)))
        forms.append(("JSON", Array(hex.map { "\\u00\($0)" }.joined().utf8)))
      }
      forms.append(("HTML", Array(bytes.map { "&#\($0);" }.joined().utf8)))
      forms.append(("backwards", bytes.reversed()))
      // Three ways to lie in base64; the letters at either end depend on what stands beside it.
      for place in 0..<3 {
        let whole = (Array(repeating: UInt8(0), count: place) + bytes).base64
        forms.append(("base64", Array(whole.dropFirst(place == 0 ? 0 : place + 1).prefix(8))))
      }
    }
    return forms
  }()

  /// The forms that stand somewhere in these bytes.
  static func found(in bytes: [UInt8]) -> [String] {
    bytes.withUnsafeBytes { whole in forms.filter { isIn(whole, $0.bytes) }.map(\.name) }
  }

  private static func isIn(_ whole: UnsafeRawBufferPointer, _ part: [UInt8]) -> Bool {
    guard let start = whole.baseAddress else { return false }
    var place = 0
    while place + part.count <= whole.count {
      guard let found = memchr(start + place, Int32(part[0]), whole.count - place - part.count + 1) else {
        return false
      }
      if memcmp(found, part, part.count) == 0 { return true }
      place = UnsafeRawPointer(found) - start + 1
    }
    return false
  }

  /// Six people called so, in whichever way.
  static let roster = (1...6).map { number in
    Member(
      id: MemberID(number), name: "\(name)\(number) Ruiz\(word)", handle: "\(word)\(number)",
      goals: [MemberGoal(number: 1, words: "\(word) sleep")])
  }
}

extension UInt8 {
  fileprivate func digits(_ isUpper: Bool) -> String {
    let digits = String(self, radix: 16, uppercase: isUpper)
    return self < 16 ? "0" + digits : digits
  }
}

extension [UInt8] {
  /// Without what fills it up at the end.
  var base64: [UInt8] {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var written: [UInt8] = []
    for start in stride(from: 0, to: count - count % 3, by: 3) {
      let bits = Int(self[start]) << 16 | Int(self[start + 1]) << 8 | Int(self[start + 2])
      written += [18, 12, 6, 0].map { letters[bits >> $0 & 63] }
    }
    return written
  }
}
