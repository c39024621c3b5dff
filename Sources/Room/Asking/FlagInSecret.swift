import Sealing
package import Vault

/// A flag that was typed where a secret is asked for. Only bytes are looked at: no secret becomes text.
package enum FlagInSecret {
  /// Where a flag begins: `!@jo` or `1@jo` at the front and `!@jo and words` anywhere, or else a `!` at the front or
  /// with words of its own. No secret that is chosen at the keyboard holds one; one from a file may.
  package static func start(in typed: UnsafeRawBufferPointer) -> Int? {
    startOfNamed(in: typed) ?? startOfNameless(in: typed)
  }

  private static func startOfNamed(in typed: UnsafeRawBufferPointer) -> Int? {
    if sign(at: 0, in: typed, blanks: true) != nil || typed.starts(with: "1@".utf8) { return 0 }
    return typed.indices.first { index in
      guard let name = sign(at: index, in: typed, blanks: false) else { return false }
      let words = typed[name...].drop { $0 != blank }.drop { $0 == blank }
      return typed[name].isLetter && words.first?.isLetter == true
    }
  }

  private static func startOfNameless(in typed: UnsafeRawBufferPointer) -> Int? {
    let front = typed.drop { $0 == blank || otherSigns.contains($0) }
    if front.count > 1, front.starts(with: "!".utf8) || front.starts(with: "！".utf8) { return 0 }
    return typed.indices.dropFirst().dropLast().first { index in
      // After `@name `, too, where the name stands before the sign.
      guard typed[index] == bang else { return false }
      let rest = typed[(index + 1)...].drop { $0 == blank }
      return rest.first == UInt8(ascii: "@") && rest.startIndex > index + 1
        || typed[index - 1] == blank && rest.first?.isLetter == true
    }.map { isNamed(typed[..<$0]) ? 0 : $0 }
  }

  /// Whether only names stand there.
  private static func isNamed(_ typed: Slice<UnsafeRawBufferPointer>) -> Bool {
    typed.split(separator: blank).allSatisfy { $0.first == UInt8(ascii: "@") || $0.starts(with: "＠".utf8) }
  }

  /// Signs of other lines that may stand before that of a flag.
  private static let otherSigns = Array(";>=".utf8)
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

extension Passphrase {
  /// The flag in it, from its sign on: what stands before may be the beginning of a secret.
  package borrowing func flag() -> String? { line(from: FlagInSecret.start) }

  /// Whether this line, which was typed as a secret, is this one mistyped, or a part of it. A passphrase from a file
  /// may begin like a flag, and is not to be kept as the words of one.
  package borrowing func isMistyped(as line: String) -> Bool {
    let count = line.utf8.count
    let looksLikeFlag = flag() != nil
    let slips = looksLikeFlag ? count / 3 : count >= 12 ? count / 4 : 0
    return differences(fromPartOf: line) <= slips
  }
}

extension UnlockingSecret {
  /// The flag in it. No recovery key holds one.
  package borrowing func flag() -> String? {
    switch self {
    case .passphrase(let passphrase): passphrase.flag()
    case .recoveryKey: nil
    }
  }

  /// As ``Sealing/Passphrase/isMistyped(as:)``.
  package borrowing func isMistyped(as line: String) -> Bool {
    switch self {
    case .passphrase(let passphrase): passphrase.isMistyped(as: line)
    case .recoveryKey: false
    }
  }
}

extension UInt8 {
  /// Of a word in any writing.
  fileprivate var isLetter: Bool { self >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}
