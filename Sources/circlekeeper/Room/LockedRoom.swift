import Narration
import SessionCore
package import Terminal
import Vault

/// The room without its keys: the clock goes on, and what is typed is sealed unread.
package final class LockedRoom {
  /// What is kept of the session: no name and no word of anybody.
  struct Stay {
    var session: SessionID
    var face: ClockFace
    var timeline: Timeline
    /// As in the room that was locked.
    var saidUntilMs: Int64
    var rings: Bool
    var showsText: Bool
  }

  let stay: Stay
  private let workspace: Workspace
  private let setting: TerminalSetting
  private let vault: LockedVault

  enum Ending {
    case unlocked
    case hangup
    /// The input ended where nothing can be redrawn.
    case left
  }

  /// Locks the workspace.
  init(_ stay: Stay, in workspace: Workspace, setting: TerminalSetting) {
    self.stay = stay
    self.workspace = workspace
    self.setting = setting
    vault = workspace.lock()
  }

  /// Takes lines in until the passphrase opens the vault again.
  func run(
    _ input: inout LineInput, secret: () throws(Trouble) -> UnlockingSecret
  ) throws(Trouble) -> Ending {
    input.forgetHistory()
    input.setActionKeys([:])
    input.keepLine(false)
    input.clearEverything()
    print(["locked; Enter on an empty line asks for the passphrase", "what you type meanwhile is kept sealed"], &input)
    var text = ""
    while true {
      switch input.readLine(for: self, initialText: text) {
      case .hangup: return .hangup
      case .action: break
      case .withdrawn, .interrupted:
        rested(text: "")
        text = ""
      case .endOfInput:
        guard !input.isPlain else { return .left }
        print(["still locked; closing the window ends the program, and nothing is lost"], &input)
      case .line(let typed) where typed.text.allSatisfy(\.isWhitespace):
        rested(text: "")
        text = ""
        if let ending = try ask(&input, secret) { return ending }
      case .line(let typed): text = keep(typed.text, &input)
      }
      input.forgetHistory()
    }
  }

  /// - Returns: what is to stand on the next line.
  private func keep(_ text: String, _ input: inout LineInput) -> String {
    do { try vault.keep(bytes(of: text, isHalfTyped: false)) } catch {
      print(["not kept. " + Trouble(error).words], &input)
      return text
    }
    let count = vault.waitingCount
    print(["kept sealed: \(count) \(count == 1 ? "line waits" : "lines wait")"], &input)
    return ""
  }

  private func bytes(of text: String, isHalfTyped: Bool) -> [UInt8] {
    LineInWaiting(
      session: stay.session, reading: workspace.clock.reading(), text: text, isHalfTyped: isHalfTyped
    ).bytes
  }

  /// - Returns: `nil` when it stays locked.
  private func ask(
    _ input: inout LineInput, _ secret: () throws(Trouble) -> UnlockingSecret
  ) throws(Trouble) -> Ending? {
    let unlocked: Vault
    do throws(Trouble) {
      let typed = try secret()
      do throws(VaultFailure) { unlocked = try vault.unlock(with: typed) } catch { throw Trouble(error) }
    } catch {
      if error.code == .hangup { return .hangup }
      print([error.words], &input)
      return nil
    }
    try workspace.takeUp(unlocked)
    return .unlocked
  }

  private func print(_ lines: [String], _ input: inout LineInput) {
    input.printAbove(lines)
  }
}

extension LockedRoom: LineEditorClient {
  /// As in the open room, all clocks change at whole seconds.
  private var now: Moment { stay.timeline.moment(at: workspace.clock.reading()).atWholeSecond }

  /// The clock and nothing else that could be known of the session.
  package func prompt(for text: String, columns: Int) -> Terminal.Prompt {
    Terminal.Prompt(left: "\(stay.face.text(now: now)) locked \(setting.glyphs.prompt) ")
  }

  /// Until the next whole second, where a clock runs.
  package func nextChange() -> Int64? {
    guard stay.face.runs, setting.manner == .edited else { return nil }
    return 1000 - stay.timeline.moment(at: workspace.clock.reading()).sessionMs % 1000
  }

  /// Keeps the line sealed; what was typed cannot be read again without the passphrase.
  package func rested(text: String) {
    // What cannot be kept is still on the screen, and Enter says what is wrong with the disk.
    try? vault.keepHalfLine(text.isEmpty ? [] : bytes(of: text, isHalfTyped: true))
  }

  /// A line is kept as it is; what is wrong with it is said when it is offered.
  package var takesControlCharacters: Bool { true }
}

extension Moment {
  /// The whole second that it lies in, on the session's axis.
  var atWholeSecond: Moment {
    var moment = self
    moment.sessionMs -= ((sessionMs % 1000) + 1000) % 1000
    return moment
  }
}
