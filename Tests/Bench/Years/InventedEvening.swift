import SessionCore
import TestKit

/// One evening of the invented years, decided by the real rules: what someone who leads a group types in 90 minutes.
struct InventedEvening {
  private(set) var log: SessionLog
  /// The acts that belong to the private log, by number.
  private(set) var privateActs: Set<Int> = []
  private(set) var eventCount: Int
  private var reading: ClockReading
  /// Between two lines.
  private let pauseMs: ClosedRange<Int64>
  private var random: SplitMix64
  private var speech = InventedSpeech()

  init?(_ opening: SessionSetup, at reading: ClockReading, pauseMs: ClosedRange<Int64>, random: SplitMix64) {
    let act = Act(number: 0, reading: reading, events: [.sessionOpened(opening)])
    guard let log = SessionLog(opening: act, past: PriorSessions()) else { return nil }
    self.log = log
    self.reading = reading
    self.pauseMs = pauseMs
    self.random = random
    eventCount = 1
  }

  /// From the welcome to the close, with about so many events.
  mutating func run(events target: Int) {
    begin()
    checkIn()
    perform(.enterPhase(named: nil))
    perform(.readAgreements)
    remarks(6, about: .group)
    perform(.enterPhase(named: nil))
    share(until: target - 70)
    perform(.enterPhase(named: nil))
    remarks(8, about: .group)
    perform(.enterPhase(named: nil))
    checkOut()
    perform(.end)
    perform(.close)
  }

  /// The same without an end: someone has the floor and two clocks run.
  mutating func runWithoutEnd(events target: Int) {
    begin()
    checkIn()
    perform(.enterPhase(named: nil))
    remarks(6, about: .group)
    perform(.enterPhase(named: nil))
    share(until: target - 1)
    perform(.setShare(seconds: 180))
    perform(.giveFloor(to: present.first.map(Person.member)))
  }

  private var present: [MemberID] {
    log.session.attendance.filter { if case .here = $0.state { true } else { false } }.map(\.member.id)
  }

  private mutating func begin() {
    let roster = log.session.opening.roster.map(\.id)
    let absent = Array(roster.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random)))
    perform(.welcome(.all(but: absent), .room))
    if !absent.isEmpty { perform(.recordAbsence(.rest, status: nil, words: speech.remark(&random))) }
    perform(.start)
  }

  private mutating func checkIn() {
    for _ in present {
      perform(.giveFloor(to: nil))
      perform(.rate(ratings, of: .floor))
      remarks(1, about: .floor)
    }
    perform(.giveFloor(to: nil))
  }

  private mutating func share(until target: Int) {
    while eventCount < target {
      perform(.giveFloor(to: present.randomElement(using: &random).map(Person.member)))
      remarks(Int.random(in: 2...5, using: &random), about: .floor)
      switch Int.random(in: 0..<24, using: &random) {
      case 0: perform(.notePrivately(speech.remark(&random), about: .floor))
      case 1...3: perform(.intervene(.leader, speech.remark(&random), about: .floor))
      case 4: perform(.extend(seconds: 120, phaseOnly: false))
      default: remarks(1, about: present.randomElement(using: &random).map { .people([.member($0)]) } ?? .group)
      }
    }
  }

  private mutating func checkOut() {
    for _ in present {
      perform(.giveFloor(to: nil))
      perform(.commit(speech.remark(&random), by: .floor))
      perform(.rate(ratings, of: .floor))
    }
  }

  private var ratings: [Int?] {
    mutating get {
      var values: [Int?] = []
      for scale in log.session.outline.scales { values.append(Int.random(in: scale.range, using: &random)) }
      return values
    }
  }

  private mutating func remarks(_ count: Int, about target: Command.Target) {
    for _ in 0..<count { perform(.note(speech.remark(&random), about: target)) }
  }

  /// What is refused is not recorded, as at the prompt.
  private mutating func perform(_ command: Command) {
    let passedMs = Int64.random(in: pauseMs, using: &random)
    reading.wallMs += passedMs
    reading.bootMs += passedMs
    guard let act = try? log.decide(command, at: reading) else { return }
    if log.placement(of: act) == .privateNotes { privateActs.insert(act.number) }
    eventCount += act.events.count
    log.apply(act)
  }
}
