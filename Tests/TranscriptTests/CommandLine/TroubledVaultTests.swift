import Glibc
import TestKit
import TestTraits
import Testing

@Suite("A vault in trouble", .ownThread)
struct TroubledVaultTests {
  private static let pages: [[String]] = [["sessions"], ["show", "last"], ["start"], ["vault", "verify"]]

  @Test("a second process is told who holds the vault, and the first goes on")
  func held() throws {
    let vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz")
    try vault.succeed(["start"], input: "/here all\n/start\n")
    let first = try PseudoTerminal(
      PracticeVault.program, ["resume"] + vault.options,
      environment: PracticeVault.environment.merging(["TERM": "xterm-256color", "EDITRC": "/dev/null"]) { $1 })
    try first.wait(forText: "group ›")
    for arguments in Self.pages {
      let second = vault.run(arguments)
      #expect(second.exitCode == 1)
      #expect(try #/circlekeeper: process \d+ has this vault open; .*\n/#.wholeMatch(in: second.output) != nil)
    }
    first.type("held on\r")
    try first.wait(forText: "✓ 3 group")
    first.type("/quit\r")
    #expect(try first.report() == .exited(code: 0))
    #expect(try vault.json(["show", "last"])["groupNotes/*/text"] == "held on")
  }

  @Test("on a disk that takes no more, what was acknowledged is there and the refused line is named")
  func full() throws {
    let vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz")
    let notes = (1...40).map { "note \($0) \(String(repeating: "w", count: 4000))\n" }.joined()
    // The shell sets how long a file may grow, in blocks of 512 bytes, and keeps the signal for it away.
    let command = "trap '' XFSZ; ulimit -f 200; exec \"$0\" \"$@\""
    let program = PipedProgram(
      "/bin/sh", ["-c", command, PracticeVault.program, "start"] + vault.options,
      environment: PracticeVault.environment, input: "/here all\n" + notes)
    #expect(program.exitCode == 1, "\(program.output.suffix(300))")
    let lines = program.output.split(separator: "\n")
    let acknowledged = lines.count { $0.contains("note group: note ") }
    try #require(acknowledged > 0 && acknowledged < 40, "the limit was met half-way")
    #expect(lines.contains { $0.hasPrefix("line \(acknowledged + 2): not recorded: ") })
    #expect(try vault.json(["show", "last"])["groupNotes/count"] == "\(acknowledged)")
    #expect(try vault.json(["vault", "verify"])["intact"] == "true")
    try vault.succeed(["resume"], input: "room again\n")
    #expect(try vault.json(["show", "last"])["groupNotes/count"] == "\(acknowledged + 1)")
  }
}

extension PracticeVault {
  /// Turns over bits in the second half of a file, as a failing disk would.
  func overwriteMiddle(of name: String) throws {
    guard let file = fopen(path(name), "r+") else { throw NoSuchFile(name: name) }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    for place in stride(from: size / 2, to: size, by: 61) {
      fseek(file, place, SEEK_SET)
      let byte = fgetc(file)
      fseek(file, place, SEEK_SET)
      fputc(byte ^ 0x55, file)
    }
  }

  struct NoSuchFile: Error {
    let name: String
  }
}
