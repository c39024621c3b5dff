import Glibc
import TestKit
import TestTraits
import Testing

@Suite("The group's screen, from the room", .ownThread) struct ScreenTests {
  /// Every line of what is typed, one after the other, with whatever stands beside the program.
  private func run(_ home: PracticeHome, _ lines: [String], program: String = RoomProgram.path) -> PipedProgram {
    PipedProgram(
      program, ["start", "--keep-going", "--recovery-key-file", home.folder + "/recovery-key"],
      environment: RoomProgram.environment(home: home.folder), input: lines.joined(separator: "\n") + "\n")
  }

  /// The program in a folder of its own, beside a screen program that is this script; without one where it is `nil`.
  private func program(_ home: PracticeHome, beside script: String?) throws -> String {
    let path = home.folder + "/circlekeeper"
    if link(RoomProgram.path, path) != 0 {
      try #require(PipedProgram("/bin/cp", [RoomProgram.path, path], environment: [:], input: "").exitCode == 0)
    }
    guard let script else { return path }
    let file = try #require(fopen(path + "-screen", "w"))
    fputs("#!/bin/sh\n" + script + "\n", file)
    fclose(file)
    chmod(path + "-screen", 0o755)
    return path
  }

  /// A script's lines up to the one that makes a token, which it answers.
  private static let untilToken =
    "while read -r word rest; do if [ $word = token ]; then printf 'token\\n'; break; fi; done; sleep 1;"

  private func isOpen(port: UInt16) -> Bool {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  @Test("/screen says one address, names stay off it, and it goes with the room")
  func address() throws {
    let home = try PracticeHome()
    let run = run(
      home,
      [
        "/here all", "/screen", "/start", "/screen say Maya begins", "/screen say Coffee is in the hall.",
        "slept badly",
        "/screen turns on", "/screen point 9", "/screen",
      ])
    let lines = run.output.split(separator: "\n")
    let addresses = lines.filter { $0.contains("http://127.0.0.1:") }
    #expect(addresses.count == 2 && addresses[0].hasPrefix("http://") && addresses[1].hasPrefix("0 on. http://"))
    for address in addresses {
      let token = try #require(address.split(separator: "#").last)
      #expect(token.count == 32 && token.allSatisfy(\.isHexDigit))
    }
    #expect(Set(addresses.map { $0.suffix(32) }).count == 2)
    #expect(lines.contains("line 4: \"Maya\" may be someone's name: not shown"))
    #expect(lines.contains("On the screen until the next part") && lines.contains("Each turn has a bar"))
    #expect(lines.contains { $0.hasPrefix("line 8: This part has ") })
    let port = try #require(
      addresses[0].split(whereSeparator: { ":/".contains($0) }).dropFirst(2).first.flatMap { UInt16($0) })
    #expect(!isOpen(port: port))
    #expect(try home.shown().contains("slept badly"))
  }

  @Test(
    "a screen program that is missing, ends at once or takes nothing is one sentence, and every line is recorded",
    arguments: [
      (nil, "is not beside this one"), ("exit 1", "could not be started"),
      ("printf 'ready 1\\nfailed address\\n'", "could not be started"), ("exec sleep 1000", "could not be started"),
      ("printf 'ready 1\\naddress 127.0.0.1 9\\n'; \(ScreenTests.untilToken) exit 3", "127.0.0.1:9"),
      ("printf 'ready 1\\naddress 127.0.0.1 9\\ntoken\\n'; exec sleep 1000", "127.0.0.1:9"),
    ] as [(String?, String)])
  func broken(script: String?, sentence: String) throws {
    let home = try PracticeHome()
    // More than a pipe holds, where nothing takes it.
    let count = script?.hasSuffix("exec sleep 1000") == true ? 120 : 1
    let moves = Array(repeating: ["/hold", "/resume"], count: count).flatMap { $0 }
    let run = try run(
      home, ["/here all", "/start", "/screen", "@maya slept badly"] + moves + ["/screen off", "@jo is tired"],
      program: program(home, beside: script))
    #expect(run.output.occurrences(of: sentence) == 1, "\(run.output.prefix(600))")
    let shown = try home.shown()
    #expect(shown.contains("slept badly") && shown.contains("is tired"))
  }

  @Test("a lock, a veil, a draft and ^Z leave the time of day, and what was there comes back")
  func covered() throws {
    let home = try PracticeHome()
    let log = home.folder + "/lines"
    let script = "printf 'ready 1\\naddress 127.0.0.1 9\\ntoken\\n'; cat > '\(log)'; exit 0"
    let terminal = try PseudoTerminal(
      program(home, beside: script), ["start", "--recovery-key-file", home.folder + "/recovery-key"],
      environment: RoomProgram.environment(home: home.folder))
    func shows(_ line: String) -> Bool {
      let lines = String(decoding: Bytes.of(log), as: UTF8.self).split(separator: "\n")
      return lines.last { $0.hasPrefix("show ") }?.hasPrefix(line) == true
    }
    func wait(for line: String) throws {
      try terminal.wait(for: line) { _ in shows(line) }
    }
    try terminal.wait(forText: "start group ›", limitMs: 20_000)
    for line in ["/here all", "/start"] { try terminal.tell(line) }
    terminal.type("/screen\r")
    try terminal.wait(forText: "127.0.0.1:9")
    try terminal.tell("/hold")
    try wait(for: "show hold")
    terminal.type("/veil\r")
    try wait(for: "show clock")
    terminal.type("x")
    try wait(for: "show hold")
    terminal.type("\u{15}\u{1A}")
    #expect(try terminal.report() == .stopped(signal: SIGTSTP))
    #expect(shows("show clock"))
    terminal.bringBack()
    try wait(for: "show hold")
    try terminal.tell("/end")
    try wait(for: "show end")
    terminal.type("/draft maya\r")
    try wait(for: "show clock")
    terminal.type("\u{15}/quit\r")
    try wait(for: "show end")
    terminal.type("\u{15}/lock\r")
    try wait(for: "show clock")
  }

  @Test("while nothing is typed the screen is told that the room is there, and nothing else")
  func presence() throws {
    let home = try PracticeHome()
    let log = home.folder + "/lines"
    let script = "printf 'ready 1\\naddress 127.0.0.1 9\\ntoken\\n'; cat > '\(log)'; exit 0"
    let terminal = try PseudoTerminal(
      program(home, beside: script), ["start", "--recovery-key-file", home.folder + "/recovery-key"],
      environment: RoomProgram.environment(home: home.folder))
    try terminal.wait(forText: "start group ›", limitMs: 20_000)
    terminal.type("/screen\r")
    try terminal.wait(for: "three signs") { _ in
      let lines = String(decoding: Bytes.of(log), as: UTF8.self).split(separator: "\n")
      return lines.count > 3 && lines.suffix(3).allSatisfy { $0 == "here" }
    }
  }
}
