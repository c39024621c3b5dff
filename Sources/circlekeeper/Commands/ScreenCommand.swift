import ArgumentParser
import Room

/// The group's screen without a group.
struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen", abstract: "The group's screen: --demo runs through an evening in fast motion.",
    discussion: """
      In a session, /screen starts it and says the address. It shows the question, the step or the break, and how much \
      time there is: no name, no word of what is typed, nothing about anyone.
      """)

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var screen: ScreenOptions

  @ArgumentParser.Flag(name: .long, help: "An evening of invented people, in about two minutes.")
  var demo = false

  @ArgumentParser.Flag(name: .long, help: "For a tablet or a television in the same network.")
  var lan = false

  func validate() throws {
    guard demo else { throw ValidationError("give --demo; in a session, /screen starts the screen") }
  }

  func run() throws {
    var evening = try FastEvening(screen.look, language: common.language)
    try evening.run(isLocalNetwork: lan)
  }
}
