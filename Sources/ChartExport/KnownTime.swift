import Basics
import Charting
import ScreenText
package import SessionCore

/// An instant with how it is known: what an auditor asks of every time.
package struct KnownTime: Hashable, Sendable {
  package var at: Moment
  /// When it was typed.
  package var typedAt: Moment
  /// Someone said that it was then, rather than typing it then.
  package var isClaimed: Bool
  /// Who led when it was typed, and so had the keyboard.
  package var by: String?

  package init(at: Moment, typedAt: Moment, isClaimed: Bool, by: String?) {
    self.at = at
    self.typedAt = typedAt
    self.isClaimed = isClaimed
    self.by = by
  }

  init(_ occurrence: StampedEvent) {
    self.init(
      at: occurrence.at, typedAt: occurrence.typed, isClaimed: occurrence.isClaimed, by: occurrence.leader)
  }

  /// `recorded as it happened by Ruth Cole`, `entered at 18:25 by Ruth Cole`.
  var howKnown: String {
    let how = isClaimed ? "entered at \(typedAt.clock)" : "recorded as it happened"
    return how + (by.map { " by \($0.onOneLine)" } ?? "")
  }

  var json: JSONValue {
    .object([
      .init("at", .string(at.civil.iso8601)), .init("typedAt", .string(typedAt.civil.iso8601)),
      .init("claimed", .boolean(isClaimed)), .init("by", .optional(by)),
    ])
  }
}

/// From one instant to another; without an end it goes on.
package struct Stretch: Hashable, Sendable {
  package var from: KnownTime
  package var to: KnownTime?
  /// The leader who went along.
  package var with: String?

  package init(from: KnownTime, to: KnownTime? = nil, with: String? = nil) {
    self.from = from
    self.to = to
    self.with = with
  }

  var json: JSONValue {
    .object([.init("from", from.json), .init("to", to?.json ?? .null), .init("with", .optional(with))])
  }
}
