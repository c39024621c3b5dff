import ArgumentParser
import Room

/// How large the group's screen is, and how far away it hangs.
struct ScreenOptions: ParsableArguments {
  @Option(name: .long, help: "/screen: the diagonal of the group's screen, in inches.")
  var screenSize = 24.0

  @Option(name: .long, help: "/screen: how far the last chair is from it, in meters.")
  var distance = 5.0

  func validate() throws {
    guard (5...200).contains(screenSize) else { throw ValidationError("--screen-size is from 5 to 200 inches") }
    guard (0.5...30).contains(distance) else { throw ValidationError("--distance is from 0.5 to 30 meters") }
  }

  var look: ScreenLook { ScreenLook(inches: screenSize, meters: distance) }
}
