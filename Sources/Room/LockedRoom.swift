import Basics
import Clinic
import ScreenText
import Sealing
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
  let setting: TerminalSetting
  private let vault: LockedVault
  private var tries = WrongTries()

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
    _ input: inout LineInput, secret: () throws(CommandFailure) -> UnlockingSecret
  ) throws(CommandFailure) -> Ending {
    input.forgetHistory()
    input.setActionKeys([:])
    input.keepLine(false)
    input.clearEverything()
    print(["locked; Enter on an empty line asks for the passphrase", "what you type meanwhile is kept sealed"], &input)
    var text = ""
    while true {
      switch try input.nextLine(for: self, initialText: text) {
      case .hangup: return .hangup
      case .action: break
      case .interrupted:
        rested(text: "")
        text = ""
        // What was put aside can be had again with Up.
        continue
      case .withdrawn:
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
      print(["not kept. " + CommandFailure(error).words], &input)
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

  /// What was mistyped is asked for again without echo, until someone goes back: on the locked prompt the next try would
  /// stand in sight.
  ///
  /// - Returns: `nil` when it stays locked.
  private func ask(
    _ input: inout LineInput, _ secret: () throws(CommandFailure) -> UnlockingSecret
  ) throws(CommandFailure) -> Ending? {
    let silence = SilentTerminal()
    defer { withExtendedLifetime(silence) {} }
    while true {
      do throws(CommandFailure) {
        let typed = try secret()
        guard let unlocked = try unlock(with: typed, &input) else {
          print([Self.again], &input)
          continue
        }
        let dropped = drop(typed, from: unlocked)
        try workspace.takeUp(unlocked)
        if dropped { print(["A line that waited was the passphrase, or nearly: it was dropped"], &input) }
        return .unlocked
      } catch {
        if error.code == .hangup { return .hangup }
        if error.words == CommandFailure.noSecretGiven.words { return nil }
        print([error.words], &input)
        // Only a mistyped secret is asked for again.
        guard error.code == .passphrase else { return nil }
        print([Self.again], &input)
      }
    }
  }

  private static let again = "Again, or Enter alone to go back"

  /// - Returns: `nil` where the secret is another one, which was said.
  private func unlock(with secret: borrowing UnlockingSecret, _ input: inout LineInput) throws(CommandFailure)
    -> OpenVault?
  {
    do throws(VaultFailure) { return try vault.unlock(with: secret) } catch {
      guard [.wrongPassphrase, .wrongRecoveryKey].contains(error) else { throw CommandFailure(error) }
      print([CommandFailure(error).words], &input)
      if let flag = secret.flag() {
        // No flag is lost, wherever it is typed.
        _ = keep(flag, &input)
        return nil
      }
      guard tries.wait({ input.printAbove([$0]) }) else { throw .silent(.hangup) }
      return nil
    }
  }

  /// A passphrase that was typed on the locked prompt by mistake is not to be offered as a line.
  private func drop(_ secret: borrowing UnlockingSecret, from vault: OpenVault) -> Bool {
    var dropped = false
    let lines = ((try? vault.waitingLines()) ?? []).compactMap(LineInWaiting.init)
    for line in lines where secret.isSame(asLine: line.text) || line.isSlip(of: secret) {
      // One that the disk does not let go is offered, and can be left out there.
      dropped = (try? vault.removeWaitingLine(line.number)) != nil || dropped
    }
    return dropped
  }

  private func print(_ lines: [String], _ input: inout LineInput) {
    input.printAbove(lines)
  }
}

extension LockedRoom: FlagTaking {
  /// Every line is kept sealed; the flags among them are raised when the vault is open again.
  func takeFlags(in line: String) -> TakenFlags? { nil }

  /// As in the open room, all clocks change at whole seconds.
  private var now: Moment { stay.timeline.moment(at: workspace.clock.reading()).atWholeSecond }

  /// The clock and nothing else that could be known of the session.
  package func prompt(for text: String, columns: Int) -> EditorPrompt {
    EditorPrompt(left: "\(stay.face.text(now: now)) locked \(setting.glyphs.prompt) ")
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

extension UnlockingSecret {
  fileprivate borrowing func isSame(asLine line: String) -> Bool {
    switch self {
    case .passphrase(let passphrase): passphrase.isSame(asLine: line) || passphrase.isSame(asLine: line.trimmed)
    case .recoveryKey: false
    }
  }
}

extension LineInWaiting {
  /// What was typed as the secret and looks like a flag because the secret does.
  fileprivate func isSlip(of secret: borrowing UnlockingSecret) -> Bool {
    let isFlag = Array(text.utf8).withUnsafeBytes { FlagInSecret.start(in: $0) } == 0
    return isFlag && secret.isMistyped(as: text)
  }
}
