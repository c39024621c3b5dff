/// An instant as a clock on the wall shows it.
package struct WallTime: Hashable, Sendable {
  /// Milliseconds since 1970.
  package var wallMs: Int64
  /// Seconds east of Greenwich at that instant.
  package var offsetSeconds: Int

  package init(wallMs: Int64, offsetSeconds: Int) {
    self.wallMs = wallMs
    self.offsetSeconds = offsetSeconds
  }
}
