import Glibc
import TestKit
import TestTraits
import Testing

@Suite("A vault that somebody has, and a disk that is full", .ownThread)
struct SharedVaultTests {
  @Test("a second process is told who holds the vault, and the first goes on")
  func heldByAnother() throws {
    let home = try PracticeHome()
    let terminal = try home.running()
    let holder = String(decoding: Bytes.of(home.folder + "/vault/lock"), as: UTF8.self).prefix { $0.isNumber }
    let second = try home.terminal(["sessions"])
    #expect(try second.report(limitMs: 20_000) == .exited(code: 1))
    #expect(second.screen.text.contains("process \(holder) has this vault open"))
    #expect(second.screen.lines[2].isEmpty)
    try terminal.tell("she laughed")
  }

  @Test("a full disk: said in one line, the text stays on the prompt and is recorded once there is room")
  func fullDisk() throws {
    let home = try PracticeHome()
    let disk = try SmallDisk(at: home.folder + "/vault")
    guard disk.isMounted else { return }
    let terminal = try home.running()
    disk.fill()
    let line = "she spoke of the bridge "
    for _ in 0..<400 {
      let before = terminal.screen.receipts
      terminal.type(line + "\r")
      try terminal.wait(for: "an answer") { $0.receipts > before || $0.text.contains("disk is full") }
      if terminal.screen.text.contains("disk is full") { break }
    }
    try terminal.wait(forText: "not recorded: the disk is full")
    try terminal.wait(typed: "she spoke of the bridge")
    terminal.type("\u{1B}[Ftoday")
    try terminal.wait(typed: "she spoke of the bridge today")
    disk.makeRoom()
    try terminal.tell("")
    let notes = terminal.screen.receipts
    try terminal.quit()
    let shown = try home.shown()
    #expect(shown.occurrences(of: "she spoke of the bridge today") == 1)
    #expect(shown.occurrences(of: "she spoke of the bridge") == notes - 3)
  }

  @Test("files that may not grow any more: the same, without a disk of its own")
  func filesMayNotGrow() throws {
    let home = try PracticeHome()
    let command =
      "trap '' XFSZ; ulimit -f 300; exec \(RoomProgram.path) start --passphrase-file \(home.folder)/passphrase"
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", command], environment: RoomProgram.environment(home: home.folder))
    try terminal.wait(forText: "start group ›", limitMs: 20_000)
    let line = String(repeating: "word ", count: 120)
    for _ in 0..<99 where !terminal.screen.text.contains("not recorded") {
      let before = terminal.screen.receipts
      terminal.type("\u{15}\u{1B}[200~\(line)\u{1B}[201~\r")
      try terminal.wait(for: "an answer") { $0.receipts > before || $0.text.contains("not recorded") }
    }
    try terminal.wait(for: "the words on the prompt") {
      $0.text.contains("not recorded") && $0.promptLine.contains("› word word")
    }
    terminal.type("\u{15}/log 1\r")
    try terminal.wait(for: "a page") { $0.isAlternate }
  }
}

/// A little file system in memory on a folder's place, with the folder's files in it; only the system's owner can.
private final class SmallDisk {
  let isMounted: Bool
  private let path: String
  private var filler: String { path + "/filler" }

  init(at path: String) throws {
    self.path = path
    let aside = path + ".aside"
    _ = PipedProgram("/bin/cp", ["-a", path, aside], environment: [:], input: "")
    isMounted = mount("tmpfs", path, "tmpfs", 0, "size=1500k,mode=700") == 0
    guard isMounted else { return }
    let copied = PipedProgram("/bin/cp", ["-a", aside + "/.", path], environment: [:], input: "")
    #expect(copied.exitCode == 0, "\(copied.output)")
  }

  deinit {
    if isMounted { umount2(path, Int32(MNT_DETACH)) }
  }

  /// Leaves room for nothing.
  func fill() {
    _ = PipedProgram("/bin/dd", ["if=/dev/zero", "of=\(filler)", "bs=4096"], environment: [:], input: "")
  }

  func makeRoom() {
    unlink(filler)
  }
}
