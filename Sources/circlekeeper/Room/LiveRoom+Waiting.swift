import Conversation
import SessionCore
import SlashCommands
import Terminal
import Vault

/// Lines that were typed while the vault was locked: flags are raised, the others are offered one by one and filed
/// nowhere until accepted.
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
    return raiseWaitingFlags()
      + [
        (elsewhere, "typed while locked in another session: offered when that is opened"),
        (spoilt, "typed while locked that cannot be read"),
      ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? "line" : "lines") \($0.1)" }
  }

  /// A flag does not wait to be accepted. What stood before it in its line does.
  ///
  /// - Returns: the receipts.
  private func raiseWaitingFlags() -> [String] {
    var receipts: [String] = []
    var left: [LineInWaiting] = []
    // A command that waits may have been meant to move the floor.
    var floorIsKnown = true
    for line in waiting {
      let reading = workspace.clock.reading()
      let seconds = Int(max(0, reading.wallMs - line.wallMs) / 1000)
      guard !line.isHalfTyped,
        let answer = conversation.raiseFlag(
          of: line.text, typedSecondsAgo: seconds, floorIsKnown: floorIsKnown, at: reading),
        case .recorded = answer.outcome
      else {
        if line.text.first(where: { !$0.isWhitespace }) == "/" { floorIsKnown = false }
        left.append(line)
        continue
      }
      receipts += answer.lines
      if let rest = answer.rest { keepWaiting(rest, of: line) }
      // One that the disk does not let go is raised again rather than lost.
      try? workspace.vault.removeWaitingLine(line.number)
    }
    waiting = left
    // What is left of a line whose flag was raised has its number from the vault.
    if !receipts.isEmpty, let kept = try? workspace.vault.waitingLines() {
      waiting = kept.compactMap(LineInWaiting.init).filter { $0.session == session.opening.id }
    }
    return receipts
  }

  private func keepWaiting(_ text: String, of line: LineInWaiting) {
    var rest = line
    rest.text = text
    try? workspace.vault.keepWaitingLine(rest.bytes)
  }

  /// The next line that waits, where nothing stands on the prompt. The first is shown by a key, so that nobody who types
  /// on finds their words in it; the others follow each other.
  func offer(after text: String, _ input: inout LineInput) -> (text: String, standing: LineStanding)? {
    guard text.isEmpty, offered == nil, let next = waiting.first else { return nil }
    offered = next
    defer { isOffering = true }
    if isOffering || input.isPlain {
      let rest = waiting.count > 1 ? ", \(waiting.count - 1) more" : ""
      let how = input.isPlain ? "" : ". Enter files it, ^C: later"
      print(["typed at \(next.typedAt) while locked\(rest)\(how)"], &input)
      return (next.text, .selected)
    }
    let count = waiting.count == 1 ? "1 line waits" : "\(waiting.count) lines wait"
    let first = "any key shows the first (typed at \(next.typedAt) while locked)"
    print(["\(count); \(first). Enter files it, ^C: later"], &input)
    return (next.text, .uponKey)
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
      case _ where raisesFlag(typed.text, in: conversation.context):
        // The line goes on waiting, and is asked about again after the flag.
        offered = nil
        return outcome
      default: print(["y files it, n leaves it out, later keeps it for the next time".asNotRecorded], &input)
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
    let count = waiting.count
    print(["\(count) \(count == 1 ? "stays" : "stay") sealed until you next open this session"], &input)
    offered = nil
    isOffering = false
    waiting = []
  }
}
