import FoundationEssentials

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How much is tried: little in each test run, everything in the long form (`.ci/faults` and `.ci/fuzz`).
package enum LongForm {
  /// Whether the long form was asked for.
  package static let isLong = variable("CIRCLEKEEPER_FAULTS") == "long"
  /// Which course chance takes; 1 unless the environment sets another.
  package static let seed = variable("CIRCLEKEEPER_SEED").flatMap { UInt64($0) } ?? 1
  /// Whether what is shown in a simulated evening goes to the error output, to look at one seed.
  package static let isShown = variable("CIRCLEKEEPER_SHOW") != nil

  /// The number of the quick or of the long form; the environment can set another one.
  package static func count(quick: Int, long: Int) -> Int {
    variable("CIRCLEKEEPER_COUNT").flatMap { Int($0) } ?? (isLong ? long : quick)
  }

  private static func variable(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }

  /// Writes to the error output, which no test's own output stands in.
  package static func say(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(2, bytes, bytes.count)
  }

  /// A bar on the error output in the long form, and the figure at the end.
  package struct Progress {
    let name: String
    let total: Int
    private var shown = -1

    package init(_ name: String, of total: Int) {
      self.name = name
      self.total = max(1, total)
    }

    /// Draws the bar where it has grown.
    package mutating func show(_ done: Int) {
      let part = min(40, 40 * done / total)
      guard LongForm.isLong, part != shown else { return }
      shown = part
      let bar = String(repeating: "#", count: part) + String(repeating: ".", count: 40 - part)
      LongForm.say("[\(bar)] \(name) \(done) of \(total)\n")
    }

    package func finish(_ figure: String) { LongForm.say("faults: \(name): \(figure)\n") }
  }
}
