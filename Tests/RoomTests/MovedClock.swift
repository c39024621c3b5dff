import Glibc
import Testing

/// The wall and boot clocks of programs that are started with its environment: time passes on them at once. On Linux only.
final class MovedClock {
  private let path: String
  /// What passed on both clocks, and by how much the wall clock was set besides.
  private var movedMs: (both: Int64, wall: Int64) = (0, 0)

  init(in home: PracticeHome) {
    path = home.folder + "/moved-clock"
    write()
  }

  var environment: [String: String] {
    ["LD_PRELOAD": RoomProgram.testsFolder + "/libMovedClock.so", "MOVED_CLOCK": path]
  }

  func move(seconds: Int) {
    movedMs.both += Int64(seconds) * 1000
    write()
  }

  /// The wall clock is set; no time passes.
  func setWall(bySeconds seconds: Int) {
    movedMs.wall += Int64(seconds) * 1000
    write()
  }

  private func write() {
    let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    let count = withUnsafeBytes(of: &movedMs) { pwrite(file, $0.baseAddress, $0.count, 0) }
    #expect(count == 16)
    close(file)
  }
}
