/// A second `/next` or `/phase` at once, typed or by its key, skips someone: it is refused once, in words, and goes
/// through when it is pressed again after a moment. A key that is held down never gets through.
struct DoublePressGuard {
  /// What is to become of a line or a key.
  enum Verdict: Equatable {
    case goes
    /// Refused, and to be said.
    case stopped
    /// Refused again, and said already.
    case ignored
  }

  private var lastWasGuarded = false
  private var wasStopped = false

  /// Time is counted from the line or key before.
  mutating func judge(isGuarded: Bool, sincePreviousMs: Int64?) -> Verdict {
    let followsAnother = lastWasGuarded
    lastWasGuarded = isGuarded
    guard isGuarded, followsAnother, let since = sincePreviousMs else {
      wasStopped = false
      return .goes
    }
    guard wasStopped else {
      wasStopped = since < 2000
      return wasStopped ? .stopped : .goes
    }
    guard since >= 500 else { return .ignored }
    wasStopped = false
    return .goes
  }
}
