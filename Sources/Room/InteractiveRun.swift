package import Clinic
package import Program
import ScreenText
import SessionCore
package import Terminal
package import Vault

/// One run of the program at its prompt: from the lobby into a session, and out.
package struct InteractiveRun {
  private let workspace: Workspace
  private let setting: TerminalSetting
  private let idle: IdleTimes
  private let canLock: Bool
  private let keepsGoing: Bool
  private let actionKeys: [UInt8: ActionKey]
  /// It stays on through a lock.
  private let groupScreen: RoomScreen
  /// Asks for the secret that opens the vault again after a lock.
  private let secret: () throws(CommandFailure) -> UnlockingSecret

  /// Ctrl-N and Ctrl-O.
  package static let usualActionKeys: [UInt8: ActionKey] = [0x0E: .next, 0x0F: .board]

  /// Where lines come from is said with each call.
  package init(
    _ workspace: Workspace, setting: TerminalSetting, idle: IdleTimes, canLock: Bool = true, keepsGoing: Bool = false,
    actionKeys: [UInt8: ActionKey] = InteractiveRun.usualActionKeys, look: ScreenLook = ScreenLook(),
    secret: @escaping () throws(CommandFailure) -> UnlockingSecret
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

  /// Leads a session at this terminal, or from what is piped in.
  package func lead(_ engine: Workspace.Engine) throws(CommandFailure) {
    var input = openInput()
    try lead(engine, &input)
  }

  /// Leads a session until it is left, through every lock.
  package func lead(_ engine: consuming Workspace.Engine, _ input: inout LineInput) throws(CommandFailure) {
    defer { groupScreen.stop() }
    var room: SessionPrompt? = open(engine)
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

  private func open(_ engine: consuming Workspace.Engine) -> SessionPrompt {
    SessionPrompt(
      engine, in: workspace, setting: setting, idle: idle, canLock: canLock, keepsGoing: keepsGoing,
      actionKeys: actionKeys, groupScreen: groupScreen)
  }

  private func leave(_ ending: SessionPrompt.Ending) throws(CommandFailure) {
    switch ending {
    case .left, .locked: return
    case .hangup: throw .silent(.hangup)
    case .refused: if !setting.inputIsTerminal { throw .silent(.refused) }
    }
  }

  /// - Returns: the room as it was before the lock, or `nil` when it was left locked.
  private func wait(in locked: LockedRoom, _ input: inout LineInput) throws(CommandFailure) -> SessionPrompt? {
    switch try locked.run(&input, secret: secret) {
    case .hangup: throw .silent(.hangup)
    case .left: return nil
    case .unlocked: break
    }
    guard let entry = workspace.book.session(locked.stay.session) else {
      throw CommandFailure("the session is not in the vault any more; `circlekeeper vault verify` says more", .damaged)
    }
    let room = open(try workspace.resume(entry))
    room.comeBack(locked.stay, &input)
    return room
  }

  /// From the lobby.
  package func choose() throws(CommandFailure) {
    var input = openInput()
    try choose(&input)
  }

  /// From the lobby, and then as ``lead(_:_:)``.
  package func choose(_ input: inout LineInput) throws(CommandFailure) {
    guard let engine = try Lobby(workspace, setting: setting, idle: idle).run(&input) else { return }
    try lead(engine, &input)
  }

  /// Several sessions are open.
  package func choose(among open: [CatalogueEntry]) throws(CommandFailure) {
    guard ShellQuestion.isPossible else {
      let ids = open.map { String($0.id.hexadecimal.prefix(8)) }.joined(separator: " or ")
      throw CommandFailure("\(open.count) sessions are open; say which: circlekeeper resume \(ids)")
    }
    var choices: [(words: String, value: CatalogueEntry)] = []
    for entry in open { choices.append((words: try workspace.banner(of: entry), value: entry)) }
    let question = ShellQuestion(flagsTo: .workspace(workspace))
    try lead(try workspace.resume(try question.choice(choices, question: "Which one?", leadsToSession: true)))
  }
}
