package import Clinic
import Content
package import Conversation
import Program
import RecordCodec
import ScreenText
import SessionCore
import SlashCommands
import Terminal

/// One session at the prompt: reads a line, hands it to the conversation, shows what comes of it.
///
/// It owns what is on the screen and nothing of the session.
package final class SessionPrompt {
  let workspace: Workspace
  let setting: TerminalSetting
  /// Goes on past refused lines where lines come from a file.
  let keepsGoing: Bool
  /// Whether there is a passphrase to come back with.
  let canLock: Bool
  let idle: IdleTimes
  /// The session in it is as the last kept act left it.
  package internal(set) var conversation: SessionConversation<SessionStore>

  /// What was asked for, and until when it stands, by the boot clock.
  var page: (lines: [String], stays: Bool, untilMs: Int64)?
  var rings = false
  /// Up to where on the session's axis everything that fell due was said, in milliseconds.
  var saidUntilMs: Int64
  /// What the vault holds of the line being typed.
  var kept: UnfinishedLine?
  var shownPrompt: DrawnPrompt?
  var upcoming: Upcoming?
  var cover: IdleTimer
  /// Lines typed while locked that were not offered yet, and the one that stands on the prompt.
  var waiting: [LineInWaiting] = []
  var offered: LineInWaiting?
  var offering = Offering.notYet
  /// The refused line that stands on the prompt.
  var unsent: UnsentLine?
  /// When the floor moved last, by the boot clock.
  var floorMovedMs: Int64?
  let actionKeys: [UInt8: ActionKey]
  /// What the group sees.
  let groupScreen: RoomScreen
  private var doublePress = DoublePressGuard()
  var gap = GapGuard()
  private var lineNumber = 0
  private var refusals = 0

  enum Ending: Equatable {
    /// The program is left; the session stays as it is.
    case left
    case hangup
    /// The keys are to be wiped.
    case locked
    /// Lines of a file were refused.
    case refused
  }

  init(
    _ engine: Workspace.Engine, in workspace: Workspace, setting: TerminalSetting, idle: IdleTimes, canLock: Bool,
    keepsGoing: Bool, actionKeys: [UInt8: ActionKey], groupScreen: RoomScreen
  ) {
    self.workspace = workspace
    self.setting = setting
    self.canLock = canLock
    self.keepsGoing = keepsGoing
    self.idle = idle
    self.actionKeys = actionKeys
    self.groupScreen = groupScreen
    cover = IdleTimer(
      idle, veils: setting.manner == .edited, locks: setting.inputIsTerminal && canLock,
      from: workspace.clock.reading().bootMs)
    conversation = SessionConversation(
      engine, library: workspace.library, me: engine.session.leaders.first ?? "me",
      manner: setting.manner(showsText: false))
    saidUntilMs = engine.log.lastTypedMs
  }

  var session: Session { conversation.session }

  /// What a line or a key came to.
  enum Step: Equatable {
    /// It was answered; this stands on the prompt now.
    case answered(standing: String = "")
    /// Nothing came of it, and it is to stand there again.
    case refused(String)
    case left
  }

  /// Reads and answers lines until someone leaves, the input ends, or the room is locked.
  func run(_ input: inout LineInput) -> Ending {
    input.setActionKeys(actionKeys)
    input.forgetAside()
    let waitingWords = setting.inputIsTerminal ? takeUpWaitingLines() : []
    var text = takeUpHalfLine()
    // It was being typed when the program was ended from outside, and still stands where it was typed.
    if !text.isEmpty || workspace.halfAnswer != nil { input.clearEverything() }
    print(greeting + waitingWords, &input)
    while true {
      if text.isEmpty { text = nextUnfiled(&input) }
      let offer = offer(after: text, &input)
      text = offer?.text ?? text
      keepStanding(text)
      cover.startAgain(at: workspace.clock.reading().bootMs)
      print(updateScreen(), &input)
      let wasOffered = offered != nil
      switch read(text, offer?.standing ?? .selected, &input) {
      case .hangup: return .hangup
      case .withdrawn: return .locked
      case .interrupted:
        if wasOffered { putOff(&input) }
        text = ""
      case .endOfInput:
        guard setting.inputIsTerminal, !input.isPlain else { return ending }
        text = ""
        print(["/quit leaves the session open, /close ends it"], &input)
      case .action(let press): text = act(press, &input)
      case .line(let typed):
        var typed = typed
        typed.text = typed.textWithFlagApart
        guard let rest = take(typed, &input) else { return ending }
        text = rest
      }
      if text.isEmpty { unsent = nil }
    }
  }

  private func read(_ text: String, _ standing: LineStanding, _ input: inout LineInput) -> LineOutcome {
    if let offered, input.isPlain { return offersInWords(offered, standing, &input) }
    return (try? input.nextLine(for: self, initialText: text, standing: standing)) ?? .hangup
  }

  /// - Returns: what is to stand on the next line, or `nil` when the room is left.
  private func take(_ typed: TypedLine, _ input: inout LineInput) -> String? {
    lineNumber += 1
    if typed.text.allSatisfy(\.isWhitespace), settlesOffer(&input) { return "" }
    switch answer(typed, &input) {
    case .answered(let text):
      settleOffer()
      return text
    case .refused(let text): return text
    case .left:
      // Who clears an offered line to type /lock or /quit has not decided about it.
      if typed.text != offered?.text { offered = nil }
      settleOffer()
      keepStanding("")
      return nil
    }
  }

  /// A key that acts by itself does what its command does; nothing of it stands on the prompt.
  private func act(_ press: ActionPress, _ input: inout LineInput) -> String {
    switch press.key {
    case .board:
      if !press.isClose { _ = answer("/board", isTyped: false, &input) }
    case .next:
      switch doublePress.judge(isGuarded: true, sincePreviousMs: press.sincePreviousMs) {
      case .ignored: break
      case .stopped: print([SessionPrompt.twice], &input)
      case .goes:
        _ = answer(session.skillIsOpen && session.round == nil ? "/step" : "/next", isTyped: false, &input)
      }
    }
    return ""
  }

  private static let twice = "Twice in a row. Again, if you mean it"

  private var ending: Ending { cover.wantsLock ? .locked : refusals > 0 ? .refused : .left }

  private var greeting: [String] {
    let now = conversation.log.moment(at: workspace.clock.reading())
    guard setting.inputIsTerminal else { return [] }
    var lines = [session.banner(now: now)] + clockNotices()
    if session.stage == .gathering {
      let left = session.past.contactsDue.count + session.past.concerns.count + session.past.commitments.count
      if left > 0 { lines.append("\(left == 1 ? "1 thing" : "\(left) things") to ask about from last time: /last") }
      lines.append("/here NAMES as people come, then /start. ? shows everything")
    }
    if workspace.halfAnswer?.session == session.opening.id {
      lines.append("An answer in a draft is half typed: /draft goes on with it")
    }
    if !setting.isUnicode { lines.append("no UTF-8 here: names may look wrong. Set LC_ALL=C.UTF-8") }
    if setting.manner == .plain { lines.append("Typed lines stay on this screen: the terminal shows them itself") }
    return lines
  }

  private func answer(_ typed: TypedLine, _ input: inout LineInput) -> Step {
    page = nil
    if setting.inputIsTerminal {
      switch doublePress.judge(isGuarded: typed.text.movesOn, sincePreviousMs: typed.sincePreviousMs) {
      case .goes: break
      case .stopped: return refuse([SessionPrompt.twice], typed.text, &input)
      case .ignored: return refuse([], typed.text, &input)
      }
    }
    if typed.isTooLong, !raisesFlag(typed.text, in: conversation.context) {
      return refuse([PlainReader.tooLongWords], "", &input)
    }
    if typed.hadInvalidBytes, !raisesFlag(typed.text, in: conversation.context) {
      return refuse(["Some letters are not UTF-8. Type the line again, or save the file as UTF-8"], typed.text, &input)
    }
    let last = conversation.timeline.last
    let isFlag = { [self] in raisesFlag(typed.text, in: conversation.context) }
    let now = workspace.clock.reading()
    if let question = gap.question(before: typed.text, raisesFlag: isFlag(), last: last, now: now) {
      if setting.inputIsTerminal { return refuse([question], typed.text, &input) }
      Output.error(question)
    }
    return answer(typed.text, &input)
  }

  private func answer(_ text: String, isTyped: Bool = true, _ input: inout LineInput) -> Step {
    if let notice = newClockNotice() { print([notice], &input) }
    let holder = session.floor.holder
    let answer = conversation.take(text, at: workspace.clock.reading())
    if isTyped, let head = answer.remembered(of: text) { input.addHistory(head) }
    switch answer.outcome {
    case .nothing: return .answered()
    case .recorded(let act):
      groupScreen.follow(act, in: session, workspace.library)
      if session.floor.holder != holder { floorMovedMs = workspace.clock.reading().bootMs }
      if act.events.contains(.closed) { input.forgetAside() }
      print(withReceipt(answer.lines, of: act) + answer.page + unsignedLines(after: act), &input)
      return giveBack(answer.rest, &input)
    case .refused: return refuse(answer.lines, text, &input)
    case .notKept(let failure):
      if failure == .earlierKept { takeUpEarlierAct() }
      return refuse([failure.words], text, &input)
    case .shown:
      show(answer.page, stays: answer.pageStays, &input)
      return .answered()
    case .passedOn(.query(let query)):
      do { show(try lines(for: query), &input) } catch { return refuse([error.words], text, &input) }
      return .answered()
    case .passedOn(.control(let control)): return obey(control, &input)
    case .passedOn(.earlierConcern(let command)):
      do {
        let group = workspace.book.group(session.opening.group)
        print(try ConcernDesk(workspace, group: group, setting.receipts).perform(command), &input)
      } catch { return refuse([error.words], text, &input) }
      takeUpEarlierAct()
      conversation.earlierConcernIsLast = true
      return .answered()
    }
  }

  /// An act that did not go through this room stands in the vault, or one that may or may not have been
  /// kept: the session is read again.
  func takeUpEarlierAct() {
    guard let entry = workspace.book.session(session.opening.id), let engine = try? workspace.resume(entry) else {
      return
    }
    conversation.takeUp(engine)
  }

  /// The text stays on the line, selected, where there is such a line; lines of a file stop there unless they are to go
  /// on.
  func refuse(_ lines: [String], _ text: String, _ input: inout LineInput) -> Step {
    refusals += 1
    guard setting.inputIsTerminal else {
      lines.forEach { Output.error("line \(lineNumber): \($0)") }
      if !keepsGoing { Output.error(UnsentLine.stopped) }
      return keepsGoing ? .refused("") : .left
    }
    guard setting.manner == .edited else {
      print(lines.prefix(1).map(\.asNotRecorded) + lines.dropFirst(), &input)
      return .refused("")
    }
    print(lines, &input)
    unsent = UnsentLine(text, atMs: workspace.clock.reading().bootMs)
    return .refused(text)
  }

  private func lines(for query: Query) throws(CommandFailure) -> [String] {
    switch query {
    case .sessions: workspace.sessionTable(setting)
    case .replay(let selector): try workspace.replayPage(selector ?? "last", open: conversation.log)
    default: []
    }
  }
}
