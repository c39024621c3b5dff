import ArgumentParser
import Basics
import Charting
import ChartRecord
import Clinic
import Program
import Room
import SessionCore

/// How long sessions are kept, and their end.
struct Retention: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention",
    abstract: "Hold a session for the law, release it, or destroy it at the end of its years.",
    subcommands: [ShowRetention.self, HoldSession.self, ReleaseSession.self, DestroySession.self])
}

/// Which session is meant.
struct SessionOptions: ParsableArguments {
  @Argument(help: "An id, a date, or last.")
  var session: String

  @Option(name: .long, help: "Look among this group's sessions.")
  var group: String?

  func desk(_ workspace: Workspace) throws(CommandFailure) -> ChartDesk {
    try ChartDesk(try workspace.session(session, group: group), in: workspace)
  }
}

struct ShowRetention: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "What holds a session, or the certificate of its destruction.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var which: SessionOptions

  func run() throws {
    let desk = try which.desk(try Unlocking.workspaceToLookAt(common))
    if let certificate = desk.chart.certificate { return Output.lines(certificate.lines) }
    let hold = desk.chart.hold.map {
      "a legal hold by \($0.by) since \($0.at.civil.date): \($0.reason.text ?? "")"
    }
    let open = desk.unsigned.count
    let kept = desk.notes.drafts.count { desk.chart.note($0.noteID).signed != nil && !desk.chart.isExported($0.noteID) }
    Output.lines([
      hold ?? "no legal hold", "kept for \(desk.policy.retentionYears) years from the day of the session",
      "notes to sign: \(open), signed and never exported: \(kept)",
    ])
  }
}

struct HoldSession: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: "Put a session under a legal hold: it cannot be destroyed.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var which: SessionOptions
  @OptionGroup var who: SignerOptions

  @Option(name: .long, help: "Why.")
  var reason: String

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let desk = try which.desk(workspace)
    let person = try who.person(in: workspace)
    try desk.perform(.setHold(reason: reason, by: person.signer.details.name, at: desk.now))
    Output.lines(["the session is under a legal hold"])
  }
}

struct ReleaseSession: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "release", abstract: "Lift a legal hold.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var which: SessionOptions
  @OptionGroup var who: SignerOptions

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let desk = try which.desk(workspace)
    let person = try who.person(in: workspace)
    try desk.perform(.liftHold(by: person.signer.details.name, at: desk.now))
    Output.lines(["the legal hold is lifted"])
  }
}
