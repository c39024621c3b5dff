/// That a session was entered afterwards, from notes on paper: its clocks stand, and move only to times that are typed.
package struct PaperEntry: Hashable, Sendable {
  /// When it was begun to be entered, in milliseconds since 1970.
  package var wallMs: Int64
  /// Seconds east of Greenwich at that instant.
  package var offsetSeconds: Int
  /// Why it was not led at the computer, in a few words.
  package var why: String?

  package init(wallMs: Int64, offsetSeconds: Int, why: String? = nil) {
    self.wallMs = wallMs
    self.offsetSeconds = offsetSeconds
    self.why = why
  }
}

extension BootID {
  /// Stands in readings that no clock made: in a session from paper.
  package static let paper = BootID(high: .max, low: .max)
}

extension ClockReading {
  /// The time that a session from paper has come to.
  package static func paper(
    wallMs: Int64, offsetSeconds: Int, offsetChange: OffsetChange? = nil
  ) -> ClockReading {
    ClockReading(
      wallMs: wallMs, offsetSeconds: offsetSeconds, bootMs: wallMs, boot: .paper, offsetChange: offsetChange)
  }

  var isFromPaper: Bool { boot == .paper }
}

extension Timeline {
  /// Where clocks stand, whatever the machine's say.
  var isFromPaper: Bool { last.isFromPaper }

  /// What a reading comes to here: in a session from paper the last time that was typed.
  func here(_ reading: ClockReading) -> ClockReading {
    isFromPaper && !reading.isFromPaper ? last : reading
  }
}

extension SessionLog {
  /// The time at which a line of a session from paper happened: the one it states, if that is later than the last one,
  /// else the last one. A statement that goes back stays one.
  func onPaper(
    _ command: Command, _ claim: StatedTime?, at now: ClockReading
  ) throws(Refusal) -> (reading: ClockReading, claim: StatedTime?) {
    let last = timeline.last
    guard case .clock = claim, let claim else {
      let isFirst = last.wallMs == session.openedAt.wallMs && acts.allSatisfy { $0.claimedWallMs == nil }
      if command.endsGroup || (claim == nil && isFirst && command.takesClaim) { throw .timeWanted }
      return (last, claim)
    }
    let wallMs: Int64
    do throws(Refusal) {
      wallMs = try self.wallMs(of: claim, in: command, typed: timeline.moment(at: last))
    } catch {
      guard command.isFlag else { throw error }
      return (last, nil)
    }
    guard wallMs > last.wallMs else { return (last, claim) }
    let offset = timeline.offsetSeconds(atWallMs: wallMs)
    guard wallMs <= now.wallMs else {
      if command.isFlag || command.holdsWords { return (last, nil) }
      throw .claimInFuture(wallMs: wallMs, offsetSeconds: offset)
    }
    return (.paper(wallMs: wallMs, offsetSeconds: offset), nil)
  }
}

extension Command {
  /// On paper the end is always told with its time.
  fileprivate var endsGroup: Bool {
    switch self {
    case .end: true
    case .together(let commands): commands.contains(where: \.endsGroup)
    default: false
    }
  }
}
