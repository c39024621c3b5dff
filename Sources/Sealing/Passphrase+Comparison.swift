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
}
