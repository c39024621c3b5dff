import Sealing
package import Vault

/// A flag that was typed where a secret is asked for. Only bytes are looked at: no secret becomes text.
package enum FlagInSecret {
  /// Where a flag for someone begins: `!@jo` or `1@jo` at the start, `!@jo and words` anywhere. No secret that was chosen at
  /// the keyboard holds one.
  package static func start(in typed: UnsafeRawBufferPointer) -> Int? {
    if sign(at: 0, in: typed, blanks: true) != nil || typed.starts(with: "1@".utf8) { return 0 }
    return typed.indices.first { index in
      guard let name = sign(at: index, in: typed, blanks: false) else { return false }
      let words = typed[name...].drop { $0 != blank }.drop { $0 == blank }
      return typed[name].isLetter && words.first?.isLetter == true
    }
  }

  /// It may have been one without a name, or a passphrase, which must not be kept.
  package static func isPossible(in typed: UnsafeRawBufferPointer) -> Bool {
    let first = typed.first { $0 != blank }
    if first == bang || typed.starts(with: "！".utf8) { return true }
    return typed.indices.dropFirst().dropLast().contains { index in
      guard typed[index] == bang else { return false }
      let rest = typed[(index + 1)...].drop { $0 == blank }
      return rest.first == UInt8(ascii: "@") && rest.startIndex > index + 1
        || typed[index - 1] == blank && rest.first?.isLetter == true
    }
  }

  private static let bang = UInt8(ascii: "!")
  private static let blank = UInt8(ascii: " ")

  /// `!` and `@` at this place: where the name begins.
  private static func sign(at index: Int, in typed: UnsafeRawBufferPointer, blanks: Bool) -> Int? {
    var place = index
    func take(_ signs: [String]) -> Bool {
      for sign in signs where typed[place...].starts(with: sign.utf8) {
        place += sign.utf8.count
        return true
      }
      return false
    }
    while blanks, take([" "]) {}
    guard take(["!", "！"]) else { return nil }
    while take(["!", "！"]) || blanks && take([" "]) {}
    guard take(["@", "＠"]), place < typed.endIndex else { return nil }
    return place
  }
}

extension UnlockingSecret {
  /// The flag in it, and whether nothing stands before it: else it may be the end of a mistyped secret.
  package borrowing func flag() -> (line: String, isWhole: Bool)? {
    switch self {
    case .passphrase(let passphrase):
      var isWhole = false
      let line = passphrase.line { typed in
        let start = FlagInSecret.start(in: typed)
        isWhole = start == 0
        return start
      }
      return line.map { ($0, isWhole) }
    case .recoveryKey: return nil
    }
  }

  /// Whether it may have been a flag.
  package borrowing func mayBeFlag() -> Bool {
    switch self {
    case .passphrase(let passphrase): passphrase.line { FlagInSecret.isPossible(in: $0) ? $0.count : nil } != nil
    case .recoveryKey: false
    }
  }
}

extension UInt8 {
  /// Of a word in any writing.
  fileprivate var isLetter: Bool { self >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}
