package import Basics
package import ChartRecord
import SessionCore

/// What time it is.
extension Workspace {
  /// Now, as the wall shows it.
  package var wallTime: WallTime {
    let reading = clock.reading()
    return WallTime(wallMs: reading.wallMs, offsetSeconds: reading.offsetSeconds)
  }

  /// Today, where this is.
  package func today() throws(CommandFailure) -> Day {
    let reading = clock.reading()
    if let day = Day(wallMs: reading.wallMs, offsetSeconds: reading.offsetSeconds) { return day }
    throw .sessions(.noDate)
  }
}

extension WallTime {
  /// As on the wall.
  package var civil: CivilTime { CivilTime(wallMs: wallMs, offsetSeconds: offsetSeconds) }
}
