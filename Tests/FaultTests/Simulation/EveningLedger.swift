import Clinic
import RecordCodec
import SessionCore

/// What the person at the terminal was told, kept apart from everything that the program keeps.
struct EveningLedger {
  /// The answer to the line before, as it was seen.
  struct Answer {
    var printed: [String]
    /// What stands on the next line.
    var rest: String
    /// Nothing stands on a line that only a terminal echoes.
    var isPlain = false

    fileprivate func tells(_ failure: LogFailure) -> Bool {
      // On a terminal a long line is broken at its blanks.
      printed.contains { $0.lowercased().contains(failure.words.prefix(30).lowercased()) }
    }
    fileprivate var saysNotKept: Bool { printed.contains { $0.lowercased().hasPrefix("not recorded: ") } }
  }

  /// What was acknowledged, and what an append under way would make of it.
  private(set) var acknowledged = Snapshot()
  private(set) var underWay: Snapshot?
  /// Words that were acknowledged, in their order, and those that were not and must not be there.
  private(set) var known: [String] = []
  private(set) var refused: Set<String> = []
  /// It was said that nobody knows yet.
  private(set) var isInDoubt = false
  /// When the program was begun last: a line half-typed then stood at a place that may be taken.
  private(set) var wasInDoubt = false
  private var doubtful: String?

  /// The line that was handed over last, until it is answered.
  private(set) var handed: String?
  private var before = Snapshot()
  private var knownBefore: [String] = []
  private var waitedBefore: Set<String> = []
  /// The last line came to nothing because of the disk.
  private(set) var worldBroke = false

  // Lines that wait, in the order of typing.
  private(set) var waiting: [String] = []
  /// Those that may wait and may not: the power failed while they were being kept.
  private(set) var mayWait: Set<String> = []
  private var handedLocked: String?
  private(set) var offered: String?
  /// Filed by a yes before the room that was just unlocked could be looked into.
  private var filed: [String] = []
  /// Several of them stood in the last look: each was an append of its own.
  private var filedSeveral = false
  private(set) var counts: [String: Int] = [:]

  var isWaiting: Bool { !waiting.isEmpty || !mayWait.isEmpty }
  func isKnown(_ mark: String) -> Bool { known.contains(mark) }
  func waits(_ mark: String) -> Bool { waiting.contains(mark) || mayWait.contains(mark) }

  /// A line goes out, in a session that stands so.
  mutating func hand(_ text: String, _ log: SessionLog) {
    handed = text
    remember(Snapshot(log))
    offered = TypedLines.mark(of: text).flatMap { waits($0) ? $0 : nil }
  }

  /// Something else than a line of the session goes out.
  mutating func handAside() {
    if let handed, offered == handed { filed.append(handed) }
    handed = nil
    remember(acknowledged)
  }

  /// An answer that stood there before the room could be looked into.
  mutating func overhear(_ printed: [String]) {
    guard let handed, offered == handed, Answer(printed: printed, rest: "").tells(.unknown) else { return }
    isInDoubt = true
    doubtful = doubtful ?? handed
  }

  /// The same where the line itself was kept before.
  mutating func handOffered(_ mark: String) {
    handed = mark
    remember(acknowledged)
    offered = mark
  }

  /// What a power cut goes back to if it comes before the answer was seen.
  private mutating func remember(_ standing: Snapshot) {
    before = standing
    knownBefore = known
    waitedBefore = mayWait.union(waiting)
  }

  mutating func leftOut(_ mark: String) {
    waiting.removeAll { $0 == mark }
    mayWait.remove(mark)
    // What became of one in doubt is known later.
    if doubtful != mark { refused.insert(mark) }
  }

  mutating func putOff() { offered = nil }

  // MARK: - What came of it

  /// What is wrong with the answer.
  mutating func judge(_ answer: Answer, _ log: SessionLog) -> [String] {
    let after = Snapshot(log)
    defer {
      acknowledged = after
      underWay = nil
      handed = nil
    }
    filedSeveral = filed.count + (offered == handed ? 1 : 0) > 1
    settleFiled(in: after)
    guard let handed else { return [] }
    let mark = TypedLines.mark(of: handed)
    worldBroke = answer.tells(.unknown) || answer.tells(.earlierKept) || answer.saysNotKept
    let grew = after.acts.count > before.acts.count
    if answer.tells(.unknown) { return judgeUnknown(mark, answer, grew) }
    if answer.tells(.earlierKept) { return judgeEarlierKept(mark, after) }
    if answer.saysNotKept { return judgeNotKept(mark, answer, grew) }
    if grew { return judgeRecorded(mark, after) }
    counts["not an act", default: 0] += 1
    guard let mark, !known.contains(mark) else { return [] }
    refused.insert(mark)
    return after.count(of: mark) == 0 ? [] : ["\(mark) was refused and stands in memory"]
  }

  private mutating func judgeRecorded(_ mark: String?, _ after: Snapshot) -> [String] {
    counts["recorded", default: 0] += 1
    settleDoubt(in: after)
    guard let mark else { return [] }
    refused.remove(mark)
    let isMade = before.count(of: mark) == 0 && after.count(of: mark) > 0
    if isMade, !known.contains(mark) { known.append(mark) }
    if offered == mark {
      waiting.removeAll { $0 == mark }
      mayWait.remove(mark)
    }
    offered = nil
    return isMade ? [] : ["\(mark) was acknowledged and \(after.count(of: mark)) of it stand in memory"]
  }

  private mutating func judgeNotKept(_ mark: String?, _ answer: Answer, _ grew: Bool) -> [String] {
    counts["not kept", default: 0] += 1
    if let mark { refused.insert(mark) }
    var found: [String] = []
    if grew { found.append("said not recorded, and memory has more") }
    if let handed, !answer.isPlain, answer.rest != handed {
      found.append("“\(handed)” was not recorded and is not on the line")
    }
    return found
  }

  private mutating func judgeUnknown(_ mark: String?, _ answer: Answer, _ grew: Bool) -> [String] {
    counts["unknown", default: 0] += 1
    isInDoubt = true
    if doubtful == nil { doubtful = mark }
    return grew ? ["said unknown, and memory has more"] : []
  }

  private mutating func judgeEarlierKept(_ mark: String?, _ after: Snapshot) -> [String] {
    counts["earlier kept", default: 0] += 1
    // Where no line of the session was in doubt it was an answer in the drafts, which its acts do not hold.
    let isThere = after.acts.count > before.acts.count || !isInDoubt
    settleDoubt(in: after)
    if let mark, !known.contains(mark) { refused.insert(mark) }
    return isThere ? [] : ["the line before was said to be recorded, and memory has no more than before"]
  }

  private mutating func settleFiled(in after: Snapshot) {
    for mark in filed where after.count(of: mark) > 0 {
      if !known.contains(mark) { known.append(mark) }
      waiting.removeAll { $0 == mark }
      mayWait.remove(mark)
      refused.remove(mark)
    }
    filed = []
  }

  /// What was in doubt is known by now: it stands in memory or was never kept.
  private mutating func settleDoubt(in after: Snapshot) {
    isInDoubt = false
    if let doubtful {
      if after.count(of: doubtful) > 0 {
        if !known.contains(doubtful) { known.append(doubtful) }
        refused.remove(doubtful)
      } else {
        refused.insert(doubtful)
      }
    }
    doubtful = nil
  }

  /// The power failed before the answer stood on the screen: nothing of it was acknowledged, and it may be there.
  mutating func takeBack() {
    underWay = acknowledged
    if acknowledged.acts.count > before.acts.count, !before.acts.isEmpty {
      // A line that waited may wait again.
      mayWait.formUnion(known.filter { !knownBefore.contains($0) && waitedBefore.contains($0) })
      acknowledged = before
      known = knownBefore
    }
    if let handedLocked {
      waiting.removeAll { $0 == handedLocked }
      mayWait.insert(handedLocked)
    }
  }

  /// After the power came back, or the program was begun again: what is found has to be what was acknowledged, or that
  /// with the line under way.
  mutating func judge(found: SessionLog) -> [String] {
    let after = Snapshot(found)
    defer {
      acknowledged = after
      underWay = nil
      handedLocked = nil
      offered = nil
      handAside()
    }
    var wrong: [String] = []
    let count = after.acts.count
    wasInDoubt = isInDoubt
    // Of the opening itself nothing was said on a screen.
    if acknowledged.acts.isEmpty, count == 1 { acknowledged = after }
    if let handed, offered == handed { filed.append(handed) }
    let open = filed.count
    settleFiled(in: after)
    if isInDoubt || open > 0 {
      if count < acknowledged.acts.count || count > acknowledged.acts.count + 2 + open {
        wrong.append("\(count) acts, acknowledged \(acknowledged.acts.count) and one in doubt")
      }
      settleDoubt(in: after)
    } else if !mayBe(after) {
      wrong.append(
        "\(count) acts, acknowledged \(acknowledged.acts.count), with the one under way "
          + "\(underWay?.acts.count ?? acknowledged.acts.count); no longer there: "
          + "\(acknowledged.acts.filter { !after.acts.contains($0) }.map(\.events))")
    }
    if underWay != nil { known += after.marks.filter { !known.contains($0) && !refused.contains($0) } }
    return wrong + after.wrong(known, refused)
  }

  /// What was acknowledged, that with what was under way, or, where that was several appends, with some of them.
  private func mayBe(_ after: Snapshot) -> Bool {
    if after.acts == acknowledged.acts || after.acts == underWay?.acts { return true }
    guard filedSeveral, let underWay else { return false }
    return after.acts.count > acknowledged.acts.count && underWay.acts.starts(with: after.acts)
  }

  // MARK: - While locked

  mutating func handLocked(_ mark: String?) { handedLocked = mark }

  mutating func judgeLocked(isKept: Bool) {
    guard let mark = handedLocked else { return }
    if isKept, !waiting.contains(mark) { waiting.append(mark) }
    if !isKept { mayWait.insert(mark) }
  }
}
