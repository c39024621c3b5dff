import Glibc
import TestKit
import TestTraits
import Testing

@Suite("Little room on the disk", .ownThread)
struct FullDiskTests {
  /// `CIRCLEKEEPER_FAULTS=long swift test --filter FullDiskTests` goes in steps of 512 bytes; a file system in memory
  /// rounds them to its pages.
  @Test(
    "with any room from 0 to 64 KiB a note is recorded, or stays on the prompt and is recorded later",
    .enabled(if: TinyDisk.isPossible, "only the system's owner can mount a file system, so this was not tried"))
  func everyRoom() throws {
    let home = try FaultHome()
    try #require(home.run(["start"], input: "/here all\n/start\n").exitCode == 0)
    let disk = try #require(TinyDisk(at: home.vault))
    let terminal = try PseudoTerminal(
      FaultProgram.circlekeeper, ["resume"] + home.arguments(.recoveryKey), environment: home.environment())
    try terminal.wait(forText: "›", limitMs: 20_000)
    let rooms = Array(stride(from: 0, through: 65_536, by: FaultProgram.isLong ? 512 : 8192))
    let progress = Progress("amounts of room", of: rooms.count)
    var refused = 0
    for room in rooms {
      refused += try note("room\(room)note", room: room, on: terminal, disk) ? 0 : 1
      progress.step()
    }
    terminal.type("/quit\r")
    #expect(try terminal.report(limitMs: 20_000) == .exited(code: 0))
    let shown = home.run(["show", "last", "--json"]).output
    let notes = shown.split(separator: "\"").filter { $0.hasPrefix("room") && $0.hasSuffix("note") }.map(String.init)
    print(
      "\(rooms.count) amounts of room from 0 to 64 KiB: \(refused) notes refused and recorded later, "
        + "\(rooms.count - notes.count) lost")
    #expect(notes == rooms.map { "room\($0)note" })
    #expect(refused > 0, "the disk was never full, so this test could not have failed")
    #expect(refused < rooms.count)
    #expect(home.run(["vault", "verify"]).exitCode == 0)
  }

  /// - Returns: whether it was recorded at once.
  private func note(_ words: String, room: Int, on terminal: PseudoTerminal, _ disk: TinyDisk) throws -> Bool {
    disk.leave(room)
    let receipts = terminal.screen.everything.count { $0 == "✓" }
    let refusals = terminal.screen.everything.occurrences(of: "disk is full")
    terminal.type(words)
    try terminal.wait(forText: words)
    terminal.type("\r")
    var isRefused = false
    try terminal.wait(for: "an answer with \(room) bytes of room", limitMs: 20_000) {
      isRefused = $0.everything.occurrences(of: "disk is full") > refusals
      return isRefused || $0.everything.count { $0 == "✓" } > receipts
    }
    if isRefused {
      try terminal.wait(for: "the words on the prompt") { screen in
        screen.lines.contains { $0.contains("› " + words) }
      }
    }
    disk.makeRoom()
    guard isRefused else { return true }
    terminal.type("\r")
    try terminal.wait(for: "the receipt once there is room", limitMs: 20_000) {
      $0.everything.count { $0 == "✓" } > receipts
    }
    return false
  }
}

/// A little file system in memory on a folder's place, with the folder's files in it.
private final class TinyDisk {
  private let path: String
  private var filler: String { path + "/filler" }

  static let isPossible: Bool = {
    let folder = TestFolder.path("mount")
    defer { rmdir(folder) }
    guard mkdir(folder, 0o700) == 0, mount("tmpfs", folder, "tmpfs", 0, "size=64k") == 0 else { return false }
    return umount2(folder, Int32(MNT_DETACH)) == 0
  }()

  init?(at path: String) {
    self.path = path
    guard FaultHome.copy(path, to: path + ".aside"),
      mount("tmpfs", path, "tmpfs", 0, "size=3m,mode=700") == 0
    else { return nil }
    guard FaultHome.copy(path + ".aside/.", to: path) else { return nil }
  }

  deinit {
    umount2(path, Int32(MNT_DETACH))
  }

  /// Fills the disk up to so many bytes.
  func leave(_ room: Int) {
    var facts = statvfs()
    guard statvfs(path, &facts) == 0 else { return }
    let free = Int(facts.f_bavail) * Int(facts.f_bsize)
    let file = open(filler, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(file) }
    _ = posix_fallocate(file, 0, off_t(max(1, free - room)))
  }

  func makeRoom() {
    // A program that another test starts just now may hold the file open: taking its name away would not be enough.
    truncate(filler, 0)
    unlink(filler)
  }
}

extension String {
  func occurrences(of text: String) -> Int { Array(utf8).occurrences(of: Array(text.utf8)) }
}
