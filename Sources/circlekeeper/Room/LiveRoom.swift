import Content
package import Conversation
import Narration
import Program
import SessionCore
import SessionEngine
import SlashCommands
import StoredForm
import Terminal

/// One session at the prompt: reads a line, hands it to the conversation, shows what comes of it.
///
/// It owns what is on the screen and nothing of the session.
package final class LiveRoom {
  let workspace: Workspace
  let setting: TerminalSetting
  /// Goes on past refused lines where lines come from a file.
  let keepsGoing: Bool
  /// Whether there is a passphrase to come back with.
  let canLock: Bool
  let idle: IdleTimes
  /// The session in it is as the last kept act left it.
  package internal(set) var conversation: Conversation<SessionStore>

  /// What was asked for, and until when it stands, by the boot clock.
  var page: (lines: [String], untilMs: Int64)?
  var rings = false
  /// Up to where on the session's axis everything that fell due was said, in milliseconds.
  var saidUntilMs: Int64
  /// What the vault holds of the line being typed.
  var kept: HalfLine?
  var shownPrompt: ShownPrompt?
  var upcoming: Upcoming?
  var cover: IdleCover
  /// Lines typed while locked that were not offered yet, and the one that stands on the prompt.
  var waiting: [LineInWaiting] = []
  var offered: LineInWaiting?
  private var doublePress = DoublePressGuard()
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
    keepsGoing: Bool = false
  ) {
    self.workspace = workspace
    self.setting = setting
    self.canLock = canLock
    self.keepsGoing = keepsGoing
    self.idle = idle
    cover = IdleCover(
      idle, veils: setting.manner == .edited, locks: setting.inputIsTerminal && canLock,
      from: workspace.clock.reading().bootMs)
    conversation = Conversation(
      engine, library: workspace.library, me: engine.session.leaders.first ?? "me",
      manner: setting.manner(showsText: false))
    saidUntilMs = engine.log.lastTypedMs
  }

  var session: Session { conversation.session }

  /// Reads and answers lines until somebody leaves, the input ends, or the room is locked.
  func run(_ input: inout LineInput) -> Ending {
    let waitingWords = setting.inputIsTerminal ? takeUpWaitingLines() : []
    var text = takeUpHalfLine()
    print(greeting + waitingWords, &input)
    while true {
      if let offer = offer(after: text, &input) { text = offer }
      keepStanding(text)
      cover.startAgain(at: workspace.clock.reading().bootMs)
      switch read(text, &input) {
      case .hangup: return .hangup
      case .withdrawn: return .locked
      case .interrupted:
        putOff(&input)
        text = ""
      case .endOfInput:
        guard setting.inputIsTerminal, !input.isPlain else { return ending }
        text = ""
        print(["/quit leaves and the session stays open; /close ends it"], &input)
      case .line(let typed):
        guard let rest = take(typed, &input) else { return ending }
        text = rest
      }
    }
  }

  private func read(_ text: String, _ input: inout LineInput) -> LineOutcome {
    if let offered, input.isPlain { return offersInWords(offered, &input) }
    return input.readLine(for: self, initialText: text)
  }

  /// - Returns: what is to stand on the next line, or `nil` when the room is left.
  private func take(_ typed: TypedLine, _ input: inout LineInput) -> String? {
    lineNumber += 1
    if offered != nil, typed.text.allSatisfy(\.isWhitespace) {
      leaveOut(&input)
      return ""
    }
    let rest = answer(typed, &input)
    // Who clears an offered line to type /lock or /quit has not decided about it.
    if rest == nil, typed.text != offered?.text { offered = nil }
    if rest?.isEmpty != false { settleOffer() }
    if rest == nil { keepStanding("") }
    return rest
  }

  private var ending: Ending { cover.wantsLock ? .locked : refusals > 0 ? .refused : .left }

  private var greeting: [String] {
    let now = conversation.log.moment(at: workspace.clock.reading())
    guard setting.inputIsTerminal else { return [] }
    var lines = [session.banner(now: now)]
    if session.stage == .gathering {
      let left = session.past.followUps.count + session.past.commitments.count
      if left > 0 { lines.append("\(left) left from last time: /last shows whom it is about") }
      lines.append("/here NAMES as people come, /start begins; ? shows everything")
    }
    if workspace.halfAnswer?.session == session.opening.id {
      lines.append("an answer in a draft was half typed: /draft goes on with it")
    }
    if !setting.isUnicode { lines.append("no UTF-8 here: names may be drawn wrongly; set LC_ALL=C.UTF-8") }
    if setting.manner == .plain { lines.append("typed lines stay on this screen: the terminal shows them itself") }
    return lines
  }

  /// Answers one line.
  ///
  /// - Returns: what is to stand on the next line, or `nil` when the room is left.
  private func answer(_ typed: TypedLine, _ input: inout LineInput) -> String? {
    page = nil
    if setting.inputIsTerminal, doublePress.stops(typed) {
      let again = setting.manner == .edited ? "press Enter again" : "type it again"
      return refuse(["twice within two seconds: \(again) if you mean it"], typed.text, &input)
    }
    if typed.hadInvalidBytes, !typed.text.isFlag {
      return refuse(["some of its letters are not UTF-8; save or type the line as UTF-8"], typed.text, &input)
    }
    let answer = conversation.take(typed.text, at: workspace.clock.reading())
    if typed.text.isCommand, answer.holdsNoWords { input.addHistory(typed.text) }
    switch answer.outcome {
    case .nothing: return ""
    case .recorded(let act):
      print(withReceipt(answer.lines, of: act) + answer.page + unsignedLines(after: act), &input)
      return ""
    case .refused: return refuse(answer.lines, answer.mended ?? typed.text, &input)
    case .notKept(let failure):
      if failure == .earlierKept { takeUpEarlierAct() }
      return refuse([failure.words], typed.text, &input)
    case .shown:
      show(answer.page, &input)
      return ""
    case .passedOn(.query(let query)):
      do { show(try lines(for: query), &input) } catch { return refuse([error.words], typed.text, &input) }
      return ""
    case .passedOn(.control(let control)): return obey(control, &input)
    }
  }

  /// An act of which it could not be said whether it was kept stands in the vault: the session is read anew.
  private func takeUpEarlierAct() {
    guard let entry = workspace.book.session(session.opening.id), let engine = try? workspace.resume(entry) else {
      return
    }
    conversation.takeUp(engine)
  }

  /// The text stays on the line for mending; lines of a file stop there unless they are to go on.
  func refuse(_ lines: [String], _ text: String, _ input: inout LineInput) -> String? {
    refusals += 1
    guard !setting.inputIsTerminal else {
      print(lines, &input)
      return text
    }
    lines.forEach { Output.error("line \(lineNumber): \($0)") }
    return keepsGoing ? "" : nil
  }

  private func lines(for query: Query) throws(Trouble) -> [String] {
    switch query {
    case .sessions: workspace.sessionTable(setting)
    case .replay(let selector): try workspace.replayPage(selector ?? "last", open: conversation.log)
    default: []
    }
  }

  /// A page stands apart on a terminal that can, and is printed elsewhere.
  private func show(_ lines: [String], _ input: inout LineInput) {
    guard setting.manner == .edited else { return print(lines, &input) }
    page = (setting.page(lines), workspace.clock.reading().bootMs + LiveRoom.pageMs)
  }

  func print(_ lines: [String], _ input: inout LineInput) {
    guard !lines.isEmpty else { return }
    input.printAbove(lines.flatMap(fitted))
  }

  /// Escaped, and on a terminal broken at blanks so that nothing is cut.
  func fitted(_ line: String) -> [String] {
    guard setting.manner == .edited else { return [Display.escaped(line, keepingLineBreaks: !setting.inputIsTerminal)] }
    return Display.wrapped(Display.escaped(line), to: TerminalSetting.columns)
  }

  /// What was asked for stands twenty seconds (product.md section 6).
  private static let pageMs: Int64 = 20_000
}

extension Answer {
  /// Only such lines are kept for the Up key: what was said of people must not come back on the screen by itself.
  fileprivate var holdsNoWords: Bool {
    switch outcome {
    case .recorded(let act): StoredForm.encode(act).texts.isEmpty
    case .passedOn, .shown: true
    case .nothing, .refused, .notKept: false
    }
  }
}

extension String {
  /// A command without words to look for.
  fileprivate var isCommand: Bool {
    let line = drop(while: \.isWhitespace).lowercased()
    return line.hasPrefix("/") && !line.hasPrefix("/find")
  }

  /// A flag, which is never refused.
  fileprivate var isFlag: Bool { drop(while: \.isWhitespace).first.map { "!！".contains($0) } ?? false }
}

extension SessionLog {
  /// When the last act was typed, on the session's axis.
  fileprivate var lastTypedMs: Int64 { acts.last.flatMap { typedAt($0.number) }?.sessionMs ?? 0 }
}

extension TerminalSetting {
  /// Lines made fit for the alternate screen; one that is longer than the screen says how to see the rest.
  func page(_ lines: [String]) -> [String] {
    let fitted = lines.flatMap { Display.wrapped(Display.escaped($0), to: TerminalSetting.columns) }
    return fitted.count > TerminalSetting.rows - 2 ? ["(PageDown shows the rest)"] + fitted : fitted
  }

  var glyphs: Glyphs { isUnicode ? .unicode : .ascii }

  /// Discreet where somebody may look over the shoulder; a file and an open screen get what was recorded.
  func manner(showsText: Bool) -> Conversation<SessionStore>.Manner {
    .init(
      receipts: inputIsTerminal && !showsText ? .discreet(glyphs) : .plain, glyphs: glyphs,
      columns: TerminalSetting.columns, readsAloud: inputIsTerminal, width: { Display.columns(of: $0) })
  }
}
