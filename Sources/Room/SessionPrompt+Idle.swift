import Clinic
import Conversation
import ScreenText
import SessionCore
import Terminal

/// Covering and locking the room when nobody presses a key.
extension SessionPrompt {
  /// Why the room cannot be locked, in words.
  var lockRefusal: String? {
    if !setting.inputIsTerminal {
      return "Not locked: lines come from a file, and no one can type a passphrase"
    }
    return canLock ? nil : "Not locked: this practice room has no passphrase to come back with"
  }

  /// Everything that is known of the session goes with this room; what comes back needs the passphrase.
  func locked() -> LockedRoom {
    coverScreen()
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
