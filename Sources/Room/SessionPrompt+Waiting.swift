import Clinic
import Conversation
import SessionCore
import SlashCommands
import Terminal
import Vault

/// Lines that were typed while the vault was locked: flags are raised, the others are offered one by one and filed
/// nowhere until accepted.
extension SessionPrompt {
  /// Those of this session, and what is to be said about them.
  func takeUpWaitingLines() -> [String] {
    let all: [WaitingLine]
    do { all = try workspace.vault.waitingLines() } catch {
      return ["what was typed while locked: \(CommandFailure(error).words)"]
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
        let answer = conversation.raiseFlags(
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
    defer { offering = .goesOn }
    let count = waiting.count == 1 ? "1 line waits" : "\(waiting.count) lines wait"
    if input.isPlain {
      if offering != .goesOn { print(["\(count), typed while locked"], &input) }
      return (next.text, offering == .goesOn ? .selected : .uponKey)
    }
    if offering == .goesOn {
      let rest = waiting.count > 1 ? ", \(waiting.count - 1) more" : ""
      print(["typed at \(next.typedAt) while locked\(rest). Enter files it, ^C: later"], &input)
      return (next.text, .selected)
    }
    let first = "any key shows the first (typed at \(next.typedAt) while locked)"
    print(["\(count); \(first). Enter files it, ^C: later"], &input)
    return (next.text, .uponKey)
  }

  /// How far the lines that wait have been offered.
  enum Offering {
    case notYet
    /// One was shown, and the next follows when it is answered.
    case goesOn
    /// The one that was shown was cleared or typed over.
    case gaveWay
  }

  /// Where the line cannot stand on the prompt the questions are put in words: first whether it may be seen.
  func offersInWords(_ line: LineInWaiting, _ standing: LineStanding, _ input: inout LineInput) -> LineOutcome {
    var isShown = false
    func show() {
      isShown = true
      print(["typed at \(line.typedAt) while locked:", line.text], &input)
    }
    if standing == .selected { show() }
    while true {
      let words = isShown ? "file it? y, n, or later" : "show the first? y, or later"
      let outcome = (try? input.nextLine(for: Question(words, flagsTo: .asker, setting))) ?? .hangup
      guard case .line(let typed) = outcome else { return outcome }
      switch typed.text.lowercased() {
      case "y", "yes":
        if isShown { return .line(TypedLine(text: line.text)) }
        show()
      case "n" where isShown, "no" where isShown: return .line(TypedLine(text: ""))
      case "n", "no", "later": return .interrupted
      case _ where raisesFlag(typed.text, in: conversation.context):
        // The line goes on waiting, and is asked about again after the flag.
        offered = nil
        return outcome
      default:
        let known =
          isShown
          ? "y files it, n leaves it out, later keeps it for the next time" : "y shows it, later keeps it sealed"
        print([known.asNotRecorded], &input)
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

  /// Enter on an empty line: a line that was offered and emptied is left out, one that was cleared is put off.
  ///
  /// - Returns: whether it was about an offer at all.
  func settlesOffer(_ input: inout LineInput) -> Bool {
    if offered != nil {
      leaveOut(&input)
    } else if offering == .gaveWay, !waiting.isEmpty {
      putOff(&input)
    } else {
      return false
    }
    return true
  }

  private func leaveOut(_ input: inout LineInput) {
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
    let lines = count == 1 ? "1 line stays sealed" : "\(count) lines stay sealed"
    print(["\(lines): you are asked again when you next open this session"], &input)
    offered = nil
    offering = .notYet
    waiting = []
  }
}
