import SessionCore
import Terminal
import Vault

/// Lines that were typed while the vault was locked: offered one by one, filed nowhere until accepted.
extension LiveRoom {
  /// Those of this session, and what is to be said about them.
  func takeUpWaitingLines() -> [String] {
    let all: [WaitingLine]
    do { all = try workspace.vault.waitingLines() } catch {
      return ["what was typed while locked: \(Trouble(error).words)"]
    }
    let readable = all.compactMap(LineInWaiting.init)
    waiting = readable.filter { $0.session == session.opening.id }
    let elsewhere = readable.count - waiting.count
    let spoilt = all.count - readable.count
    return [
      (waiting.count, "typed while locked: each is offered now, in the order of typing"),
      (elsewhere, "typed while locked in another session: offered when that is opened"),
      (spoilt, "typed while locked that cannot be read"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? "line" : "lines") \($0.1)" }
  }

  /// Puts the next line on the prompt where nothing stands there.
  ///
  /// - Returns: what is to stand on the prompt; `nil` when nothing is offered anew.
  func offer(after text: String, _ input: inout LineInput) -> String? {
    guard text.isEmpty, offered == nil, let next = waiting.first else { return nil }
    offered = next
    let rest = waiting.count > 1 ? ", \(waiting.count - 1) more" : ""
    let how = input.isPlain ? "" : ". Enter files it; cleared, it is left out; ^C: later"
    print(["typed at \(next.typedAt) while locked\(rest)\(how)"], &input)
    return next.text
  }

  /// Where the line cannot stand on the prompt the question is put in words.
  func offersInWords(_ line: LineInWaiting, _ input: inout LineInput) -> LineOutcome {
    print([line.text], &input)
    while true {
      let outcome = input.readLine(for: Question("file it? y, n, or later"))
      guard case .line(let typed) = outcome else { return outcome }
      switch typed.text.lowercased() {
      case "y", "yes": return .line(TypedLine(text: line.text))
      case "n", "no": return .line(TypedLine(text: ""))
      case "later": return .interrupted
      default: print(["y files it, n leaves it out, later keeps it for the next time"], &input)
      }
    }
  }

  /// The line that was offered is filed, or was left out: it waits no longer.
  func settleOffer() {
    guard let settled = offered else { return }
    // One that the disk does not let go is offered once more.
    try? workspace.vault.removeWaitingLine(settled.number)
    waiting.removeAll { $0.number == settled.number }
    offered = nil
  }

  func leaveOut(_ input: inout LineInput) {
    settleOffer()
    let words =
      workspace.vault.isInDoubt
      ? "left out; whether it was recorded before cannot be said yet, /log shows it once the disk answers"
      : "left out: it was not recorded"
    print([words], &input)
  }

  /// Not now: the room comes first.
  func putOff(_ input: inout LineInput) {
    guard offered != nil else { return }
    let count = waiting.count
    print(["\(count) kept sealed; offered again when you next come in"], &input)
    offered = nil
    waiting = []
  }
}
