import Clinic
import Conversation
import ScreenText
package import SessionCore
import SlashCommands
package import Terminal
import Vault

/// What the line editor asks of the room while someone types.
extension SessionPrompt: FlagTaking {
  /// None apart from the conversation, which looks for flags in a line before it reads anything else of it.
  func takeFlags(in line: String) -> TakenFlags? { nil }

  /// The instant on the session's axis.
  package var now: Moment { conversation.timeline.moment(at: workspace.clock.reading()) }

  /// All clocks change together, at whole seconds of the session's axis.
  private var shownNow: Moment { now.atWholeSecond }

  /// The clock, the phase and the floor, and where the typed line would go.
  package func prompt(for text: String, columns: Int) -> EditorPrompt {
    let now = shownNow
    let moment = DrawnPrompt.Moment(
      sessionMs: now.sessionMs, columns: columns, acts: conversation.actCount,
      signed: text.isSigned ? text : "", state: state(of: text, at: workspace.clock.reading().bootMs))
    if let shownPrompt, shownPrompt.moment == moment { return shownPrompt.prompt }
    let line = line(text, moment)
    let prompt = madePrompt(for: line, now: now, columns: columns)
    shownPrompt = DrawnPrompt(moment: moment, line: line, prompt: prompt)
    return prompt
  }

  /// Where the typed line would go, as it may be shown; a second more changes nothing about it.
  private func line(_ text: String, _ moment: DrawnPrompt.Moment) -> PromptLine {
    if let shownPrompt, shownPrompt.moment.isFiled(as: moment) { return shownPrompt.line }
    if moment.state == .notSent { return .notSent }
    let context = conversation.context
    guard let filing = filing(of: text, in: context) else { return .filed(under: "") }
    let name = Display.escaped(filing.words(context.people))
    if moment.state == .justMoved { return .justMoved(to: name) }
    return .filed(under: name, sign: filing.sign, hasFloor: filing.isAbout(session.floor.holder))
  }

  /// What the name's place says besides the name.
  private func state(of text: String, at nowMs: Int64) -> LineState {
    if let unsent, unsent.text == text { return .notSent }
    guard let floorMovedMs, nowMs < floorMovedMs + Self.justNowMs, session.floor.holder != nil, !text.isSigned else {
      return .typed
    }
    return .justMoved
  }

  /// How long it is said that the floor has moved: hands go on typing for the person who had it.
  private static let justNowMs: Int64 = 3000

  private func madePrompt(for line: PromptLine, now: Moment, columns: Int) -> EditorPrompt {
    conversation.manner.columns = columns
    let prompt = session.prompt(
      now: now, line: line, columns: columns, glyphs: setting.glyphs,
      width: { Display.columns(of: $0) })
    guard setting.manner == .edited else { return EditorPrompt(left: prompt.leftText, right: prompt.rightText) }
    return EditorPrompt(
      left: prompt.left.styled(withColor: setting.hasColour), right: prompt.right.styled(withColor: setting.hasColour))
  }

  /// Until a clock moves on, something falls due, or the room covers or locks itself.
  package func nextChange() -> Int64? {
    let reading = workspace.clock.reading()
    let now = conversation.timeline.moment(at: reading)
    let upcoming = upcoming(now)
    var waits = cover.untilDueMs(at: reading.bootMs)
    if upcoming.clocksRun, setting.manner == .edited { waits.append(1000 - now.sessionMs % 1000) }
    if upcoming.showsTimeOfDay, setting.manner == .edited { waits.append(60_000 - now.wallMs % 60_000) }
    if let page { waits.append(page.untilMs - reading.bootMs) }
    if let lookMs = groupScreen.nextLookMs { waits.append(lookMs) }
    if let leaves = unsent?.leavesAtMs { waits.append(leaves - reading.bootMs) }
    if let floorMovedMs, reading.bootMs < floorMovedMs + Self.justNowMs {
      waits.append(floorMovedMs + Self.justNowMs - reading.bootMs)
    }
    // Where no clock runs nothing else would draw the veil.
    if cover.isVeiled { waits.append(250) }
    if let next = upcoming.milestones.first(where: { $0.sessionMs > saidUntilMs }) {
      waits.append(next.sessionMs - now.sessionMs)
    }
    return waits.min().map { max(0, $0) }
  }

  /// It is looked up once in a minute, since every key and every second ask; before that it changes only by an act.
  private func upcoming(_ now: Moment) -> Upcoming {
    let moment = Upcoming.Moment(minute: now.sessionMs / 60_000, acts: conversation.actCount)
    if let upcoming, upcoming.moment == moment { return upcoming }
    let session = session
    let found = Upcoming(
      moment: moment, clocksRun: session.stage == .running && !session.isHeld,
      showsTimeOfDay: session.clockFace(now: now).showsTimeOfDay,
      milestones: session.milestones(after: saidUntilMs, upTo: now.sessionMs + 3_600_000, now: now))
    upcoming = found
    return found
  }

  /// Milestones since it was last asked; none where lines come from a file.
  package func due() -> [String] {
    let reading = workspace.clock.reading()
    if let page, page.untilMs <= reading.bootMs { self.page = nil }
    // Lines of a file are answered by one line each, and nobody waits in front of it.
    guard setting.inputIsTerminal else {
      followOnScreen()
      return []
    }
    cover.coverIfDue(at: reading.bootMs)
    return updateScreen() + alerts(at: reading)
  }

  private func alerts(at reading: ClockReading) -> [String] {
    // What falls due is said in the room that comes back.
    if cover.wantsLock { return [] }
    let now = conversation.timeline.moment(at: reading)
    let found = upcoming(now).milestones.filter { $0.sessionMs > saidUntilMs && $0.sessionMs <= now.sessionMs }
    saidUntilMs = max(saidUntilMs, now.sessionMs)
    let said = found.filter { setting.manner == .plain || !$0.isForPlainModeOnly }
    if said.isEmpty { return [] }
    let session = session
    let lines = said.map {
      session.alert(
        for: $0, now: now, showsText: conversation.manner.receipts == .plain, hasKeys: setting.manner == .edited)
    }
    guard let first = lines.first else { return [] }
    return (rings ? ["\u{7}" + Display.escaped(first)] : fitted(first)) + lines.dropFirst().flatMap(fitted)
  }

  /// Commands, names and content that fit where the cursor stands.
  package func completions(text: String, cursorOffset: Int) -> EditorCompletion {
    EditorCompletion(of: text, at: cursorOffset, in: conversation.context)
  }

  /// Any key lifts the veil and counts as a sign of life; one that is not text only lifts it.
  package func keyPressed(_ key: PressedKey) -> KeyAnswer {
    let wasVeiled = cover.isVeiled
    let nowMs = workspace.clock.reading().bootMs
    cover.keyPressed(at: nowMs)
    unsent?.keyPressed(atMs: nowMs)
    // Who types the next line has seen the page.
    if key.typesText, page?.stays == false { page = nil }
    if wasVeiled { followOnScreen() }
    return wasVeiled && !key.typesText ? .swallowed : .typed
  }

  /// Who stops the program may be gone for long; the group sees the time of day meanwhile.
  package func stops() { coverScreen() }

  /// What comes next, for TAB.
  package func proposals() -> [String] { conversation.proposals(at: workspace.clock.reading()) }

  /// A line that was offered goes on waiting; another is put aside with the name of the person it was typed for.
  package func gaveWay(_ text: String) -> String? {
    guard offered == nil else {
      offered = nil
      offering = .gaveWay
      return nil
    }
    unsent = nil
    return conversation.named(text)
  }

  /// Words that were refused and that nobody looks at.
  package func leaves(_ text: String) -> Bool {
    guard let unsent, unsent.text == text, let leavesAtMs = unsent.leavesAtMs else { return false }
    return workspace.clock.reading().bootMs >= leavesAtMs
  }

  /// They are refused with their place in the line, except in a flag.
  package var takesControlCharacters: Bool { true }

  /// Once the room is to be locked.
  package var endsReading: Bool { cover.wantsLock }

  /// The veil, a page that was asked for and still stands, or what was printed.
  package func screen() -> ScreenContent {
    if cover.isVeiled {
      return .veil(session.clockFace(now: shownNow).text(now: shownNow))
    }
    return page.map { .page($0.lines) } ?? .transcript
  }

  // MARK: - The half-typed line

  /// Keeps the line in the vault, with its place, where it is not kept already.
  package func rested(text: String) {
    let half = UnfinishedLine(
      session: session.opening.id, number: conversation.log.nextNumber, saidUntilMs: saidUntilMs, text: text,
      offered: offered?.number ?? 0)
    guard half.text != kept?.text || half.number != kept?.number || half.offered != kept?.offered else { return }
    // A line that cannot be kept is still on the screen; Enter will say what is wrong with the disk, and the next key
    // tries again.
    do { try workspace.vault.writeDraft(half.bytes) } catch { return }
    kept = half
  }

  /// What stands on the new line is kept as well: a refused line may have been typed faster than it was kept, and one
  /// that was cleared or answered is not to come back.
  func keepStanding(_ text: String) {
    let isKept = text == kept?.text ?? "" && offered?.number ?? 0 == kept?.offered ?? 0
    guard setting.manner == .edited, !isKept else { return }
    rested(text: text)
  }

  /// What was being typed when the program last ended, if it was not recorded since.
  func takeUpHalfLine() -> String {
    guard setting.inputIsTerminal, let bytes = workspace.vault.readDraft() else { return "" }
    if let half = UnfinishedAnswer(bytes: bytes) {
      workspace.halfAnswer = half
      return ""
    }
    guard let half = UnfinishedLine(bytes: bytes), half.session == session.opening.id else { return "" }
    saidUntilMs = max(saidUntilMs, half.saidUntilMs)
    let isUnrecorded = half.number == conversation.log.nextNumber
    guard half.offered > 0 else { return isUnrecorded ? half.text : "" }
    guard let place = waiting.firstIndex(where: { $0.number == half.offered }) else { return "" }
    if !isUnrecorded {
      // It was filed, and the end came before it could be taken from those that wait.
      offered = waiting[place]
      settleOffer()
    } else if !half.text.isEmpty {
      waiting[place].text = half.text
    }
    return ""
  }
}

/// What is to be said about the line being typed besides where it goes.
enum LineState: Hashable {
  case typed
  /// It was refused and stands there unchanged.
  case notSent
  /// The floor moved a moment ago.
  case justMoved
}

/// A prompt with all that it depends on, so that a key in the middle of a plain line costs nothing.
struct DrawnPrompt {
  struct Moment: Equatable {
    /// At whole seconds.
    var sessionMs: Int64
    var columns: Int
    var acts: Int
    /// The typed text as far as it decides where the line goes: all of it where it may hold a sign.
    var signed: String
    var state: LineState

    /// Nothing that decides about the name is another.
    func isFiled(as other: Moment) -> Bool {
      (signed, acts, state) == (other.signed, other.acts, other.state)
    }
  }

  var moment: Moment
  /// Where the typed text would go.
  var line: PromptLine
  var prompt: EditorPrompt
}

/// What is to be waited for, with all that it depends on.
struct Upcoming {
  struct Moment: Equatable {
    /// Of the session's axis.
    var minute: Int64
    var acts: Int
  }

  var moment: Moment
  /// Something on the screen changes every second.
  var clocksRun: Bool
  /// Something on the screen changes every minute.
  var showsTimeOfDay: Bool
  /// What was not said yet and falls due up to an hour from then.
  var milestones: [Milestone]
}

extension String {
  /// Begins with something else than a letter, or holds the sign of a name or a flag: it may decide where the line goes.
  fileprivate var isSigned: Bool {
    guard let first = unicodeScalars.first(where: { $0 != " " }) else { return false }
    return !first.properties.isAlphabetic || unicodeScalars.contains { "@!＠！".unicodeScalars.contains($0) }
  }
}
