import Glibc
import TestKit
import TestTraits
import Testing

@Suite("The way to the group's screen", .ownThread) struct ScreenAddressTests {
  private static let script =
    #filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" } + "/ScreenPageTests/read_code.py"

  /// The room with a screen program that says `taken` once there is a file `swapped`, and a browser that writes down
  /// what it was started with.
  private func opened(_ home: PracticeHome) throws -> PseudoTerminal {
    let screen = """
      printf 'ready 1\\naddress 127.0.0.1 9\\n'
      while read -r word rest; do [ $word != token ] || printf 'token\\n'; [ $word != close ] || exit 0
        [ ! -e '\(home.folder)/swapped' ] || printf 'taken\\n'; done
      """
    let browser = """
      { stat -c %a "$1"; printf '%s\\n' "$*"; tr '\\0' '\\n' < /proc/$$/cmdline; cat "$1"; } > '\(home.folder)/seen'
      mv '\(home.folder)/seen' '\(home.folder)/opened'
      """
    mkdir(home.folder + "/bin", 0o700)
    for (path, script) in [("/bin/xdg-open", browser), ("/bin/circlekeeper-screen", screen)] {
      let file = try #require(fopen(home.folder + path, "w"))
      fputs("#!/bin/sh\n" + script + "\n", file)
      fclose(file)
      chmod(home.folder + path, 0o755)
    }
    let program = home.folder + "/bin/circlekeeper"
    if link(RoomProgram.path, program) != 0 {
      try #require(PipedProgram("/bin/cp", [RoomProgram.path, program], environment: [:], input: "").exitCode == 0)
    }
    let terminal = try PseudoTerminal(
      program, ["start", "--recovery-key-file", home.folder + "/recovery-key"],
      environment: RoomProgram.environment(
        home: home.folder,
        ["DISPLAY": ":0", "TMPDIR": home.folder, "PATH": home.folder + "/bin:/usr/bin:/bin"]))
    try terminal.wait(forText: "start group ›", limitMs: 20_000)
    terminal.type("/screen\r")
    try terminal.wait(for: "the browser") { _ in access(home.folder + "/opened", R_OK) == 0 }
    // The address is printed after the browser was started.
    try terminal.wait(forText: "127.0.0.1:9/#")
    return terminal
  }

  private func seen(_ home: PracticeHome) -> [Substring] {
    String(decoding: Bytes.of(home.folder + "/opened"), as: UTF8.self).split(separator: "\n")
  }

  @Test("the browser gets a file that no one else may read, and it is gone once a screen was let in")
  func browserFile() throws {
    let home = try PracticeHome()
    let terminal = try opened(home)
    let seen = seen(home)
    #expect(seen.first == "600")
    let path = String(try #require(seen.dropFirst().first))
    #expect(path.hasPrefix(home.folder + "/circlekeeper-") && path.hasSuffix(".html"))
    let page = try #require(seen.last)
    let token = try #require(page.split(separator: "#").dropFirst().first).prefix(32)
    #expect(token.count == 32 && token.allSatisfy(\.isHexDigit) && page.contains("http-equiv=\"refresh\""))
    // The address stands in the file and on the screen, and in nothing that others can list.
    #expect(terminal.screen.everything.contains(token) && !seen.dropLast().contains { $0.contains(token) })
    #expect(access(path, F_OK) == 0)
    close(open(home.folder + "/swapped", O_CREAT | O_WRONLY, 0o600))
    try terminal.wait(for: "the file to go") { _ in access(path, F_OK) != 0 }
    try terminal.quit()
  }

  @Test("the file goes with the screen that no one opened", arguments: ["/screen off", "/quit"])
  func unopened(line: String) throws {
    let home = try PracticeHome()
    let terminal = try opened(home)
    let path = String(try #require(seen(home).dropFirst().first))
    terminal.type(line + "\r")
    try terminal.wait(for: "the file to go") { _ in access(path, F_OK) != 0 }
  }

  private static let reader = Python.found.flatMap { python in
    let load = ["-c", "import ctypes; ctypes.CDLL('libzbar.so.0')"]
    return PipedProgram(python, load, environment: [:], input: "").exitCode == 0 ? python : nil
  }

  @Test(
    "the code can be read from a real terminal, dark or light, and a window that is too small is told",
    .enabled(if: ScreenAddressTests.reader != nil && access("/usr/bin/tmux", X_OK) == 0))
  func code() throws {
    let python = try #require(Self.reader)
    let home = try PracticeHome()
    let command = "\(RoomProgram.path) start --recovery-key-file \(home.folder)/recovery-key"
    let terminal = RealEmulator(
      command, environment: RoomProgram.environment(home: home.folder, ["TMUX_TMPDIR": "/tmp"]), columns: 80, rows: 24,
      socket: "circlekeeper-\(getpid())-code")
    try #require(terminal.wait { $0.contains("start group ›") }.contains("start group ›"))
    terminal.type("/screen qr\r")
    let drawn = terminal.wait { $0.contains("█") && $0.contains("start group ›") }
    #expect(drawn.split(separator: "\n").count <= 24)
    for ground in [[], ["light"]] {
      let read = PipedProgram(python, [Self.script] + ground, environment: [:], input: drawn)
      let parts = read.output.split(separator: "#")
      #expect(parts.first?.hasPrefix("http://127.0.0.1:") == true && parts.last?.dropLast().count == 32)
    }
    terminal.resize(columns: 30, rows: 24)
    terminal.type("/screen qr\r")
    #expect(terminal.wait { $0.contains("too small") }.contains("too small"))
  }
}
