import TestKit

/// What kills at the points of one command came to.
struct CallKillTally: Sendable {
  var points = 0
  var kills = 0
  var fired = 0
  /// Each with the point at which the program was killed.
  var faults: [String] = []
  /// How many kills would have been faults if the command had been taken as done whenever it was asked for.
  var faultsOfControl = 0
  /// Kills after which what was not yet acknowledged stood all the same.
  var doneUnacknowledged = 0

  static func + (one: CallKillTally, other: CallKillTally) -> CallKillTally {
    CallKillTally(
      points: max(one.points, other.points), kills: one.kills + other.kills, fired: one.fired + other.fired,
      faults: one.faults + other.faults, faultsOfControl: one.faultsOfControl + other.faultsOfControl,
      doneUnacknowledged: one.doneUnacknowledged + other.doneUnacknowledged)
  }

  func summary(of name: String) -> String {
    "killed at the system calls of \(name): \(points) calls, \(kills) kills, \(fired) fired, \(faults.count) faults; "
      + "\(doneUnacknowledged) were done and not yet acknowledged; "
      + "acknowledging before waiting would have lost \(faultsOfControl)"
  }
}

/// How one command is judged after it was killed.
struct CallKillVerdict {
  /// What is wrong, nil if nothing is.
  var fault: String?
  var isFaultOfControl = false
  var isDoneUnacknowledged = false
}

/// A command that is killed at each of its file-changing system calls, before it and after it.
struct CallKillRun: Sendable {
  let name: String
  /// A home as it is before the command.
  let home: @Sendable () throws -> FaultHome
  let command: @Sendable (FaultHome, Traced.Kill?) -> Traced
  /// Looks at what is left after the kill.
  let judge: @Sendable (FaultHome, Traced) -> CallKillVerdict

  /// Every call in the long form, else every twenty-fifth.
  func run() async throws -> CallKillTally {
    let whole = command(try home(), nil)
    let kills = Self.kills(points: whole.calls.count)
    let progress = Progress(name, of: kills.count)
    let lanes = FaultProgram.isLong ? 3 : 1
    var tally = try await withThrowingTaskGroup(of: CallKillTally.self) { group in
      for lane in 0..<lanes {
        group.addTask {
          var tally = CallKillTally()
          for number in stride(from: lane, to: kills.count, by: lanes) {
            try kill(kills[number], into: &tally)
            progress.step()
          }
          return tally
        }
      }
      return try await group.reduce(CallKillTally(), +)
    }
    tally.points = whole.calls.count
    if whole.exitCode != 0 { tally.faults.append("not killed at all it ended with \(whole.exitCode): \(whole.output)") }
    return tally
  }

  private static func kills(points: Int) -> [Traced.Kill] {
    let every = FaultProgram.number("CIRCLEKEEPER_EVERY_CALL", long: 1, quick: 25)
    return stride(from: 1, through: points, by: every).flatMap { point in
      if every == 1 { return [Traced.Kill(point: point, isAfter: false), Traced.Kill(point: point, isAfter: true)] }
      return [Traced.Kill(point: point, isAfter: point / every % 2 == 1)]
    }
  }

  private func kill(_ kill: Traced.Kill, into tally: inout CallKillTally) throws {
    let home = try home()
    let run = command(home, kill)
    let verdict = judge(home, run)
    tally.kills += 1
    tally.fired += run.fired ? 1 : 0
    tally.faultsOfControl += verdict.isFaultOfControl ? 1 : 0
    tally.doneUnacknowledged += verdict.isDoneUnacknowledged ? 1 : 0
    guard let fault = verdict.fault else { return }
    tally.faults.append("\(kill.isAfter ? "after" : "before") call \(run.calls.last ?? "none"): \(fault)")
  }
}
