import Clinic
import GroupScreen
import Program
import SessionCore
import SlashCommands
import Terminal

/// The group's screen, as it is asked for at the prompt.
extension SessionPrompt {
  /// Writes the frame that the group sees. Called after every line and on every tick of the clock.
  ///
  /// - Returns: what is to be said of it.
  func updateScreen() -> [String] {
    groupScreen.update(session, isCovered: cover.isVeiled || cover.wantsLock, now: now)
  }

  /// The prompt leaves the room: the group sees the time of day until it is back.
  func coverScreen() { groupScreen.cover(session, now: now) }

  /// Where nothing can be said now: it waits for the next look.
  func followOnScreen() { groupScreen.hold(updateScreen()) }

  func obey(_ request: ScreenRequest, _ input: inout LineInput) -> Step {
    do throws(CommandFailure) {
      switch request {
      case .open: try openScreen(isLocalNetwork: nil, &input)
      case .localNetwork: try openScreen(isLocalNetwork: true, &input)
      case .code: try showCode(&input)
      case .off:
        let wasOn = groupScreen.isOn
        groupScreen.stop()
        print([wasOn ? "The screen is off" : "No screen is on"], &input)
      case .point(let number): print([try showPoint(number)], &input)
      case .say(let words): print([try say(words)], &input)
      case .turns(let isOn):
        groupScreen.showTurns(isOn)
        print([(isOn ? "Each turn has a bar" : "No bar for turns") + onlyWhenOn], &input)
      }
    } catch {
      // Words that were refused stay on the prompt, as every line does.
      return refuse([error.words], request.typed, &input)
    }
    return .answered()
  }

  private var onlyWhenOn: String { groupScreen.isOn ? "" : ", once /screen starts the screen" }

  // MARK: - The address

  private func openScreen(isLocalNetwork: Bool?, _ input: inout LineInput) throws(CommandFailure) {
    let wasOn = groupScreen.isOn
    let (address, screens) = try newAddress(isLocalNetwork: isLocalNetwork, opensBrowser: isLocalNetwork != true)
    let state = wasOn && isLocalNetwork == nil ? "\(screens) on. " : ""
    // Each time, so that no one forgets who can listen in.
    let network = groupScreen.reachesNetwork ? "In your network: " : isLocalNetwork == true ? "No network here: " : ""
    print([state + network + address], &input)
    if groupScreen.missesWords(of: session, workspace.library) {
      print(["This outline is in no content folder, so its questions stay off the screen"], &input)
    }
  }

  private func newAddress(isLocalNetwork: Bool?, opensBrowser: Bool) throws(CommandFailure) -> (
    address: String, screens: Int
  ) {
    try groupScreen.address(
      session, workspace.library, isLocalNetwork: isLocalNetwork, isCovered: cover.isVeiled,
      opensBrowser: opensBrowser && setting.inputIsTerminal, now: now)
  }

  private func showCode(_ input: inout LineInput) throws(CommandFailure) {
    guard setting.manner == .edited, setting.isUnicode else {
      throw CommandFailure("A code cannot be drawn on this terminal. /screen says the address")
    }
    guard QRCode.isThere else {
      throw CommandFailure("A code needs the library libqrencode4, which is not here. /screen says the address")
    }
    let (address, _) = try newAddress(isLocalNetwork: nil, opensBrowser: false)
    guard let code = QRCode(address) else {
      throw CommandFailure("The code could not be made. /screen says the address")
    }
    let note = groupScreen.reachesNetwork ? [] : ["For this machine alone; /screen lan first, for others"]
    // One row is the prompt's, and a page leaves one free.
    let rows = TerminalSetting.rows - note.count - 2
    guard let lines = code.lines(columns: TerminalSetting.columns, rows: rows) else {
      throw CommandFailure("This window is too small for a code. /screen says the address")
    }
    show(lines + note, stays: true, &input)
  }

  // MARK: - What stands there

  private func showPoint(_ number: Int?) throws(CommandFailure) -> String {
    guard let number else {
      groupScreen.show(point: nil)
      return "The question again" + onlyWhenOn
    }
    let count = session.currentPhase.map { session.phases[$0].plan.points.count } ?? 0
    guard count > 0 else { throw CommandFailure("This part has no teaching points") }
    guard (1...count).contains(number) else { throw CommandFailure("This part has \(count) teaching points") }
    groupScreen.show(point: number)
    return "Point \(number)" + onlyWhenOn
  }

  private func say(_ typed: String) throws(CommandFailure) -> String {
    guard groupScreen.isOn else { throw CommandFailure("No screen is on; /screen starts one") }
    guard groupScreen.takesWords else { throw CommandFailure("The screen shows the time of day now, and no words") }
    do throws(CheckedWords.Refusal) {
      groupScreen.say(try CheckedWords(typed, known: everyone))
      return "On the screen until the next part"
    } catch {
      switch error {
      case .name(let word): throw CommandFailure("\"\(word)\" may be someone's name: not shown")
      case .tooLong: throw CommandFailure("That is too long for a screen")
      case .unreadable: throw CommandFailure("That holds a sign that no screen shows")
      }
    }
  }

  /// Everyone of tonight and everyone on any roster, leaders and guests too.
  private var everyone: [CheckedWords.Known] {
    let tonight = session.roster.map { CheckedWords.Known(name: $0.name, handle: $0.handle) }
    let guests = session.guests.map { CheckedWords.Known(name: $0.guest.name) }
    let groups = workspace.book.groups
    let members = groups.flatMap(\.roster).map {
      CheckedWords.Known(name: $0.details.name, handle: $0.details.handle)
    }
    let clients = workspace.book.clients.flatMap { [$0.details.name] + $0.formerNames }
    let names = clients + groups.flatMap(\.leaders) + session.leaders
    return tonight + guests + members + names.map { CheckedWords.Known(name: $0) }
  }
}

extension ScreenRequest {
  /// As it stands on the prompt again; nothing but words is worth keeping there.
  fileprivate var typed: String {
    if case .say(let words) = self { "/screen say \(words)" } else { "" }
  }
}
