package import Basics
package import SessionCore

/// What the program knows of a session without opening its log.
package struct CatalogueEntry: Hashable, Sendable {
  package let id: SessionID
  package var group: GroupID
  /// Milliseconds since 1970.
  package var openedWallMs: Int64
  /// Seconds east of Greenwich at that instant.
  package var offsetSeconds: Int
  /// The outline it was opened with; `/outline` may have chosen another since.
  package var outlineID: String
  package var kind: SessionKind
  package var state: State = .open
  /// When it took place, as far as that has been recorded.
  package var times: SessionTimes?
  /// Whether a circle round was used; known from the close on.
  package var usedCircle = false
  /// Whether pairs were taken; known from the close on.
  package var usedPairs = false
  /// Whether every one of its notes is signed, so that no list has to open it to find out.
  package var isSettled = false
  /// When something about it left the vault last, in milliseconds since 1970.
  package var disclosedWallMs: Int64?
  /// Where what became of its notes is kept; `nil` while nothing did.
  package var chart: SessionID?

  /// Whether its log may still grow.
  package enum State: String, Hashable, Sendable, CaseIterable { case open, closed }

  package init(
    id: SessionID, group: GroupID, openedWallMs: Int64, offsetSeconds: Int, outlineID: String, kind: SessionKind
  ) {
    self.id = id
    self.group = group
    self.openedWallMs = openedWallMs
    self.offsetSeconds = offsetSeconds
    self.outlineID = outlineID
    self.kind = kind
  }

  /// The day on which it took place: on which it started, which may be before the day on which it was typed.
  package var day: Day? { Day(wallMs: tookPlaceWallMs, offsetSeconds: times?.offsetSeconds ?? offsetSeconds) }

  /// When it started, by a clock on the wall; `nil` where it has not begun.
  package var startClock: String? {
    times.map { CivilTime(wallMs: $0.startedWallMs, offsetSeconds: $0.offsetSeconds).clock }
  }

  /// When it took place, in milliseconds since 1970: from its start, or from its opening where it has not begun.
  package var tookPlaceWallMs: Int64 { times?.startedWallMs ?? openedWallMs }
}
