/// After how long without a key the screen is covered and the keys are wiped; `nil` is never.
package struct IdleTimes: Equatable {
  /// By the boot clock.
  package var veilAfterMs: Int64?
  /// By the boot clock.
  package var lockAfterMs: Int64?

  /// `nil` is never.
  package init(veilAfterMs: Int64?, lockAfterMs: Int64?) {
    self.veilAfterMs = veilAfterMs
    self.lockAfterMs = lockAfterMs
  }
}
