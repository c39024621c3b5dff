package import Content
package import SessionCore

/// What the group's screen shows until the next one: a kind, texts of content files, instants and lengths.
///
/// It has no place for a name, for anything that was typed, for a number of people or for a rating. The words of
/// `/screen say` are not part of it; `ScreenFeed` holds them beside it.
package struct ScreenFrame: Hashable, Sendable {
  package var kind = Kind.clock
  package var large: GroupScreenText?
  package var scales: [GroupScreenText] = []
  package var small: [GroupScreenText] = []
  /// Since when the small lines are shown in turn.
  package var since: Instant?
  /// The minute of the day at which it goes on.
  package var back: MinuteOfDay?
  /// In pairs: whether the other one was said to go on.
  package var isSwapped = false
  package var breath: StepPace.Breath?
  package var bar: Bar?
  package var turn: Bar?

  /// Which part of the evening it is.
  package enum Kind: String, Hashable, Sendable {
    case gathering
    case checkIn = "check-in"
    case topic, sharing, skill, pairs
    case pause = "break"
    case hold
    case checkOut = "check-out"
    case end
    /// The time of day alone: veiled, locked, and whatever has nothing to show.
    case clock
  }

  /// On the session's axis.
  package struct Instant: Hashable, Sendable { package let ms: Int64 }

  /// From 0 to 1439.
  package struct MinuteOfDay: Hashable, Sendable { package let number: Int }

  /// A length of time and when it is over.
  package struct Bar: Hashable, Sendable {
    package let ends: Instant
    package let lengthMs: Int64
  }

  init(_ kind: Kind = .clock) { self.kind = kind }
}

extension ScreenFrame.Bar {
  /// `nil` for a length that no bar shows: less than a second, or more than twelve hours.
  init?(leftMs: Int64, of lengthMs: Int64, at moment: Moment) {
    guard (1000...43_200_000).contains(lengthMs) else { return nil }
    self.init(ends: .init(ms: moment.sessionMs + leftMs), lengthMs: lengthMs)
  }

  /// Never less than 0 and never more than all of it.
  fileprivate func leftMs(nowMs: Int64) -> Int64 { min(max(0, ends.ms - nowMs), lengthMs) }
}

extension ScreenFrame {
  /// The line of `Frames.md`, with what is left by now.
  package func line(nowMs: Int64) -> String {
    var line = "show \(kind.rawValue)"
    func add(_ name: String, _ numbers: [Int64]) {
      if !numbers.isEmpty { line += " \(name)=" + numbers.map(String.init).joined(separator: ",") }
    }
    add("large", [large].compactMap { $0 }.map { Int64($0.number) })
    add("scales", scales.map { Int64($0.number) })
    add("small", small.map { Int64($0.number) })
    add("back", [back].compactMap { $0 }.map { Int64($0.number) })
    add("gone", [since].compactMap { $0 }.map { min(max(0, nowMs - $0.ms), 86_400_000) })
    if kind == .pairs {
      add("parts", [2])
      add("swaps", [isSwapped ? 1 : 0])
    }
    if let breath {
      add("in", [Int64(breath.inSeconds)])
      add("out", [Int64(breath.outSeconds)])
    }
    if let bar {
      add("left", [bar.leftMs(nowMs: nowMs)])
      add("of", [bar.lengthMs])
    }
    if let turn {
      add("turnleft", [turn.leftMs(nowMs: nowMs)])
      add("turnof", [turn.lengthMs])
    }
    return line
  }
}
