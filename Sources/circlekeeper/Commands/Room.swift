import ArgumentParser
import Content
import Conversation
import Narration
import Program
import SessionCore
import SessionEngine
package import Terminal
package import Vault

/// The room itself: back into an open session, or choose a group.
struct Room: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "room", abstract: "Lead: back into an open session, or choose a group. (This is the default.)")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var idle: IdleOptions
  @OptionGroup var keys: ActionKeys
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let evening = Evening(workspace, common, idle: idle.times, actionKeys: keys.keys, look: screen.look)
    switch workspace.book.openSessions.count {
    case 0: try evening.choose()
    case 1: try evening.lead(try workspace.resume(workspace.book.openSessions[0]))
    default: try evening.choose(among: workspace.book.openSessions)
    }
  }
}

/// Opens a session.
struct Start: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Open a session of a group; lines may come from standard input.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var idle: IdleOptions
  @OptionGroup var keys: ActionKeys
  @OptionGroup var screen: ScreenOptions

  @Argument(help: "The group: a beginning of its name is enough; may be left out where there is one.")
  var name: String?

  @Option(name: .long, help: "The same as an option.")
  var group: String?

  @Option(name: .long, help: "An outline's id or file; else the group's usual one.")
  var outline: String?

  @Option(name: .long, help: "Run this past session again: an id, a date, or last.")
  var like: String?

  @ArgumentParser.Flag(name: .long, help: "From a file or pipe: go on past refused lines.")
  var keepGoing = false

  func validate() throws {
    if name != nil, group != nil { throw ValidationError("name the group once") }
    if outline != nil, like != nil { throw ValidationError("give --outline or --like, not both") }
  }

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let chosen = try workspace.group(group ?? name, form: "circlekeeper start --group")
    let evening = Evening(
      workspace, common, idle: idle.times, keepsGoing: keepGoing, actionKeys: keys.keys, look: screen.look)
    if let open = try workspace.offeredOpenSession(of: chosen) {
      return try evening.lead(try workspace.resume(open))
    }
    let engine: Workspace.Engine
    if let plan = try plan(workspace) {
      engine = try workspace.openSession(of: chosen, outline: plan)
    } else {
      engine = try workspace.openSession(of: chosen, outlineID: try usualOutline(of: chosen, workspace))
    }
    try evening.lead(engine)
  }

  /// Asked for where none is known and someone is there to say.
  private func usualOutline(of group: Group, _ workspace: Workspace) throws(Trouble) -> String? {
    guard outline == nil, group.outlineID == nil, ShellQuestion.isPossible else { return outline }
    return try workspace.askedOutline()
  }

  /// The outline of a file or of a past session.
  private func plan(_ workspace: Workspace) throws(Trouble) -> Outline? {
    if let like {
      let entry = try workspace.session(like, group: group ?? name)
      let session = try workspace.log(of: entry).session
      return session.outlineAsHeld(id: session.outline.id, title: session.outline.title)
    }
    guard let outline, outline.contains("/") || outline.hasSuffix(".yaml"), workspace.library.outline(outline) == nil
    else { return nil }
    let decoded = OutlineFile.decode(try .found(at: outline), skills: workspace.library.skills)
    guard let plan = decoded.outline, decoded.faults.isEmpty else {
      throw Trouble(decoded.faults.first?.description ?? "\(outline) holds no outline")
    }
    return plan
  }
}

/// Goes back into an open session.
struct Resume: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Go back into an open session; lines may come from standard input.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var idle: IdleOptions
  @OptionGroup var keys: ActionKeys
  @OptionGroup var screen: ScreenOptions

  @Argument(help: "An id, a date, last, or a group; may be left out where one session is open.")
  var session: String?

  @Option(name: .long, help: "The group: a beginning of its name is enough.")
  var group: String?

  @ArgumentParser.Flag(name: .long, help: "From a file or pipe: go on past refused lines.")
  var keepGoing = false

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let evening = Evening(
      workspace, common, idle: idle.times, keepsGoing: keepGoing, actionKeys: keys.keys, look: screen.look)
    let named =
      try group == nil ? session.flatMap { word throws(Trouble) in try workspace.groupMeant(by: word)?.name } : nil
    if let session, named == nil {
      return try evening.lead(try workspace.resume(try workspace.session(session, group: group)))
    }
    var open = workspace.book.openSessions
    if let group = group ?? named {
      let chosen = try workspace.group(group, form: "circlekeeper resume --group")
      open.removeAll { $0.group != chosen.id }
      guard !open.isEmpty else {
        throw Trouble("\(chosen.name) has no open session; `circlekeeper start --group \"\(chosen.name)\"` opens one")
      }
    }
    guard let entry = open.first else { throw Trouble("no session is open; `circlekeeper start` opens one") }
    if open.count == 1 { try evening.lead(try workspace.resume(entry)) } else { try evening.choose(among: open) }
  }
}

/// One run of the program at its prompt: from the lobby into a session, and out.
package struct Evening {
  private let workspace: Workspace
  private let setting: TerminalSetting
  private let idle: IdleTimes
  private let canLock: Bool
  private let keepsGoing: Bool
  private let actionKeys: [UInt8: ActionKey]
  /// It stays on through a lock.
  private let groupScreen: RoomScreen
  /// Asks for the secret that opens the vault again after a lock.
  private let secret: () throws(Trouble) -> UnlockingSecret

  init(
    _ workspace: Workspace, _ options: CommonOptions, idle: IdleTimes, canLock: Bool = true, keepsGoing: Bool = false,
    actionKeys: [UInt8: ActionKey] = ActionKeys.usual, look: ScreenLook = ScreenLook()
  ) {
    self.init(
      workspace, setting: options.setting, idle: idle, canLock: canLock, keepsGoing: keepsGoing, actionKeys: actionKeys,
      look: look,
      secret: { () throws(Trouble) in try Unlocking.typedAgain(options) })
    workspace.contentFaults.forEach { Output.error($0.description) }
  }

  /// Where lines come from is said with each call.
  package init(
    _ workspace: Workspace, setting: TerminalSetting, idle: IdleTimes, canLock: Bool = true, keepsGoing: Bool = false,
    actionKeys: [UInt8: ActionKey] = [0x0E: .next, 0x0F: .board], look: ScreenLook = ScreenLook(),
    secret: @escaping () throws(Trouble) -> UnlockingSecret
  ) {
    self.workspace = workspace
    self.setting = setting
    self.idle = idle
    self.canLock = canLock
    self.keepsGoing = keepsGoing
    self.actionKeys = actionKeys
    groupScreen = RoomScreen(look)
    self.secret = secret
  }

  private func openInput() -> LineInput {
    let input = LineInput.open(setting, terminalName: Process.environment["TERM", default: ""])
    input.setTitle("Circlekeeper")
    return input
  }

  func lead(_ engine: Workspace.Engine) throws(Trouble) {
    var input = openInput()
    try lead(engine, &input)
  }

  /// Leads a session until it is left, through every lock.
  package func lead(_ engine: consuming Workspace.Engine, _ input: inout LineInput) throws(Trouble) {
    defer { groupScreen.stop() }
    var room: LiveRoom? = open(engine)
    while let ending = room?.run(&input) {
      switch ending {
      case .left, .hangup, .refused:
        if let session = room?.session { workspace.bindTexts(of: session) }
        return try leave(ending)
      case .locked:
        guard let locked = room?.locked() else { return }
        // Nothing of the session stays behind in a room that is locked.
        room = nil
        room = try wait(in: locked, &input)
      }
    }
  }

  private func open(_ engine: consuming Workspace.Engine) -> LiveRoom {
    LiveRoom(
      engine, in: workspace, setting: setting, idle: idle, canLock: canLock, keepsGoing: keepsGoing,
      actionKeys: actionKeys, groupScreen: groupScreen)
  }

  private func leave(_ ending: LiveRoom.Ending) throws(Trouble) {
    switch ending {
    case .left, .locked: return
    case .hangup: throw .silent(.hangup)
    case .refused: if !setting.inputIsTerminal { throw .silent(.refused) }
    }
  }

  /// - Returns: the room as it was before the lock, or `nil` when it was left locked.
  private func wait(in locked: LockedRoom, _ input: inout LineInput) throws(Trouble) -> LiveRoom? {
    switch try locked.run(&input, secret: secret) {
    case .hangup: throw .silent(.hangup)
    case .left: return nil
    case .unlocked: break
    }
    guard let entry = workspace.book.session(locked.stay.session) else {
      throw Trouble("the session is not in the vault any more; `circlekeeper vault verify` says more", .damaged)
    }
    let room = open(try workspace.resume(entry))
    room.comeBack(locked.stay, &input)
    return room
  }

  /// From the lobby.
  func choose() throws(Trouble) {
    var input = openInput()
    try choose(&input)
  }

  /// From the lobby, and then as ``lead(_:_:)``.
  package func choose(_ input: inout LineInput) throws(Trouble) {
    guard let engine = try Lobby(workspace, setting: setting, idle: idle).run(&input) else { return }
    try lead(engine, &input)
  }

  /// Several sessions are open.
  func choose(among open: [CatalogueEntry]) throws(Trouble) {
    guard ShellQuestion.isPossible else {
      let ids = open.map { String($0.id.hexadecimal.prefix(8)) }.joined(separator: " or ")
      throw Trouble("\(open.count) sessions are open; say which: circlekeeper resume \(ids)")
    }
    var choices: [(words: String, value: CatalogueEntry)] = []
    for entry in open { choices.append((words: try workspace.banner(of: entry), value: entry)) }
    let question = ShellQuestion(flagsTo: .workspace(workspace))
    try lead(try workspace.resume(try question.choice(choices, question: "Which one?")))
  }
}
