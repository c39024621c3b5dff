import FoundationEssentials

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How much is tried: little in each test run, everything in the long form (`.ci/faults`).
enum Scale {
  static let isLong = ProcessInfo.processInfo.environment["CIRCLEKEEPER_FAULTS"] == "long"
  static let seed = ProcessInfo.processInfo.environment["CIRCLEKEEPER_SEED"].flatMap { UInt64($0) } ?? 1

  /// Whether what is shown in a simulated evening goes to the error output, to look at one seed.
  static let isShown = ProcessInfo.processInfo.environment["CIRCLEKEEPER_SHOW"] != nil

  /// The number of the quick or of the long form; the environment can set another one.
  static func count(quick: Int, long: Int) -> Int {
    ProcessInfo.processInfo.environment["CIRCLEKEEPER_COUNT"].flatMap { Int($0) } ?? (isLong ? long : quick)
  }
}

/// A bar on the error output in the long form, and the figure at the end.
struct Progress {
  let name: String
  let total: Int
  private var shown = -1

  init(_ name: String, of total: Int) {
    self.name = name
    self.total = max(1, total)
  }

  mutating func show(_ done: Int) {
    let part = min(40, 40 * done / total)
    guard Scale.isLong, part != shown else { return }
    shown = part
    let bar = String(repeating: "#", count: part) + String(repeating: ".", count: 40 - part)
    say("[\(bar)] \(name) \(done) of \(total)\n")
  }

  func finish(_ figure: String) {
    say("faults: \(name): \(figure)\n")
  }
}

func say(_ line: String) {
  let bytes = Array(line.utf8)
  _ = write(2, bytes, bytes.count)
}
