import ArgumentParser
import Basics
import Clinic
import Program
import Room

/// What someone works on.
struct CarePlan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "care", abstract: "Goals of a person in care.", subcommands: [CareGoal.self])
}

struct CareGoal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "goal", abstract: "Add a goal in the person's own words, revise one, or close one.",
    discussion: """
      circlekeeper care goal jo "I want to sleep at night again"
      circlekeeper care goal jo --revise g1 "I want to sleep and wake rested"
      circlekeeper care goal jo --close g1 --status met

      A number is never used again: revised words are a new goal, and lines tied to the old one keep it.
      """)

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "A handle, a name, or id: and the chart id.") var client: String
  @Argument(help: "The goal in the person's own words; - asks for it.") var words: String?
  @Option(name: .long, help: "The goal whose words change: g1.") var revise: String?
  @Option(name: .long, help: "The goal that ends: g1.") var close: String?
  @Option(name: .long, help: "With --close: met, partly, deferred or dropped.") var status: String?
  @Option(name: .long, help: "The day, as in 2026-11-24; else today.") var on: String?

  func validate() throws {
    if close == nil, words == nil { throw ValidationError("say the goal in the person's own words") }
    if close != nil, words != nil || revise != nil { throw ValidationError("--close takes --status and no words") }
  }

  func run() throws {
    let (workspace, found, day) = try Care.opened(common, client, on, words: [words])
    if let close {
      try workspace.perform(.closeGoal(found.id, try number(close), try ending(), on: day))
    } else if let revise, let words {
      try workspace.perform(.reviseGoal(found.id, try number(revise), to: words, on: day))
    } else if let words {
      try workspace.perform(.setGoals(found.id, [words], on: day))
    }
    Output.lines(workspace.book.client(found.id)?.goals.map(\.line) ?? [])
  }

  private func number(_ typed: String) throws(CommandFailure) -> Int {
    let digits = typed.drop { "#gG".contains($0) }
    guard let number = Int(digits), number > 0 else {
      throw CommandFailure("“\(typed)” is not a goal's number; write it as in g1", .usage)
    }
    return number
  }

  private func ending() throws(CommandFailure) -> Goal.Status {
    guard let status else {
      throw CommandFailure("say how it ended with --status: met, partly, deferred, dropped", .usage)
    }
    guard let ending = Goal.Status(rawValue: status.lowercased()), ending != .active, ending != .revised else {
      throw CommandFailure("“\(status)” is not how a goal ends; give met, partly, deferred or dropped", .usage)
    }
    return ending
  }
}
