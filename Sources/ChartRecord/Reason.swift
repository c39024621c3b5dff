import Basics
import Charting
import SessionCore

/// Why something stands as it is: words that someone who was not there can weigh.
extension ErasableText {
  static func reason(_ typed: String) throws(ChartRefusal) -> ErasableText {
    if let fault = typed.faultAsReason { throw fault }
    return ErasableText(typed.trimmed)
  }
}

extension String {
  /// What keeps these words from being a reason; `nil` where they are one.
  package var faultAsReason: ChartRefusal? {
    guard let words = trimmed.ifAny else { return .reasonMissing }
    guard words.hasRealWords else { return .reasonTooShort(words) }
    return words.saysNothing ? .reasonSaysNothing(words) : nil
  }

  /// Double brackets, which mark what is still to be said.
  package var hasOpenGap: Bool {
    guard let start = firstRange(of: "[[") else { return false }
    return self[start.upperBound...].contains("]]")
  }
}
