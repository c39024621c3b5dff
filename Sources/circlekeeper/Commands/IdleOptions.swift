import ArgumentParser
import Room

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
