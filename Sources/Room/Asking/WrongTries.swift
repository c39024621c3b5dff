import Terminal

/// Wrong tries at one question for a secret. After the fifth each next one waits longer, at most half a minute: no one
/// who has the secret is locked out.
package struct WrongTries {
  private var count = 0

  package init() {}

  /// How many seconds the next try waits.
  var waitSeconds: Int {
    count <= Self.freeCount ? 0 : min(Self.longestSeconds, 1 << min(10, count - Self.freeCount - 1))
  }

  private static let freeCount = 5
  private static let longestSeconds = 30

  /// Counts one, says how long the next waits, and waits. What is typed meanwhile belongs to the next.
  ///
  /// - Returns: false where the program is told to end.
  package mutating func wait(_ say: (String) -> Void) -> Bool {
    count += 1
    let seconds = waitSeconds
    guard seconds > 0 else { return true }
    say("\(count) wrong tries: the next one in \(seconds == 1 ? "1 second" : "\(seconds) seconds")")
    return PassphraseReader.pause(milliseconds: seconds * 1000)
  }
}
