import ArgumentParser
import Basics
import Clinic
import Program
import Room

struct Discharge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discharge", abstract: "End someone's episode of care; their seats end with it.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "A handle, a name, or id: and the chart id.") var client: String
  @Option(name: .long, help: "The last day in care, as in 2026-12-18; else today.") var on: String?
  @Option(
    name: .long, help: "One of \(DischargeReason.allCases.map(\.rawValue).joined(separator: ", ")).")
  var reason: String?
  @Flag(name: .long, help: "Put the newest discharge right; what stood there is kept.") var correct = false

  func run() throws {
    let why = try reason.map { try DischargeReason(typed: $0) }
    guard correct || why != nil else {
      throw CommandFailure("say why with --reason: \(DischargeReason.choices)", .usage)
    }
    let (workspace, found, day) = try Care.opened(common, client, on, words: [])
    if correct {
      try workspace.perform(
        .correctEpisode(found.id, admitted: nil, level: nil, discharged: on == nil ? nil : day, reason: why))
    } else if let why {
      try workspace.perform(.dischargeClient(found.id, on: day, why))
    }
    Care.show(found, workspace)
  }
}

struct Certify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certify", abstract: "Record that someone's need for this care was certified.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "A handle, a name, or id: and the chart id.") var client: String
  @Option(name: .long, help: "Who certified it.") var by: String
  @Option(name: .long, help: "The day, as in 2026-11-02; else today.") var on: String?

  func run() throws {
    let (workspace, found, day) = try Care.opened(common, client, on, words: [by])
    try workspace.perform(.certify(found.id, by: by, on: day))
    Care.show(found, workspace)
  }
}

extension DischargeReason {
  static let choices = allCases.map(\.rawValue).joined(separator: ", ")

  init(typed: String) throws(CommandFailure) {
    guard let reason = DischargeReason(rawValue: typed.lowercased()) else {
      throw CommandFailure("“\(typed)” is not a reason; give one of \(Self.choices)", .usage)
    }
    self = reason
  }
}
