import Basics

extension String {
  /// Lines of at most so many characters, broken at blanks; of several empty lines in a row one is left, and none at
  /// either end. The first begins with the bullet, and the others stand under what follows it.
  func wrapped(to columns: Int, bullet: String = "") -> [String] {
    var lines: [String] = []
    for line in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let wrapped = line.split(separator: " ").filled(to: columns - bullet.count)
      if wrapped.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines += wrapped.isEmpty ? [""] : wrapped
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    let indent = String(repeating: " ", count: bullet.count)
    return lines.enumerated().map { place, line in place == 0 ? bullet + line : line.isEmpty ? "" : indent + line }
  }
}
