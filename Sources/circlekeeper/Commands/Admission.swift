import ArgumentParser
import Basics
import Clinic
import Program
import Room

/// What is ordered for a span of care.
struct LevelOptions: ParsableArguments {
  @Option(name: .long, help: "Ordered hours a week.") var hours: Int?
  @Option(name: .long, help: "Who ordered it.") var orderedBy: String?
  @Option(name: .long, help: "The edition of the criteria that the level is named by.") var edition: String?
  @Option(name: .long, help: "Why, in a few words.") var why: String?

  func period(_ level: String?, from day: Day) -> LevelPeriod {
    LevelPeriod(level: level, edition: edition, from: day, orderedHours: hours, orderedBy: orderedBy, why: why)
  }
}

struct Admit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "admit", abstract: "Begin someone's episode of care, with its level and ordered hours.",
    discussion: "circlekeeper admit jo --on 2026-11-02 --level 2.1 --hours 9 --ordered-by \"Dr. Lin\"")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "A handle, a name, or id: and the chart id.") var client: String
  @Option(name: .long, help: "The day of admission, as in 2026-11-02; else today.") var on: String?
  @Option(name: .long, help: "The level of care, as your program names it.") var level: String?
  @OptionGroup var order: LevelOptions
  @Flag(name: .long, help: "Put the newest admission right; what stood there is kept.") var correct = false

  func run() throws {
    let (workspace, found, day) = try Care.opened(common, client, on, words: [order.orderedBy, order.why])
    let period = order.period(level, from: day)
    let isSaid =
      level != nil || order.hours != nil || order.orderedBy != nil || order.edition != nil || order.why != nil
    try workspace.perform(
      correct
        ? .correctEpisode(
          found.id, admitted: on == nil ? nil : day, level: isSaid ? period : nil, discharged: nil, reason: nil)
        : .admit(found.id, period))
    Care.show(found, workspace, hours: order.hours)
  }
}

struct Level: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "level", abstract: "Change someone's level of care or ordered hours from a day on.",
    discussion: "circlekeeper level jo --to 1 --hours 3 --on 2026-12-07 --why \"goals 1 and 2 met\"")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "A handle, a name, or id: and the chart id.") var client: String
  @Option(name: .long, help: "The new level; left out, only the order changes.") var to: String?
  @Option(name: .long, help: "The first day of it, as in 2026-12-07; else today.") var on: String?
  @OptionGroup var order: LevelOptions
  @Flag(name: .long, help: "Put the newest level right; what stood there is kept.") var correct = false

  func validate() throws {
    if to == nil, order.hours == nil, order.orderedBy == nil, order.why == nil, !(correct && on != nil) {
      throw ValidationError("say the new level with --to or the hours with --hours")
    }
  }

  func run() throws {
    let (workspace, found, day) = try Care.opened(common, client, on, words: [order.orderedBy, order.why])
    let present = found.episodes.last?.levels.last?.from
    let period = order.period(to, from: correct && on == nil ? present ?? day : day)
    try workspace.perform(
      correct
        ? .correctEpisode(found.id, admitted: nil, level: period, discharged: nil, reason: nil)
        : .changeLevel(found.id, period))
    Care.show(found, workspace, hours: order.hours)
  }
}

/// What the commands of an episode share.
enum Care {
  static func opened(
    _ common: CommonOptions, _ client: String, _ day: String?, words: [String?]
  ) throws(CommandFailure) -> (Workspace, Client, Day) {
    let workspace = try Unlocking.workspace(common)
    try workspace.raiseFlags(inGiven: words, undone: "nothing was changed", common.setting)
    let found = try workspace.client(named: client)
    let on: Day = if let day { try Day(typed: day) } else { try workspace.today() }
    return (workspace, found, on)
  }

  /// The person's page as it is now, and what the order takes in sessions of their groups.
  static func show(_ client: Client, _ workspace: Workspace, hours: Int? = nil) {
    guard let now = workspace.book.client(client.id) else { return }
    Output.lines(workspace.book.page(of: now))
    guard let hours else { return }
    let groups = workspace.book.seats(of: client.id).filter { $0.enrolment.details.leftOn == nil }.map(\.group)
    Output.lines(groups.compactMap { workspace.orderWords(hours, in: $0) })
  }
}
