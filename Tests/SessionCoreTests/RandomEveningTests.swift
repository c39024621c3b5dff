import SessionCore
import TestKit
import Testing

/// Long evenings in which anything may be typed next.
struct RandomEveningTests {
  /// One act more; the clock may be set, the offset change, the machine start again.
  private static func pass(time evening: inout Evening, by generator: inout SplitMix64) {
    evening.advance(Int.random(in: 0...90, using: &generator))
    switch Int.random(in: 0..<60, using: &generator) {
    case 0: evening.clock.setWall(bySeconds: Int.random(in: -4000...4000, using: &generator))
    case 1: evening.clock.setOffset(seconds: Bool.random(using: &generator) ? 3600 : 7200)
    case 2: evening.clock.reboot(afterSeconds: Int.random(in: 10...600, using: &generator))
    default: break
    }
  }

  /// What is rarely meant is rarely typed, or no evening would last.
  private static func step(by generator: inout SplitMix64) -> SequenceWalk.Step {
    let isFloor = Bool.random(using: &generator)
    let step = (isFloor ? Alphabet.floor : Alphabet.wide).randomElement(using: &generator)
    guard let step else { return (.undo, nil) }
    switch step.command {
    case .end, .close, .leave: return Int.random(in: 0..<8, using: &generator) == 0 ? step : (.undo, nil)
    default: return step
    }
  }

  @Test("an evening of some hundred acts is its replay, each act can be undone, and no rule breaks", arguments: 1...12)
  func evening(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    var evening = try Alphabet.evening()
    try evening.perform(.welcome(.people([.maya, .jo]), .room), .start)
    var taken = 0
    for _ in 0..<400 {
      Self.pass(time: &evening, by: &generator)
      let step = Self.step(by: &generator)
      let before = evening
      guard let act = try? evening.log.decide(step.command, claim: step.claim, at: evening.clock.reading) else {
        continue
      }
      evening.apply(act)
      taken += 1
      let problems = Self.problems(after: act, before: before, evening, thorough: taken.isMultiple(of: 10))
      #expect(problems == [], "seed \(seed), act \(act.number): \(act.events)")
      if !problems.isEmpty { return }
    }
    #expect(taken > 60)
  }

  private static func problems(after act: Act, before: Evening, _ evening: Evening, thorough: Bool) -> [String] {
    guard thorough else { return Invariants.broken(in: evening.session, now: evening.now) }
    return SequenceWalk.problems(after: act, before: before, evening)
  }

  /// Events in an order that no rule would have decided.
  @Test("applying never fails, whatever a log holds", arguments: 1...20)
  func anyOrder(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(1000 + seed))
    var source = try Alphabet.evening()
    var events: [Event] = [
      .ended, .closed, .floorReturned(.luk), .putOff(.luk), .phaseEntered(9), .seated([.jo, .jo]),
    ]
    for _ in 0..<300 {
      source.advance(5)
      let step = Self.step(by: &generator)
      guard let act = try? source.log.decide(step.command, claim: step.claim, at: source.clock.reading) else {
        continue
      }
      source.apply(act)
      events += act.events
    }
    events.shuffle(using: &generator)
    var evening = try Alphabet.evening()
    for (index, event) in events.enumerated() {
      evening.advance(Int.random(in: 0...5, using: &generator))
      evening.apply(Act(number: index + 1, reading: evening.clock.reading, events: [event]))
      _ = evening.session.due
    }
    #expect(evening.log.acts.count == events.count + 1)
    #expect(SessionLog(replaying: evening.log.acts, past: evening.session.past)?.session == evening.session)
  }
}
