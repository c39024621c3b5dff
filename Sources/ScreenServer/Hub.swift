import CProcess
import NIOCore

/// What is shown, who is let in, and every page that listens. It lives on the one event loop.
final class Hub {
  private var reader = FrameReader()
  private var gate = Gate()
  private var streams: [Stream] = []
  private var frameAtMs: Int64
  private var dayAtMs: Int64
  private var heardAtMs: Int64
  /// The room has said nothing for so long that what it showed last may not be so any more.
  private var isAlone = false
  private var lineNumber = 0
  private var reported = 0
  private let report: (String) -> Void

  static let mostScreens = 4
  static let beatSeconds: Int64 = 2
  static let beatsInASync = 5
  /// The room says something each second.
  static let longestSilenceMs: Int64 = 5000

  init(report: @escaping (String) -> Void) {
    self.report = report
    frameAtMs = process_boot_clock_ms()
    dayAtMs = frameAtMs
    heardAtMs = frameAtMs
  }

  /// It goes on while the machine sleeps.
  private var nowMs: Int64 { process_boot_clock_ms() }

  // MARK: - The room's side

  /// Lines that came in one piece: a page gets one frame for all of them.
  ///
  /// - Returns: where to listen, once that was said.
  func take(_ lines: [[UInt8]]) -> FrameReader.Listen? {
    var isChanged = isAlone
    (heardAtMs, isAlone) = (nowMs, false)
    var asked: FrameReader.Listen?
    for line in lines {
      lineNumber += 1
      do throws(Refused) {
        switch try reader.take(line) {
        case .begun, .text, .here: break
        case .listen(let listen): asked = listen
        case .day: dayAtMs = nowMs
        case .look, .said: isChanged = true
        case .shown:
          frameAtMs = nowMs
          isChanged = true
        case .token(let token):
          gate.add(token, nowMs: nowMs)
          report("token")
        case .close:
          gate.close()
          for stream in streams { stream.close() }
        }
      } catch {
        report("refused \(lineNumber)")
        frameAtMs = nowMs
        isChanged = true
      }
    }
    if isChanged { send(.frame) }
    return asked
  }

  // MARK: - The pages' side

  private var screens: Set<[UInt8]> { Set(streams.map(\.cookie)) }

  func swap(_ token: [UInt8]) -> Gate.Answer {
    let answer = gate.swap(token, nowMs: nowMs, isFull: screens.count >= Hub.mostScreens)
    switch answer {
    case .letIn: report("taken")
    case .wrong(let closesDoor): if closesDoor { report("door \(Gate.closedMs / 1000)") }
    case .full: report("full")
    case .doorIsClosed: break
    }
    return answer
  }

  /// Whether a page with these cookies may listen; with the one that is known.
  func admitted(_ cookies: [[UInt8]]) -> Admission {
    guard let cookie = cookies.first(where: gate.knows) else { return .unknown }
    let screens = screens
    guard screens.contains(cookie) || screens.count < Hub.mostScreens else {
      report("full")
      return .full
    }
    return .known(cookie)
  }

  enum Admission { case known([UInt8]), unknown, full }

  /// A third stream of one screen ends its oldest: that is a page that went away unseen.
  func open(_ stream: Stream) {
    let own = streams.filter { $0.cookie == stream.cookie }
    if own.count >= 2 { own[0].close() }
    streams.append(stream)
    stream.write(event(.frame))
    count()
  }

  func closed(_ stream: Stream) {
    streams.removeAll { $0 === stream }
    count()
  }

  private func count() {
    let now = screens.count
    if now != reported { report("screens \(now)") }
    reported = now
  }

  // MARK: - Events

  private var beats = 0

  func beat() {
    beats += 1
    let isLeftAlone = !isAlone && nowMs - heardAtMs > Hub.longestSilenceMs
    isAlone = isAlone || isLeftAlone
    send(isLeftAlone ? .frame : beats % Hub.beatsInASync == 0 ? .sync : .beat)
    for stream in streams where stream.isStuck { stream.close() }
  }

  private func send(_ name: FrameReader.Event) {
    guard !streams.isEmpty else { return }
    let bytes = event(name)
    for stream in streams { stream.write(bytes) }
  }

  private func event(_ name: FrameReader.Event) -> [UInt8] {
    let now = nowMs
    let reader = isAlone ? reader.alone : reader
    return reader.written(name, atMs: now, sinceFrameMs: now - frameAtMs, sinceDayMs: now - dayAtMs)
  }
}
