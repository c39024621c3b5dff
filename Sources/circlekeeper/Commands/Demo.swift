import ArgumentParser
import Clinic
import Conversation
import Glibc
import Program
import Room
import ScreenText
import Sealing
import SessionCore
import Terminal
import Vault

/// A practice room.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "A practice room: invented people in a vault that is thrown away at the end.",
    discussion: """
      At a terminal you lead. From a pipe it plays a recorded evening to its end. With --plain nothing is redrawn in \
      place.
      """)

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @ArgumentParser.Flag(name: .long, help: "Play the recorded evening at a terminal too.")
  var play = false

  func run() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    var options = common
    options.vault = folder.path + "/vault"
    let workspace = try practiceWorkspace(options.vaultPath)
    let group = try workspace.group(named: PracticeEvening.group)
    let engine = try workspace.openSession(of: group, outlineID: nil)
    if options.setting.inputIsTerminal && !play {
      Output.lines([
        "A practice room: invented people, nothing is kept.",
        "Try /here all, /start, /next, then type a note.",
        "Then /board, ? for help, and /quit.", "",
      ])
      // Nobody knows its passphrase, so nobody could come back in.
      let idle = IdleTimes(veilAfterMs: 5 * 60_000, lockAfterMs: nil)
      try InteractiveRun(workspace, options, idle: idle, canLock: false).lead(engine)
    } else {
      var playback = Playback(engine, in: workspace, setting: options.setting)
      try playback.run(Tape(PracticeEvening.tape))
    }
  }

  private func practiceWorkspace(_ path: String) throws(CommandFailure) -> Workspace {
    var secret = SystemRandomness().bytes(32).flatMap { Array(String($0, radix: 16).utf8) }
    let vault: OpenVault
    do {
      let passphrase = try Passphrase(wiping: &secret)
      _ = try OpenVault.create(at: path, passphrase: passphrase, keyCost: .floor)
      vault = try OpenVault.open(at: path, unlockedBy: .passphrase(passphrase))
    } catch let failure as VaultFailure {
      throw CommandFailure(failure)
    } catch {
      throw CommandFailure("the practice room could not be made")
    }
    let workspace = try Workspace(vault: vault, notify: Output.notice)
    try workspace.perform(
      .createGroup(
        NewGroup(
          name: PracticeEvening.group, track: "practice", members: PracticeEvening.members,
          outlineID: PracticeEvening.outline, leaders: PracticeEvening.leaders.listed)))
    return workspace
  }
}

/// Plays a tape through the conversation that typed lines go through, on a clock that skips the waiting.
private struct Playback {
  private let workspace: Workspace
  private let setting: TerminalSetting
  private var conversation: SessionConversation<SessionStore>

  init(_ engine: Workspace.Engine, in workspace: Workspace, setting: TerminalSetting) {
    self.workspace = workspace
    self.setting = setting
    conversation = SessionConversation(
      engine, library: workspace.library, me: "Robin", manner: setting.manner(showsText: true))
    conversation.manner.readsAloud = false
  }

  mutating func run(_ tape: Tape) throws(CommandFailure) {
    for step in tape.steps {
      workspace.clock.skip(seconds: step.waitSeconds)
      Output.line("> \(step.line)")
      let answer = conversation.take(step.line, at: workspace.clock.reading())
      Output.lines((answer.lines + answer.page).map { "  \($0)" })
      if answer.isRefusal { throw CommandFailure("the recorded evening stopped at “\(step.line)”") }
    }
    let now = conversation.log.moment(at: workspace.clock.reading())
    Output.lines(["", "The evening as an outline:", ""] + conversation.session.replayPage(full: false, now: now))
  }
}

/// A folder that only its owner may enter, gone at the end.
private struct TemporaryFolder {
  let path: String

  init() throws(CommandFailure) {
    let place = Process.environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    // `mkdtemp` puts letters of its own for six of these.
    var template = Array("\(place)/circlekeeper-demo-\(String(repeating: "X", count: 6))".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw CommandFailure("no folder could be made in \(place); set TMPDIR to one that can be written")
    }
    path = String(cString: made)
  }

  /// The vault's own files and the two folders; whatever else was put there stays.
  func remove() {
    OpenVault.remove(at: path + "/vault")
    rmdir(path)
  }
}
