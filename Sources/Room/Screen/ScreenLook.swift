/// How the page is drawn.
package struct ScreenLook {
  /// The height of a large line in thousandths of the screen's.
  let size: Int

  /// Capitals are 6.4 mm high for each meter of distance: 32 mm at 5 m. They are 5/7 of a line; a screen is 16 to 9.
  package init(inches: Double = 24, meters: Double = 5) {
    let heightMm = inches * 25.4 * 9 / 337.0.squareRoot()
    size = min(400, max(50, Int((1000 * 6.4 * meters / (5 / 7 * heightMm)).rounded(.up))))
  }
}
