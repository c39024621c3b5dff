package import Basics
package import SessionCore

extension Moment {
  /// The wall's date and time at this instant, in the offset of then.
  package var civil: CivilTime { CivilTime(wallMs: wallMs, offsetSeconds: offsetSeconds) }
  /// The wall's `18:02`.
  package var clock: String { civil.clock }
}
