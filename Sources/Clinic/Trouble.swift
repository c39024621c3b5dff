/// Why the program ends without having done what it was asked for: one plain sentence and an exit code.
package struct Trouble: Error {
  /// Exit codes of product.md section 10; 2 is for usage, 129 for a terminal that went away.
  package enum Code: Int32 {
    case refused = 1
    case usage = 2
    case passphrase = 3
    case damaged = 4
    case hangup = 129
  }

  /// Empty where it was said already.
  package var words: String
  package var code: Code

  /// One plain sentence, without a full stop.
  package init(_ words: String, _ code: Code = .refused) {
    self.words = words
    self.code = code
  }

  /// An end that was said already.
  static func silent(_ code: Code) -> Trouble { Trouble("", code) }
}
