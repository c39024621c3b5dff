import ArgumentParser

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

/// How the page is drawn.
package struct ScreenLook {
  /// The height of a large line in thousandths of the screen's.
  let size: Int

  /// Capitals are 6.4 mm high for each meter of distance: 32 mm at 5 m. They are 5/7 of a line; a screen is 16 to 9.
  init(inches: Double = 24, meters: Double = 5) {
    let heightMm = inches * 25.4 * 9 / 337.0.squareRoot()
    size = min(400, max(50, Int((1000 * 6.4 * meters / (5 / 7 * heightMm)).rounded(.up))))
  }
}
