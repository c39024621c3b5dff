import ArgumentParser
import Clinic
import Content
import Glibc
import Room
import ScreenText
import SessionCore
import Terminal

/// Shows a past session as an outline.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Replay a session as an outline: planned against actual, without names.",
    discussion: "Names and notes appear only with --full; private notes never do.")

  @OptionGroup var listing: ListingOptions

  @Argument(help: "An id, a date, or last.")
  var session: String

  @Option(name: .long, help: "Look among this group's sessions.")
  var group: String?

  @ArgumentParser.Flag(name: .long, help: "With names and notes.")
  var full = false

  @ArgumentParser.Flag(name: .long, help: "Line by line: Enter shows the next one, q ends.")
  var step = false

  @Option(name: .long, help: "Against the clock with its real rhythm, so many times faster.")
  var speed: Double?

  @Option(name: .long, help: "Beside another session (an id, a date, or last), or beside its own plan: planned.")
  var against: String?

  @Option(name: .long, help: "Write it as an outline file that `start --outline` takes.")
  var save: String?

  func validate() throws {
    if let speed, !(speed > 0 && speed <= 100_000) { throw ValidationError("--speed takes a number such as 60") }
    if step, speed != nil { throw ValidationError("give --step or --speed, not both") }
  }

  func run() throws {
    let workspace = try Unlocking.workspaceToLookAt(listing.common)
    let log = try workspace.log(of: try workspace.session(session, group: group))
    let now = log.moment(at: workspace.clock.reading())
    if let save {
      try write(log.session, to: save)
    } else if let against {
      try compare(log.session, now: now, against: against, in: workspace)
    } else if step {
      try walk(through: log.replaySteps(full: full), in: workspace)
    } else if let speed {
      play(log.replaySteps(full: full), speed: speed)
    } else if listing.json {
      Output.json(log.session.replayJSON(full: full, now: now))
    } else {
      Output.lines(log.session.replayPage(full: full, now: now))
    }
    try workspace.sayWhetherDamaged()
  }

  private func compare(
    _ session: Session, now: Moment, against: String, in workspace: Workspace
  ) throws(CommandFailure) {
    let comparison: Comparison
    if against == "planned" {
      comparison = Comparison(session, now: now)
    } else {
      let other = try workspace.log(of: try workspace.session(against, group: group))
      comparison = Comparison(
        session, now: now, against: other.session, otherNow: other.moment(at: workspace.clock.reading()))
    }
    if listing.json { return Output.json(comparison.json) }
    Output.lines(comparison.lines(columns: TerminalSetting.columns))
  }

  private func write(_ session: Session, to path: String) throws(CommandFailure) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let id = name.split(separator: ".").first.map(String.init) ?? "replayed"
    let outline = session.outlineAsHeld(id: id, title: "\(session.outline.title), as it was held")
    try Files.create(path, OutlineFile.text(of: outline))
    Output.lines(["written to \(path), for its owner to read; `circlekeeper start --outline \(path)` takes it"])
  }

  private func walk(through steps: [ReplayStep], in workspace: Workspace) throws(CommandFailure) {
    let question = ShellQuestion(flagsTo: .workspace(workspace))
    for step in steps {
      Output.lines([step.line])
      guard let typed = try question.wholeLine(), typed.lowercased() != "q" else { return }
    }
  }

  private func play(_ steps: [ReplayStep], speed: Double) {
    var before = steps.first?.sessionMs ?? 0
    for step in steps {
      let waitMs = Double(max(0, step.sessionMs - before)) / speed
      before = step.sessionMs
      var rest = timespec(tv_sec: Int(waitMs / 1000), tv_nsec: Int(waitMs * 1_000_000) % 1_000_000_000)
      var left = timespec()
      while nanosleep(&rest, &left) != 0 { rest = left }
      Output.lines([step.line])
    }
  }
}
