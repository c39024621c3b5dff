internal import CSodium

extension Passphrase {
  /// Whether two are the same, byte for byte, in a time that does not tell where they differ.
  package borrowing func isSame(as other: borrowing Passphrase) -> Bool {
    bytes.withBytes { mine in
      other.bytes.withBytes { theirs in
        mine.count == theirs.count
          && (mine.isEmpty || sodium_memcmp(mine.baseAddress, theirs.baseAddress, mine.count) == 0)
      }
    }
  }

  /// Whether it is this line, however its letters are composed.
  package borrowing func isSame(asLine line: String) -> Bool {
    var typed = Array(line.utf8)
    guard let other = try? Passphrase(wiping: &typed) else { return false }
    return isSame(as: other)
  }

  /// What was typed as a passphrase and begins like this is a line in the wrong place; `nil` for every other.
  package borrowing func line(beginningWith beginnings: [String]) -> String? {
    bytes.withBytes { typed in
      guard beginnings.contains(where: { typed.starts(with: $0.utf8) }) else { return nil }
      return String(decoding: typed, as: UTF8.self)
    }
  }
}
