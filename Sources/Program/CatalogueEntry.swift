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
  /// Whether a circle round was used; known from the close on.
  package var usedCircle = false
  /// Whether pairs were taken; known from the close on.
  package var usedPairs = false
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

  /// The day on which it was opened, where it was.
  package var day: Day? { Day(wallMs: openedWallMs, offsetSeconds: offsetSeconds) }
}
