import Basics
import Clinic
import Content
import Conversation
import Program
import ScreenText
import SessionCore
import SlashCommands
import Terminal

/// Before a session is open: a group and an outline are chosen.
final class Lobby {
  private let workspace: Workspace
  let setting: TerminalSetting
  private var group: Group?
  private var outlineID: String?
  private var page: (lines: [String], stays: Bool)?
  private let idle: IdleTimes
  private var cover: IdleTimer

  init(_ workspace: Workspace, setting: TerminalSetting, idle: IdleTimes) {
    self.workspace = workspace
    self.setting = setting
    self.idle = idle
    // With no session open nobody needs the clocks: the keys go with the program.
    cover = IdleTimer(
      idle, veils: false, locks: setting.inputIsTerminal, from: workspace.clock.reading().bootMs)
    group = workspace.book.groups.count == 1 ? workspace.book.groups.first : nil
  }

  /// Reads lines until a session is opened; `nil` when the program is left.
  func run(_ input: inout LineInput) throws(CommandFailure) -> Workspace.Engine? {
    print(greeting, &input)
    var text = ""
    while true {
      cover.startAgain(at: workspace.clock.reading().bootMs)
      switch try input.nextLine(for: self, initialText: text) {
      case .hangup: throw .silent(.hangup)
      case .endOfInput: return nil
      case .interrupted, .action: text = ""
      case .withdrawn:
        // Nobody is there: no name stays on the screen either.
        input.clearEverything()
        print([Drafting.closing], &input)
        return nil
      case .line(let typed):
        page = nil
        do {
          switch try answer(typed.text, &input) {
          case .left: return nil
          case .opened(let engine): return engine
          case .stays: text = ""
          }
        } catch {
          guard setting.inputIsTerminal else {
            guard !error.words.isEmpty else { throw error }
            throw CommandFailure("\(error.words)\n\(UnsentLine.stoppedInLobby)", error.code)
          }
          print([error.words], &input)
          text = input.isPlain ? "" : typed.text
        }
      }
    }
  }

  private enum Step {
    case stays, left
    case opened(Workspace.Engine)
  }

  private var greeting: [String] {
    let groups = workspace.book.groups
    guard setting.inputIsTerminal else { return [] }
    if groups.isEmpty { return ["No group yet. /group new NAME makes one; ? shows everything"] }
    if let group, group.outlineID == nil {
      return ["\(group.name). First choose an outline: /outline process-90. Then /start"]
    }
    if let group { return ["\(group.name). /start opens a session, /outline ID takes another outline"] }
    return ["Groups: \(groups.map(\.name).joined(separator: ", "))", "/group NAME takes one, then /start"]
  }

  private var context: TypingContext {
    let library = workspace.library
    let names = ContentNames(
      outlineIDs: library.outlineIDs, skills: library.skills.map(\.plan), outline: { library.outline($0) })
    return TypingContext(
      session: nil, content: names, groupNames: workspace.book.groups.map(\.name), me: group?.leaders.first ?? "me")
  }

  private func answer(_ line: String, _ input: inout LineInput) throws(CommandFailure) -> Step {
    if let lines = try ConcernDesk.answer(line, workspace, group: group, setting.receipts) {
      print(lines, &input)
      return .stays
    }
    let typed: Typed
    do { typed = try parse(line, in: context) } catch { throw CommandFailure(error.sentenceInLobby) }
    switch typed {
    case .nothing: return .stays
    case .act: throw CommandFailure(UsageError.noSessionOpen.sentence)
    case .query(let query): show(try lines(for: query), stays: query.staysWhileTyping, &input)
    case .control(let control): return try obey(control, &input)
    }
    return .stays
  }

  private func obey(_ control: Control, _ input: inout LineInput) throws(CommandFailure) -> Step {
    switch control {
    case .quit: return .left
    case .openSession: return .opened(try open())
    case .chooseGroup(nil): print(workspace.book.groups.map(\.line), &input)
    case .chooseGroup(let name?): choose(try workspace.group(named: name), &input)
    case .newGroup(let name):
      try name.requireName("/group new Tuesday evening")
      guard let names = try ask("members, with commas (Enter for none yet)", &input) else { return .stays }
      try workspace.perform(.createGroup(NewGroup(name: name, members: names)))
      choose(try workspace.group(named: name), &input)
    case .editGroup(let name):
      let chosen = try name.map { name throws(CommandFailure) in try workspace.group(named: name) } ?? group
      guard let chosen else { throw CommandFailure("Which group? /group edit NAME") }
      try enrol(in: chosen, &input)
    case .chooseOutline(let id):
      outlineID = try workspace.outline(id).id
      print(["Outline: \(id). Next: \(group == nil ? "/group NAME" : "/start")"], &input)
    case .draft(let typed):
      let entry = try workspace.session("last", group: group?.name)
      let drafting = Drafting(entry, in: workspace, setting: setting, idle: idle, locks: setting.inputIsTerminal)
      guard let lines = try drafting.run(typed, &input) else {
        input.clearEverything()
        print([Drafting.closing], &input)
        return .left
      }
      print(lines, &input)
    case .backup(let path): print(try workspace.backUp(to: path), &input)
    case .copy(let typed):
      print(try Copying.run(typed, of: try workspace.session("last", group: group?.name), in: workspace), &input)
    case .bell, .show, .veil, .lock, .screen:
      throw CommandFailure("That works once a session is open. /start opens one")
    }
    return .stays
  }

  private func enrol(in group: Group, _ input: inout LineInput) throws(CommandFailure) {
    let reading = workspace.clock.reading()
    let today = Day(wallMs: reading.wallMs, offsetSeconds: reading.offsetSeconds)
    guard let names = try ask("who joins \(group.name), with commas", &input), !names.listed.isEmpty else { return }
    try workspace.perform(names.listed.map { .enrol(group.id, NewMember(name: $0, joinedOn: today)) })
    choose(try workspace.group(named: group.name), &input)
    print(["Everything else about a group: circlekeeper group edit --help"], &input)
  }

  private func choose(_ group: Group, _ input: inout LineInput) {
    self.group = group
    let hasOutline = outlineID ?? group.outlineID != nil
    print(
      [group.line, hasOutline ? "Next: /start" : "Next: /outline process-90 (/outline lists them), then /start"], &input
    )
  }

  private func open() throws(CommandFailure) -> Workspace.Engine {
    guard let group else { throw CommandFailure(noGroupWords("/start")) }
    guard outlineID ?? group.outlineID != nil else {
      throw CommandFailure("First choose an outline: /outline process-90. Then /start. (/outline lists them)")
    }
    return try workspace.openSession(of: group, outlineID: outlineID)
  }

  private func noGroupWords(_ next: String) -> String {
    workspace.book.groups.isEmpty
      ? "No group yet. /group new Tuesday evening makes one" : "First choose a group: /group NAME. Then \(next)"
  }

  /// `nil` when the question was left with ^C or by the end of the input.
  private func ask(_ question: String, _ input: inout LineInput) throws(CommandFailure) -> String? {
    let question = Question(question, flagsTo: .workspace(workspace, group: group), isList: true, setting)
    var text = ""
    while case .line(let typed) = try input.nextLine(for: question, initialText: text) {
      let isCommand = typed.text.drop(while: \.isWhitespace).first == "/"
      do throws(CommandFailure) {
        if isCommand { throw CommandFailure("Answer first, or leave the question with Ctrl-C") }
        return try typed.text.listedNames().joined(separator: ", ")
      } catch {
        print([error.words], &input)
        text = input.isPlain ? "" : typed.text
      }
    }
    return nil
  }

  private func lines(for query: Query) throws(CommandFailure) -> [String] {
    switch query {
    case .help(let name):
      guard let name else { return Help.overview(columns: TerminalSetting.columns) }
      return Help.page(for: name, columns: TerminalSetting.columns, vocabulary: workspace.library.vocabulary) ?? []
    case .sessions: return workspace.sessionTable(setting)
    case .replay(let selector): return try workspace.replayPage(selector ?? "last", open: nil)
    case .outline(nil): return workspace.library.outlines.map { "\($0.id): \($0.title)" }
    case .outline(let id?): return try workspace.outline(id).lines
    case .support: return workspace.library.crisisCard.lines
    case .plan:
      guard let group else { throw CommandFailure(noGroupWords("/plan")) }
      return workspace.standing(of: group.id).lines
    case .todo, .flags: return try ConcernDesk(workspace, group: group, setting.receipts).todoLines
    case .board, .log, .last, .leftFromLastTime, .find, .timers, .prompts:
      throw CommandFailure(UsageError.noSessionOpen.sentence)
    }
  }

  private func show(_ lines: [String], stays: Bool, _ input: inout LineInput) {
    guard setting.manner == .edited else { return print(lines, &input) }
    page = (setting.page(lines), stays)
  }

  private func print(_ lines: [String], _ input: inout LineInput) {
    input.printAbove(lines.map { Display.escaped($0) })
  }
}

extension Lobby: FlagTaking {
  func takeFlags(in line: String) throws(CommandFailure) -> TakenFlags? {
    page = nil
    return try FlagPlace.workspace(workspace, group: group).take(line, setting)
  }

  func prompt(for text: String, columns: Int) -> EditorPrompt {
    let mark = setting.glyphs.prompt
    return EditorPrompt(left: Display.escaped("\(group?.name ?? "circlekeeper") \(mark) "))
  }

  func completions(text: String, cursorOffset: Int) -> EditorCompletion {
    EditorCompletion(of: text, at: cursorOffset, in: context)
  }

  func screen() -> ScreenContent { page.map { .page($0.lines) } ?? .transcript }

  func keyPressed(_ key: PressedKey) -> KeyAnswer {
    cover.keyPressed(at: workspace.clock.reading().bootMs)
    if key.typesText, page?.stays == false { page = nil }
    return .typed
  }

  var endsReading: Bool { cover.wantsLock }

  func nextChange() -> Int64? { cover.untilDueMs(at: workspace.clock.reading().bootMs).min() }

  func due() -> [String] {
    cover.coverIfDue(at: workspace.clock.reading().bootMs)
    return []
  }
}

extension EditorCompletion {
  /// What TAB offers, counted as the terminal counts.
  init(of text: String, at cursorOffset: Int, in context: TypingContext) {
    let before = String(text.unicodeScalars.prefix(cursorOffset))
    let offered = complete(text, cursor: before.count, in: context)
    let start = text.prefix(offered.range.lowerBound).unicodeScalars.count
    let end = text.prefix(offered.range.upperBound).unicodeScalars.count
    let blank = offered.candidates.count == 1 ? " " : ""
    self.init(
      replacing: start..<end,
      with: offered.candidates.map { .init(text: $0 + blank, label: Display.escaped($0.withoutSigns)) })
  }
}

extension String {
  /// A name as it is listed: what stands on the screen tells nobody that it is for a flag.
  fileprivate var withoutSigns: String {
    guard let at = firstIndex(of: "@"), self[..<at].allSatisfy("!！1;>=".contains) else { return self }
    return String(self[at...])
  }
}
