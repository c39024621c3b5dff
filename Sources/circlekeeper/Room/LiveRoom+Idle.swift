import Conversation
import Narration
import SessionCore
import Terminal

/// Covering and locking the room when nobody presses a key.
extension LiveRoom {
  /// Why the room cannot be locked, in words.
  var lockRefusal: String? {
    if !setting.inputIsTerminal {
      return "nothing is locked: where lines come from a file nobody can type a passphrase"
    }
    return canLock ? nil : "nothing is locked: this practice room has no passphrase to come back with"
  }

  /// Until the room covers or locks itself.
  func untilIdleMs(_ nowMs: Int64) -> [Int64] {
    let veil = setting.manner == .edited && !isVeiled ? idle.untilVeilMs(at: nowMs) : nil
    let lock = lockRefusal == nil ? idle.untilLockMs(at: nowMs) : nil
    return [veil, lock].compactMap { $0 }
  }

  func coverIfIdle(_ nowMs: Int64) {
    if setting.manner == .edited, idle.isVeilDue(at: nowMs) { isVeiled = true }
    guard lockRefusal == nil, idle.isLockDue(at: nowMs) else { return }
    isVeiled = false
    wantsLock = true
  }

  /// Everything that is known of the session goes with this room; what comes back needs the passphrase.
  func locked() -> LockedRoom {
    let stay = LockedRoom.Stay(
      session: session.opening.id, face: session.clockFace(now: now), timeline: conversation.log.timeline,
      saidUntilMs: saidUntilMs, rings: rings, showsText: conversation.manner.receipts == .plain)
    return LockedRoom(stay, in: workspace, setting: setting)
  }

  /// Goes on as before the lock.
  func comeBack(_ stay: LockedRoom.Stay, _ input: inout LineInput) {
    saidUntilMs = stay.saidUntilMs
    rings = stay.rings
    guard stay.showsText else { return }
    conversation.manner = setting.manner(showsText: true)
    input.keepLine(true)
  }
}
