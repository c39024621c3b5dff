import CProcess
import Clinic
import FoundationEssentials
import Glibc

/// `circlekeeper-screen` as the room has it: a pipe each way, and neither is ever waited for.
///
/// It has a session of its own, so that no key typed at the terminal reaches it, an empty environment, and no file of
/// ours but the two pipes. The end of its input ends it, however this program goes.
final class ScreenProgram {
  /// What it said that is to be known.
  enum Status: Equatable {
    case address(String, port: Int)
    case token, taken, full, failedAddress
    case screens(Int)
    case doorClosed(seconds: Int)
    case refused
    /// It has ended.
    case gone
  }

  private let process: pid_t
  private let input: Int32
  private let output: Int32
  private var waiting: [UInt8] = []
  private var waitingSinceMs: Int64 = 0
  private var heard: [UInt8] = []
  private(set) var isGone = false
  private var saidThatGone = false

  static let mostWaiting = 8 << 20
  static let longestWaitMs: Int64 = 10_000

  /// `POSIX_SPAWN_SETSID`, which Swift does not know.
  #if os(Linux)
  static let ownSession: Int16 = 0x80
  #else
  static let ownSession: Int16 = 0x0400
  #endif

  /// Beside this program.
  static var path: String? {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    let own =
      count > 0
      ? String(decoding: path[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : CommandLine.arguments[0]
    guard let slash = own.lastIndex(of: "/") else { return nil }
    let found = own[...slash] + "circlekeeper-screen"
    return access(String(found), X_OK) == 0 ? String(found) : nil
  }

  /// - Returns: `nil` where it is not there or cannot be started.
  init?(at path: String) {
    var to: [Int32] = [-1, -1]
    var from: [Int32] = [-1, -1]
    guard pipe(&to) == 0 else { return nil }
    guard pipe(&from) == 0 else {
      to.forEach { close($0) }
      return nil
    }
    for end in to + from { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, to[0], 0)
    posix_spawn_file_actions_adddup2(&actions, from[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, ScreenProgram.ownSession)
    var words: [UnsafeMutablePointer<CChar>?] = [strdup("circlekeeper-screen"), nil]
    defer { free(words[0]) }
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    var child: pid_t = 0
    let problem = posix_spawn(&child, path, &actions, &attributes, &words, &environment)
    close(to[0])
    close(from[1])
    (process, input, output) = (child, to[1], from[0])
    guard problem == 0 else {
      close(input)
      close(output)
      return nil
    }
    for end in [input, output] { _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK) }
  }

  // MARK: - Writing

  /// What the pipe does not take now is tried again with the next look.
  func write(_ lines: [String], nowMs: Int64) {
    guard !lines.isEmpty, !isGone else { return }
    if waiting.isEmpty { waitingSinceMs = nowMs }
    for line in lines { waiting += Array("\(line)\n".utf8) }
    flush(nowMs: nowMs)
  }

  /// Something was not taken yet.
  var isBehind: Bool { !waiting.isEmpty && !isGone }

  private func flush(nowMs: Int64) {
    while !waiting.isEmpty, !isGone {
      let count = waiting.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
      if count > 0 {
        waiting.removeFirst(count)
        waitingSinceMs = nowMs
      } else if errno == EINTR {
        continue
      } else {
        if errno != EAGAIN { end() }
        break
      }
    }
    if isBehind, nowMs - waitingSinceMs > Self.longestWaitMs || waiting.count > Self.mostWaiting { end() }
  }

  // MARK: - Reading

  /// Writes what waits, and tells what was said since.
  func look(nowMs: Int64) -> [Status] {
    flush(nowMs: nowMs)
    var bytes = [UInt8](repeating: 0, count: 4096)
    while !isGone {
      let count = read(output, &bytes, bytes.count)
      if count > 0 {
        heard += bytes[..<count]
      } else if count == 0 {
        end()
      } else if errno != EINTR {
        break
      }
    }
    var found: [Status] = []
    while let end = heard.firstIndex(of: 0x0A) {
      found += [Status(String(decoding: heard[..<end], as: UTF8.self))].compactMap { $0 }
      heard.removeFirst(end + 1)
    }
    if heard.count > 4096 { heard = [] }
    if isGone, !saidThatGone {
      saidThatGone = true
      found.append(.gone)
    }
    return found
  }

  /// Looks for so long at most until it has said this; only right after it was asked for something.
  func wait(_ milliseconds: Int64, for isWanted: (Status) -> Bool) -> [Status] {
    let begun = process_boot_clock_ms()
    var found: [Status] = []
    while true {
      let now = process_boot_clock_ms()
      found += look(nowMs: now)
      if found.contains(where: isWanted) || isGone || now - begun >= milliseconds { return found }
      var ready = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      _ = poll(&ready, 1, Int32(isBehind ? 5 : 50))
    }
  }

  /// Ends it without waiting for more than a moment.
  func end() {
    guard !isGone else { return }
    isGone = true
    close(input)
    close(output)
    waiting = []
    // It ends by itself with its input; what does not is stuck.
    for _ in 0..<20 {
      if waitpid(process, nil, WNOHANG) != 0 { return }
      usleep(5000)
    }
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  deinit { end() }
}

extension ScreenProgram.Status {
  fileprivate init?(_ line: String) {
    let words = line.split(separator: " ").map(String.init)
    let number = words.count > 1 ? words.last.flatMap { Int($0) } : nil
    switch (words.first, number) {
    case ("address", let port?) where words.count == 3: self = .address(words[1], port: port)
    case ("token", _): self = .token
    case ("taken", _): self = .taken
    case ("full", _): self = .full
    case ("screens", let count?): self = .screens(count)
    case ("door", let seconds?): self = .doorClosed(seconds: seconds)
    case ("refused", _): self = .refused
    case ("failed", _): self = .failedAddress
    default: return nil
    }
  }
}
