import Basics
import SessionCore

/// Why something stands as it is: words that someone who was not there can weigh.
extension Words {
  static func reason(_ typed: String) throws(ChartRefusal) -> Words {
    if let fault = typed.faultAsReason { throw fault }
    return Words(typed.trimmed)
  }
}

extension String {
  /// What keeps these words from being a reason; `nil` where they are one.
  package var faultAsReason: ChartRefusal? {
    guard let words = trimmed.ifAny else { return .reasonMissing }
    guard words.hasRealWords else { return .reasonTooShort(words) }
    return words.saysNothing ? .reasonSaysNothing(words) : nil
  }

  /// At least two words, or eight letters. One repeated letter does not count as a word; "a" and "I" count only beside another.
  var hasRealWords: Bool {
    let all = split { !$0.isLetter && !"'’-".contains($0) }.map { $0.lowercased().filter(\.isLetter) }
    let words = all.filter { Set($0).count > 1 }
    let articles = words.contains { $0.count > 2 } ? all.count { $0 == "a" || $0 == "i" } : 0
    return words.count + articles >= 2 || words.reduce(0) { $0 + $1.count } >= 8
  }

  /// Double brackets, which mark what is still to be said.
  package var hasOpenGap: Bool {
    guard let start = firstRange(of: "[[") else { return false }
    return self[start.upperBound...].contains("]]")
  }
}
