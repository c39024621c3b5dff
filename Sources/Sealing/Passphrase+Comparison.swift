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

  /// What was typed as a passphrase and is a line in the wrong place, from where it is found to begin; `nil` for a secret.
  /// Nothing before that place is copied.
  package borrowing func line(from start: (UnsafeRawBufferPointer) -> Int?) -> String? {
    bytes.withBytes { typed in
      start(typed).map { String(decoding: UnsafeRawBufferPointer(rebasing: typed[$0...]), as: UTF8.self) }
    }
  }

  /// How many bytes have to be put in, left out or changed to make of a line the part of this that is most like it.
  package borrowing func differences(fromPartOf line: String) -> Int {
    bytes.withBytes { mine in
      var last = [Int](repeating: 0, count: mine.count + 1)
      for (row, byte) in line.utf8.enumerated() {
        var next = [row + 1]
        for column in mine.indices {
          let changed = last[column] + (mine[column] == byte ? 0 : 1)
          next.append(min(next[column] + 1, last[column + 1] + 1, changed))
        }
        last = next
      }
      return last.min() ?? 0
    }
  }
}
