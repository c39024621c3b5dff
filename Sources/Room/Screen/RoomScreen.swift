package import Clinic
import Basics
import CProcess
package import Content
import GroupScreen
import Sealing
package import SessionCore

/// The group's screen as the room has it: follows what happens and writes what changes. It outlasts a lock.
///
/// Nothing here waits for the screen program but the line that asks for it, and that for two seconds at most.
package final class RoomScreen {
  private(set) var controls = ScreenControls()
  private let look: ScreenLook
  private var running: Running?
  /// What is to be said in the room, a sentence each.
  private var notices: [String] = []

  /// The program while it runs, and what it said of itself.
  private struct Running {
    var program: ScreenProgram
    var feed: ScreenFeed
    var outline: Outline
    var isLocalNetwork: Bool
    var addresses: [(host: String, port: Int)] = []
    var screens = 0
    var browser: BrowserFile?
    var tokenMs: Int64 = 0
    var wroteMs: Int64 = 0
  }

  package init(_ look: ScreenLook = ScreenLook()) { self.look = look }

  /// Whether a program of the screen is running.
  package var isOn: Bool { running != nil }
  /// How many are connected.
  package var screens: Int { running?.screens ?? 0 }

  /// Until it has to be looked at again, in milliseconds; `nil` where nothing runs.
  var nextLookMs: Int64? { running.map { $0.program.isBehind ? 50 : 1000 } }

  // MARK: - What happens in the room

  /// After each act.
  package func follow(_ act: Act, in session: Session, _ library: Library) {
    controls.follow(act, in: session)
    if session.stage == .closed { stop() }
    guard let running, act.events.contains(where: \.mayChangeOutline), session.outline != running.outline else {
      return
    }
    guard running.feed.takesCatalog else {
      notices.append("The outline is another: the screen is off. /screen starts it again")
      return stop()
    }
    self.running?.outline = session.outline
    self.running?.feed.change(to: library.screenCatalog(for: session.outline))
  }

  /// Writes the frame if it changed, and reads what the program said.
  ///
  /// - Returns: what is to be said in the room.
  package func update(_ session: Session, isCovered: Bool, now: Moment) -> [String] {
    controls.isCovered = isCovered
    controls.stand(in: session)
    defer { notices = [] }
    guard running != nil else { return notices }
    let nowMs = process_boot_clock_ms()
    if let lines = running?.feed.lines(session, controls, now: now) { write(lines, nowMs: nowMs) }
    take(running?.program.look(nowMs: nowMs) ?? [])
    if let file = running?.browser, nowMs - (running?.tokenMs ?? 0) > Self.tokenLifeMs {
      file.remove()
      running?.browser = nil
    }
    return notices
  }

  /// Where there is nothing to write, that the room is there: what is shown goes once it is not.
  private func write(_ lines: [String], nowMs: Int64) {
    guard let wroteMs = running?.wroteMs, !lines.isEmpty || nowMs - wroteMs >= Self.presenceMs else { return }
    running?.wroteMs = nowMs
    running?.program.write(lines.isEmpty ? ["here"] : lines, nowMs: nowMs)
  }

  /// To be said with the next look.
  func hold(_ notices: [String]) { self.notices = notices + self.notices }

  /// Before the room is locked or left for a draft, and before the program stops: the time of day is there, or the screen goes.
  func cover(_ session: Session, now: Moment) {
    hold(update(session, isCovered: true, now: now))
    guard let program = running?.program, program.isBehind else { return }
    take(program.wait(200) { _ in false })
    if program.isBehind { stop() }
  }

  private func take(_ said: [ScreenProgram.Status]) {
    for status in said {
      switch status {
      case .address(let host, let port): running?.addresses.append((host, port))
      case .screens(let count): running?.screens = count
      case .taken:
        running?.browser?.remove()
        running?.browser = nil
      case .full: notices.append("Four screens are open already. Close one, or /screen off")
      case .doorClosed(let seconds):
        notices.append("Five wrong links were tried at the screen. It takes none for \(seconds / 60) minutes")
      case .gone, .failedAddress:
        if running != nil { notices.append("The screen stopped. /screen starts it again") }
        running = nil
      case .token, .refused: break
      }
    }
  }

  // MARK: - What is asked of it

  /// Starts it where it does not run as asked, and makes a new address, good for one screen.
  package func address(
    _ session: Session, _ library: Library, isLocalNetwork: Bool?, isCovered: Bool = false, opensBrowser: Bool,
    now: Moment
  ) throws(CommandFailure) -> (address: String, screens: Int) {
    if let isLocalNetwork, let running, running.isLocalNetwork != isLocalNetwork { stop() }
    let wasOn = isOn
    if !wasOn { try start(session, library, isLocalNetwork: isLocalNetwork ?? false) }
    notices = update(session, isCovered: isCovered, now: now)
    if running?.addresses.isEmpty == true { waitForAddresses(isLocalNetwork: running?.isLocalNetwork == true) }
    let token = SystemRandomness().bytes(16).hexadecimal
    let nowMs = process_boot_clock_ms()
    running?.program.write(["token \(token)"], nowMs: nowMs)
    if running?.addresses.isEmpty == false {
      take(running?.program.wait(Self.longestStartMs) { $0 == .token } ?? [])
    }
    let others = running?.isLocalNetwork == true ? running?.addresses.dropFirst().first : nil
    let host = others ?? running?.addresses.first
    guard let host, running != nil else {
      stop()
      notices = []
      throw CommandFailure("The screen could not be started. Nothing else is touched; /screen tries again")
    }
    let address = "http://\(host.host):\(host.port)/#\(token)"
    running?.tokenMs = nowMs
    running?.browser = wasOn || !opensBrowser ? nil : BrowserFile(opening: address)
    return (address, running?.screens ?? 0)
  }

  /// The first is this machine's own; those of networks follow at once.
  private func waitForAddresses(isLocalNetwork: Bool) {
    take(running?.program.wait(Self.longestStartMs) { $0.isAddress || $0 == .failedAddress } ?? [])
    guard isLocalNetwork, running?.addresses.count == 1 else { return }
    take(running?.program.wait(300) { $0.isAddress } ?? [])
  }

  private func start(_ session: Session, _ library: Library, isLocalNetwork: Bool) throws(CommandFailure) {
    guard let path = ScreenProgram.path else {
      throw CommandFailure("The screen's program, circlekeeper-screen, is not beside this one. Install it, or build it")
    }
    guard let program = ScreenProgram(at: path) else { throw CommandFailure("The screen could not be started") }
    let feed = ScreenFeed(library.screenCatalog(for: session.outline))
    running = Running(program: program, feed: feed, outline: session.outline, isLocalNetwork: isLocalNetwork)
    let opening = feed.opening(isLocalNetwork: isLocalNetwork, size: look.size)
    program.write(opening, nowMs: process_boot_clock_ms())
  }

  /// Whether a local network was found to listen in.
  var reachesNetwork: Bool { (running?.addresses.count ?? 0) > 1 }

  /// Takes every screen away.
  package func stop() {
    guard let running else { return }
    self.running = nil
    running.program.write(["close"], nowMs: process_boot_clock_ms())
    running.program.end()
    running.browser?.remove()
  }

  /// Whether anything but the time of day is shown, so that words can stand in its place.
  var takesWords: Bool { running?.feed.showsMoreThanTime ?? false }

  /// Whether questions of the outline stand in no content file, and so cannot be shown.
  func missesWords(of session: Session, _ library: Library) -> Bool {
    let catalog = library.screenCatalog(for: session.outline)
    return session.outline.phases.compactMap(\.round?.question).contains { catalog.text($0) == nil }
  }

  /// Points at one of the teaching points, or at none.
  package func show(point: Int?) { controls.show(point: point) }
  func say(_ words: CheckedWords) { controls.say(words) }
  /// Whether turns are shown.
  package func showTurns(_ isOn: Bool) { controls.showsTurns = isOn }

  /// For an evening in fast motion: the next frame is written whether or not it is another.
  package func repeatFrame() { running?.feed.repeatFrame() }

  private static let longestStartMs: Int64 = 2000
  /// A little less than the time between two looks.
  private static let presenceMs: Int64 = 900
  private static let tokenLifeMs: Int64 = 600_000
}

extension ScreenProgram.Status {
  fileprivate var isAddress: Bool {
    if case .address = self { true } else { false }
  }
}

extension Event {
  fileprivate var mayChangeOutline: Bool {
    switch self {
    case .outlineChosen, .undone, .redone: true
    default: false
    }
  }
}
