import ArgumentParser

/// What happens at a terminal when nobody presses a key.
struct IdleOptions: ParsableArguments {
  @Option(name: .long, help: "Hide all but the clock after so long without a key: 5m, 90s, 1h or off.")
  var veilAfter = IdleTime(milliseconds: 5 * 60_000)

  @Option(name: .long, help: "Wipe the keys after so long without a key: 30m, 90s, 1h or off.")
  var lockAfter = IdleTime(milliseconds: 30 * 60_000)

  var times: IdleTimes { IdleTimes(veilAfterMs: veilAfter.milliseconds, lockAfterMs: lockAfter.milliseconds) }
}

/// A length of time as it is given on the command line.
struct IdleTime: ExpressibleByArgument {
  /// `nil` is never.
  var milliseconds: Int64?

  init(milliseconds: Int64?) {
    self.milliseconds = milliseconds
  }

  init?(argument: String) {
    if argument == "off" {
      milliseconds = nil
      return
    }
    let units: [Character: Int64] = ["s": 1000, "m": 60_000, "h": 3_600_000]
    guard let unit = argument.last.flatMap({ units[$0] }), let number = Int64(argument.dropLast()),
      (1...86_400).contains(number)
    else { return nil }
    milliseconds = number * unit
  }

  var defaultValueDescription: String { milliseconds.map { "\($0 / 60_000)m" } ?? "off" }
}

/// After how long without a key the screen is covered and the keys are wiped; `nil` is never.
struct IdleTimes: Equatable {
  var veilAfterMs: Int64?
  var lockAfterMs: Int64?
}

/// Counts from the last key, by the boot clock: time that the machine slept counts too.
struct IdleWatch {
  private let times: IdleTimes
  private var lastKeyMs: Int64

  init(_ times: IdleTimes, from nowMs: Int64) {
    self.times = times
    lastKeyMs = nowMs
  }

  mutating func keyPressed(at nowMs: Int64) { lastKeyMs = nowMs }

  func untilVeilMs(at nowMs: Int64) -> Int64? { times.veilAfterMs.map { lastKeyMs + $0 - nowMs } }

  func untilLockMs(at nowMs: Int64) -> Int64? { times.lockAfterMs.map { max(0, lastKeyMs + $0 - nowMs) } }

  func isVeilDue(at nowMs: Int64) -> Bool { untilVeilMs(at: nowMs).map { $0 <= 0 } ?? false }

  func isLockDue(at nowMs: Int64) -> Bool { untilLockMs(at: nowMs) == 0 }
}
