/// Whether the screen is covered and the keys are to be wiped because nobody presses a key.
///
/// It counts from the last key, by the boot clock: time that the machine slept counts too.
struct IdleTimer {
  /// Everything but the clock is hidden, here or by `/veil`, until a key is pressed.
  var isVeiled = false
  /// The keys are to be wiped, here or by `/lock`.
  var wantsLock = false
  /// Whether there is a way to hide what is shown, and whether there is one to wipe the keys.
  let canVeil: Bool
  let canLock: Bool
  private let veilAfterMs: Int64?
  private let lockAfterMs: Int64?
  private var lastKeyMs: Int64

  /// `veils` where this place can hide what it shows; `locks` where there is a way back, or nothing to come back to.
  init(_ times: IdleTimes, veils: Bool, locks: Bool, from nowMs: Int64) {
    canVeil = veils
    canLock = locks
    veilAfterMs = veils ? times.veilAfterMs : nil
    lockAfterMs = locks ? times.lockAfterMs : nil
    lastKeyMs = nowMs
  }

  /// Lifts the veil.
  mutating func keyPressed(at nowMs: Int64) {
    isVeiled = false
    startAgain(at: nowMs)
  }

  /// Counts from now on, and leaves the veil where it is.
  mutating func startAgain(at nowMs: Int64) { lastKeyMs = nowMs }

  /// Milliseconds until each of both falls due.
  func untilDueMs(at nowMs: Int64) -> [Int64] {
    [isVeiled ? nil : veilAfterMs, lockAfterMs].compactMap { $0 }.map { max(0, lastKeyMs + $0 - nowMs) }
  }

  mutating func coverIfDue(at nowMs: Int64) {
    let idleMs = nowMs - lastKeyMs
    if let veilAfterMs, idleMs >= veilAfterMs { isVeiled = true }
    guard let lockAfterMs, idleMs >= lockAfterMs else { return }
    isVeiled = false
    wantsLock = true
  }
}
