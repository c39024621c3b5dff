/// Stretches of a session's axis; the last may still be running.
///
/// Nothing ticks: how long something took is asked of its spans and an instant.
package struct Spans: Hashable, Sendable {
  /// Milliseconds from and to; claimed times may make them touch or overlap.
  package private(set) var closed: [Span] = []
  /// Since when the running one runs.
  package private(set) var openSince: Int64?

  /// From one instant of the session's axis up to another, in milliseconds.
  package struct Span: Hashable, Sendable {
    package var start: Int64
    package var end: Int64

    package init(start: Int64, end: Int64) {
      self.start = start
      self.end = end
    }
  }

  package init() {}

  /// Whether time is running now.
  package var isOpen: Bool { openSince != nil }

  /// Begins to count, in milliseconds of the session's axis; nothing changes where it counts already.
  package mutating func open(at instant: Int64) {
    if openSince == nil { openSince = instant }
  }

  /// The first span began earlier than it was opened, in milliseconds of the session's axis.
  package mutating func openEarlier(at instant: Int64) {
    if !closed.isEmpty {
      closed[0].start = min(closed[0].start, instant)
    } else if let start = openSince {
      openSince = min(start, instant)
    }
  }

  /// Ends the running span; one that would end before it began takes no time.
  package mutating func close(at instant: Int64) {
    guard let start = openSince else { return }
    openSince = nil
    closed.append(Span(start: start, end: max(start, instant)))
  }

  /// Takes in a whole span, in milliseconds of the session's axis.
  package mutating func add(from start: Int64, to end: Int64) {
    closed.append(Span(start: start, end: max(start, end)))
  }

  /// Everything from `instant` on is taken away.
  package mutating func cut(at instant: Int64) {
    if let start = openSince, start >= instant { openSince = nil }
    close(at: instant)
    closed = closed.filter { $0.start < instant }.map { Span(start: $0.start, end: min($0.end, instant)) }
  }

  /// In order, without overlaps, the running one ending `now`.
  package func merged(now: Int64) -> [Span] {
    var all = closed
    if let start = openSince { all.append(Span(start: start, end: max(start, now))) }
    all.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    var result: [Span] = []
    for span in all {
      if let last = result.last, span.start <= last.end {
        result[result.count - 1].end = max(last.end, span.end)
      } else {
        result.append(span)
      }
    }
    return result
  }

  /// Milliseconds up to `now`, less whatever of them falls into `others`.
  package func durationMs(now: Int64, outside others: [Spans] = []) -> Int64 {
    var total: Int64 = 0
    let holes = Spans.union(others, now: now)
    for span in merged(now: now) {
      total += span.end - span.start
      for hole in holes { total -= span.overlap(with: hole) }
    }
    return total
  }

  /// Milliseconds up to `now` that fall into `other`.
  package func overlapMs(with other: Spans, now: Int64) -> Int64 {
    durationMs(now: now) - durationMs(now: now, outside: [other])
  }

  private static func union(_ several: [Spans], now: Int64) -> [Span] {
    var all = Spans()
    for spans in several { all.closed += spans.merged(now: now) }
    return all.merged(now: now)
  }
}

extension Spans.Span {
  fileprivate func overlap(with other: Spans.Span) -> Int64 {
    max(0, min(end, other.end) - max(start, other.start))
  }
}
