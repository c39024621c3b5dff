import TestKit

/// A run of the program under the tracer.
struct Traced {
  /// At which of its file-changing calls, counted from 1, a program is killed.
  struct Kill {
    var point: Int
    /// Once the system has done the call, else before it has begun.
    var isAfter: Bool
  }

  /// What was printed on both outputs until the end.
  let output: String
  /// -1 if it was killed.
  let exitCode: Int32
  /// The calls that change files, in order: name and file.
  let calls: [String]
  /// Every path that was named to be made, or as the new name of something.
  let named: [String]
  /// The kill was carried out.
  let fired: Bool

  init(
    _ arguments: [String], in home: FaultHome, secret: FaultHome.Secret = .recoveryKey, input: String = "",
    kill: Kill? = nil
  ) {
    let report = home.folder + "/calls"
    let killing = kill.map { ["--kill", $0.isAfter ? "after" : "before", String($0.point)] } ?? []
    let run = PipedProgram(
      FaultProgram.tracer,
      killing + ["--report", report, "--", FaultProgram.circlekeeper] + arguments + home.arguments(secret),
      environment: home.environment(), input: input)
    (output, exitCode) = (run.output, run.exitCode)
    let lines = String(decoding: Bytes.of(report), as: UTF8.self).split(separator: "\n").map(String.init)
    calls = lines.filter { $0.first?.isNumber == true }
    named =
      lines.filter { $0.hasPrefix("to ") }.map { String($0.dropFirst(3)) }
      + calls.compactMap { call in
        let parts = call.split(separator: " ", maxSplits: 2).map(String.init)
        return parts.count == 3 && ["open", "openat", "creat", "mkdir", "mkdirat"].contains(parts[1]) ? parts[2] : nil
      }
    fired = lines.last == "fired 1"
  }
}
