import ChartExport
package import Clinic
import Glibc

/// The ways in which words get onto a clipboard from a terminal.
package enum Clipboard {
  case program(name: String, arguments: [String])
  /// tmux's own buffer, and by it the terminal's clipboard.
  case tmux
  /// The terminal is asked to take them (OSC 52), which reaches through a remote shell.
  case terminal
  /// The same through GNU screen, which hands on what stands in a device control string.
  case screen

  /// The way there is here: the desktop's own program, else the terminal; `nil` where there is neither.
  package static var found: Clipboard? {
    let environment = Process.environment
    let isRemote = ["SSH_TTY", "SSH_CONNECTION"].contains { !(environment[$0] ?? "").isEmpty }
    let programs: [(name: String, wants: String?, arguments: [String])] = [
      ("pbcopy", nil, []), ("wl-copy", "WAYLAND_DISPLAY", ["--type", "text/plain"]),
      ("xclip", "DISPLAY", ["-selection", "clipboard"]),
    ]
    if !isRemote {
      for program in programs where program.wants.map({ !(environment[$0] ?? "").isEmpty }) ?? true {
        if isInPath(program.name, environment) { return .program(name: program.name, arguments: program.arguments) }
      }
    }
    func isSet(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
    if isSet("TMUX"), isInPath("tmux", environment) { return .tmux }
    guard isatty(1) == 1, environment["TERM"] != "dumb" else { return nil }
    return isSet("STY") ? .screen : .terminal
  }

  /// How it went, for a sentence that begins with what was copied.
  package var words: String {
    switch self {
    case .program(let name, _): "is on the clipboard, by \(name)"
    case .tmux: "is in tmux's buffer: the tmux prefix, then ], pastes it; `tmux set -s set-clipboard on` shares it"
    case .terminal, .screen:
      "was given to this terminal for its clipboard (OSC 52); whether it took it cannot be seen from here"
    }
  }

  /// Hands the words over; refused where they did not arrive.
  package func take(_ text: String) throws(CommandFailure) {
    switch self {
    case .program(let name, let arguments): try Self.feed(text, to: name, arguments)
    case .tmux:
      // Before 3.2 tmux knows no `-w`.
      do { try Self.feed(text, to: "tmux", ["load-buffer", "-w", "-"]) } catch {
        try Self.feed(text, to: "tmux", ["load-buffer", "-"])
      }
    case .terminal: try Self.send(Self.request(text))
    case .screen: try Self.send(Self.throughScreen(Self.request(text)))
    }
  }

  private static func request(_ text: String) -> String { "\u{1B}]52;c;\(text.base64)\u{7}" }

  /// In pieces: GNU screen drops a control string of 768 bytes, and would show what is left of it.
  package static func throughScreen(_ request: String) -> String {
    let bytes = Array(request.utf8)
    return stride(from: 0, to: bytes.count, by: 512).map { start in
      "\u{1B}P" + String(decoding: bytes[start..<min(start + 512, bytes.count)], as: UTF8.self) + "\u{1B}\\"
    }.joined()
  }

  private static func send(_ request: String) throws(CommandFailure) {
    let descriptor = open("/dev/tty", O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw CommandFailure("no terminal here to copy through; run this at a terminal") }
    defer { close(descriptor) }
    guard Descriptor.write(request, to: descriptor) else {
      throw CommandFailure("the terminal did not take it; export to a file instead")
    }
  }

  private static func isInPath(_ name: String, _ environment: [String: String]) -> Bool {
    (environment["PATH"] ?? "").split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
  }

  /// Through a pipe: what others may read in the list of processes holds no words.
  private static func feed(_ text: String, to name: String, _ arguments: [String]) throws(CommandFailure) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw CommandFailure("\(name) could not be started") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = ([name] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    // Only its reading end is the other program's: with the writing end open in it, the end would never come.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var child: pid_t = 0
    let problem = posix_spawnp(&child, name, &actions, nil, &words, environ)
    close(ends[0])
    let isGiven = problem == 0 && Descriptor.write(text, to: ends[1])
    close(ends[1])
    guard problem == 0 else {
      throw CommandFailure("\(name) could not be started: \(String(cString: strerror(problem)))")
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard isGiven, status == 0 else { throw CommandFailure("\(name) did not take it; export to a file instead") }
  }
}
