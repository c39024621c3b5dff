import Basics
package import SessionCore

extension PaperEntry {
  /// `2026-11-24T09:10:00-05:00`.
  var instant: String { CivilTime(wallMs: wallMs, offsetSeconds: offsetSeconds).iso8601 }

  /// As in `Entered from paper on 2026-11-24 at 09:10`; the reason is someone's own words and stands behind it where
  /// names are looked for.
  package var statement: String {
    let civil = CivilTime(wallMs: wallMs, offsetSeconds: offsetSeconds)
    return "Entered from paper on \(civil.date) at \(civil.clock)"
  }
}
