import Clinic
import Conversation
import Room
import SessionCore
import Terminal
import TestKit

/// Someone at a terminal who types what the seed says, looks at everything, and notes what they were told.
final class SimulatedTerminal: LineSource {
  let world: SimulatedWorld
  let isPlain: Bool
  /// What was acknowledged so far.
  var ledger = EveningLedger()
  /// The way out that was taken, and where on the disk's record the power failed if it did.
  var exit = Exit.left
  /// Lines of the lobby; of the room; both the next one first.
  var lobby: [String] = [] {
    didSet { isInLobby = isInLobby || !lobby.isEmpty }
  }
  private var isInLobby = false
  private weak var room: SessionPrompt?
  /// Once it is gone it says so to everybody who asks.
  private var isGone = false
  var script: [String] = []
  private var lines = TypedLines()
  private var printed: [String] = []
  private var operationWhenPrinted: Int?
  private var operationBefore = 0
  private var troubledLines = 0
  /// What was being typed when the program was told to end.
  private var half: String?
  /// No strike of power or disk: the seed leaves this evening in peace.
  let isCalm: Bool

  enum Exit {
    case left
    case hangup
    case powerCut(operation: Int)
  }

  init(_ world: SimulatedWorld, isPlain: Bool, isCalm: Bool) {
    self.world = world
    self.isPlain = isPlain
    self.isCalm = isCalm
    script = lines.course(&world.generator)
  }

  /// The program is begun again.
  func begin() {
    exit = .left
    isGone = false
    isInLobby = false
    printed = []
    operationWhenPrinted = nil
    operationBefore = world.disk.recorded
  }

  /// The room was left by its door.
  private(set) var isDone = false

  func leave() { isDone = script.isEmpty && !ledger.isWaiting }

  func printAbove(_ lines: [String]) {
    printed += lines
    if operationWhenPrinted == nil { operationWhenPrinted = world.disk.recorded }
    lines.forEach(world.show)
  }

  func readLine(for client: any LineEditorClient, initialText: String) -> LineOutcome {
    if isGone { return .hangup }
    world.show(initialText)
    let room = client as? SessionPrompt
    if room != nil { isInLobby = false }
    if let room {
      self.room = room
      judge(room, initialText)
      judgeHalf(initialText)
    } else if client is LockedRoom {
      judgeLocked(initialText)
    } else if let room = self.room {
      // In the plain manner a question about a line that waits may come before the next prompt.
      judge(room, ledger.handed ?? "")
    }
    let told = printed
    printed = []
    if let outcome = strike(room != nil || client is LockedRoom, client) {
      isGone = true
      return outcome
    }
    operationWhenPrinted = nil
    // What was seen so far a power cut takes back no more, though no line may be handed over before the room is locked.
    operationBefore = world.disk.recorded
    if let room { return inRoom(room, initialText) }
    if client is LockedRoom { return whileLocked(client, initialText) }
    return aside(client, told)
  }

  // MARK: - Judging

  /// Where on the disk's record the answer to the line before stood on the screen.
  private var operationOfAnswer: Int { operationWhenPrinted ?? world.disk.recorded }

  private func judge(_ room: SessionPrompt, _ initialText: String) {
    let answer = EveningLedger.Answer(printed: printed, rest: initialText, isPlain: isPlain)
    for problem in ledger.judge(answer, room.conversation.log) { world.problem(problem) }
    if world.isTroubled {
      troubledLines += 1
      if troubledLines > 3 { world.endTrouble() }
    }
  }

  private func judgeHalf(_ initialText: String) {
    if let half, !isPlain, !ledger.isWaiting, !ledger.wasInDoubt {
      world.expect(initialText == half, "half-typed “\(half)” came back as “\(initialText)”")
    }
    half = nil
  }

  private func judgeLocked(_ initialText: String) {
    ledger.judgeLocked(isKept: initialText.isEmpty && printed.contains { $0.hasPrefix("kept sealed") })
  }

  // MARK: - Strikes

  /// The end of this run of the program, if the seed says so.
  private func strike(_ mayHangUp: Bool, _ client: any LineEditorClient) -> LineOutcome? {
    guard !isCalm else { return nil }
    if world.chance(1, of: 100) {
      let end = world.disk.recorded
      let operation = Int.random(in: operationBefore...max(operationBefore, end), using: &world.generator)
      exit = .powerCut(operation: operation)
      // What stood on the screen before the power failed was acknowledged.
      if operation < operationOfAnswer { ledger.takeBack() }
      return .hangup
    }
    if mayHangUp, !world.isTroubled, world.chance(1, of: 60) {
      exit = .hangup
      if client is SessionPrompt, !isPlain, ledger.offered == nil {
        let text = lines.words(&world.generator)
        client.rested(text: text)
        half = text
      }
      return .hangup
    }
    if world.chance(1, of: 30) {
      world.beginTrouble()
      troubledLines = 0
    }
    return nil
  }

  // MARK: - Typing

  private func inRoom(_ room: SessionPrompt, _ initialText: String) -> LineOutcome {
    let total = waitingTime()
    if pass(total, in: room) {
      room.rested(text: initialText)
      ledger.hand("", room.conversation.log)
      return .withdrawn
    }
    let text = choose(room, initialText)
    if text == "\u{3}" { return .interrupted }
    ledger.hand(text, room.conversation.log)
    return hand(text, to: room, after: total)
  }

  /// What is typed next, with the line that stands there in mind; a lone ^C for none.
  private func choose(_ room: SessionPrompt, _ initialText: String) -> String {
    if let mark = TypedLines.mark(of: initialText) {
      if ledger.isKnown(mark) { return "" }
      if ledger.waits(mark) {
        switch Int.random(in: 0..<6, using: &world.generator) {
        case 0:
          ledger.leftOut(mark)
          return ""
        case 1:
          ledger.putOff()
          return "\u{3}"
        default: return initialText
        }
      }
      // The world broke: it is tried again, or given up.
      if world.chance(ledger.worldBroke ? 4 : 1, of: 5) { return initialText }
    }
    let lastLine = room.conversation.log.acts.last?.number ?? 0
    guard !script.isEmpty else { return "/quit" }
    return lines.line(script.removeFirst(), lastLine: lastLine, &world.generator)
  }

  private func whileLocked(_ client: any LineEditorClient, _ initialText: String) -> LineOutcome {
    let total = waitingTime()
    _ = pass(total, in: client)
    ledger.handAside()
    guard world.chance(2, of: 5) else {
      // Back in: whatever the disk did is over.
      if world.chance(1, of: 2) { world.endTrouble() }
      ledger.handLocked(nil)
      return hand("", to: client, after: total)
    }
    let text = lines.words(&world.generator)
    ledger.handLocked(TypedLines.mark(of: text))
    return hand(text, to: client, after: total)
  }

  /// A question, the lobby, or the drafts.
  private func aside(_ client: any LineEditorClient, _ told: [String]) -> LineOutcome {
    let total = waitingTime()
    if pass(min(total, 60_000), in: client) { return .withdrawn }
    ledger.overhear(told)
    ledger.handAside()
    if isInLobby, lobby.isEmpty {
      exit = .hangup
      return .hangup
    }
    if isInLobby { return hand(lobby.removeFirst(), to: client, after: total) }
    if let mark = told.lazy.compactMap(TypedLines.mark).first, ledger.waits(mark) {
      return answerOffer(mark, client, total)
    }
    if world.chance(1, of: 6) { return .interrupted }
    let answer = world.chance(1, of: 4) ? "" : lines.words(&world.generator)
    return hand(answer, to: client, after: total)
  }

  /// In the plain manner a line that waited is asked about in words.
  private func answerOffer(_ mark: String, _ client: any LineEditorClient, _ total: Int64) -> LineOutcome {
    switch Int.random(in: 0..<4, using: &world.generator) {
    case 0:
      ledger.leftOut(mark)
      return hand("n", to: client, after: total)
    case 1:
      ledger.putOff()
      return hand("later", to: client, after: total)
    default:
      ledger.handOffered(mark)
      return hand("y", to: client, after: total)
    }
  }

  // MARK: - Time and keys

  /// Mostly some seconds, now and then long enough for the screen to be covered or the vault to be locked.
  private func waitingTime() -> Int64 {
    world.setWallClockPerhaps()
    switch Int.random(in: 0..<40, using: &world.generator) {
    case 0: return Int64.random(in: 290_000...1_000_000, using: &world.generator)
    case 1: return Int64.random(in: 1_700_000...1_900_000, using: &world.generator)
    case 2: return Int64.random(in: 0...1_500, using: &world.generator)
    default: return Int64.random(in: 1_500...60_000, using: &world.generator)
    }
  }

  /// Time goes by in front of the screen.
  ///
  /// - Returns: whether the reading was ended by its owner.
  private func pass(_ milliseconds: Int64, in client: any LineEditorClient) -> Bool {
    var left = milliseconds
    for turn in 0..<4 {
      let next = client.nextChange() ?? left
      let step = turn == 3 ? left : min(left, max(next, left / 4))
      world.advance(milliseconds: step)
      left -= step
      client.due().forEach(world.show)
      look(at: client, text: "")
      if client.endsReading { return true }
      if left <= 0 { break }
    }
    return false
  }

  private func look(at client: any LineEditorClient, text: String) {
    let prompt = client.prompt(for: text, columns: Int.random(in: 20...120, using: &world.generator))
    world.show(prompt.left + prompt.right)
    switch client.screen() {
    case .transcript: break
    case .page(let lines): lines.forEach(world.show)
    case .veil(let text): world.show(text)
    }
  }

  private func hand(_ text: String, to client: any LineEditorClient, after milliseconds: Int64) -> LineOutcome {
    _ = client.keyPressed(.character)
    if !text.isEmpty, world.chance(1, of: 3) {
      let count = Int.random(in: 0...text.unicodeScalars.count, using: &world.generator)
      let begun = String(String.UnicodeScalarView(text.unicodeScalars.prefix(count)))
      if !isPlain { client.rested(text: begun) }
      _ = client.completions(text: begun, cursorOffset: count)
      look(at: client, text: begun)
    }
    _ = client.keyPressed(.enter)
    world.show(text)
    operationBefore = world.disk.recorded
    return .line(TypedLine(text: text, sincePreviousMs: milliseconds))
  }
}
