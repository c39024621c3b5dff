import Basics
import ChartExport
import Charting
import Program
import ScreenText
import SessionCore
import TestKit
import Testing

/// Every place that prints the minutes of a session says the same of it.
@Suite("Minutes agree")
struct MinutesAgreeTests {
  private static let outline = Outline(
    id: "odd", title: "Odd", kind: .group,
    phases: [
      PhasePlan(name: "check-in", kind: .checkIn, plannedSeconds: 900),
      PhasePlan(name: "topic", kind: .topic, plannedSeconds: 600),
      PhasePlan(name: "break", kind: .break, plannedSeconds: 600),
      PhasePlan(name: "sharing", kind: .sharing, plannedSeconds: 2400),
    ])

  /// Phases of 47:33, 12:44, 10:50 and 53:41 with a hold of 3:20 in the last: 128:08 in all. Maya is out for 5:35 and
  /// Jo leaves early.
  private static func evening() throws -> Evening {
    var evening = try Evening(people: 2, outline: outline)
    try evening.perform(.welcome(.all(but: []), .room), .start)
    evening.advance(47 * 60 + 33)
    try evening.perform(.enterPhase(named: nil))
    evening.advance(12 * 60 + 44)
    try evening.perform(.enterPhase(named: nil))
    evening.advance(10 * 60 + 50)
    try evening.perform(.enterPhase(named: nil), .stepOut(.maya, with: nil))
    evening.advance(5 * 60 + 35)
    try evening.perform(.comeBack(.maya), .hold)
    evening.advance(200)
    try evening.perform(.resume(without: []))
    evening.advance(20 * 60)
    try evening.perform(.leave(.jo, status: nil, words: nil))
    evening.advance(28 * 60 + 6)
    try evening.perform(.end, .close)
    return evening
  }

  @Test("a whole session and its phases: replay, comparison, what always runs over, the page, JSON and the note")
  func phases() throws {
    let evening = try Self.evening()
    let (session, now) = (evening.session, evening.now)
    let minutes = session.minutes(now: now)
    #expect(minutes.whole == 128 && minutes.held == 3)
    #expect(minutes.phases == [47, 13, 11, 54])
    #expect(minutes.phases.reduce(minutes.held, +) == minutes.whole)

    let replay = session.replayPage(full: false, now: now)
    for line in [
      "check-in: 15 min planned, 47 min taken", "topic: 10 min planned, 13 min taken",
      "break: 10 min planned, 11 min taken", "sharing: 40 min planned, 54 min taken",
      "together: 128 min, 3 min of it held",
      "ran long: check-in by 32 min, topic by 3 min, break by 1 min, sharing by 14 min",
    ] { #expect(replay.contains(line), "\(line)") }

    let compared = Comparison(session, now: now).lines(columns: 80)
    for (name, figures) in [
      ("check-in", ["15", "47"]), ("topic", ["10", "13"]), ("break", ["10", "11"]), ("sharing", ["40", "54"]),
      ("held", ["3"]), ("together", ["75", "128"]),
    ] {
      let line = try #require(compared.first { $0.hasPrefix(name) })
      #expect(line.split(separator: " ").compactMap { Int($0) } == figures.compactMap { Int($0) }, "\(line)")
    }

    let over = GroupHistory([(session: session, now: now)]).phases
    #expect(
      Dictionary(uniqueKeysWithValues: over.map { ($0.name, $0.overMinutes) })
        == ["check-in": 32, "topic": 3, "break": 1, "sharing": 14])
    #expect(
      session.outlineAsHeld(id: "odd", title: "Odd", adjustedAt: now).phases.map { $0.plannedSeconds / 60 }
        == [47, 13, 11, 54])

    let page = session.showPage(now: now, facts: ShowFacts(privateNotes: 0, undone: 0))
    #expect(page.contains { $0.contains(", 128 min, outline odd") })
    #expect(page.contains("  sharing: 40 min planned, 54 min"))
    let shown = session.show(now: now, facts: ShowFacts(privateNotes: 0, undone: 0)).rendered
    let replayed = session.replayJSON(full: false, now: now).rendered
    for json in [shown, replayed] {
      #expect(json.numbers(of: "heldMinutes") == [3])
      #expect(json.numbers(of: "minutes").filter { $0 > 60 }.first == 128)
      #expect(minutes.phases.allSatisfy(json.numbers(of: "minutes").contains))
    }
    #expect(Comparison(session, now: now).json.rendered.numbers(of: "minutes").suffix(4) == [47, 13, 11, 54])

    let note = SessionNotes(evening.log, now: now).drafts[0]
    let text = note.parts.flatMap(\.sentences).map(\.text).joined(separator: " ")
    #expect(text.contains("128 minutes."), "\(text)")
  }

  @Test("a person: the page, JSON, the note, the statement, the sheets and the ledger")
  func people() throws {
    let evening = try Self.evening()
    let (session, now) = (evening.session, evening.now)
    // In the room for 108:23 and 85:52, breaks and held time taken off; out for 5:35.
    for (member, present, out) in [(MemberID.maya, 108, 5), (.jo, 85, 0)] {
      #expect(session.minutesPresent(of: member, now: now) == present)
      #expect(session.breakMinutes(of: member, now: now) == 10)
      #expect(session.minutesOut(of: member, now: now) == out)
      let attendance = try #require(MemberAttendance(evening.log, of: member, now: now))
      #expect(attendance.minutes == present && attendance.breakMinutes == 10 && attendance.minutesOut == out)
      let note = try #require(SessionNotes(evening.log, now: now).drafts(of: member).first)
      let text = note.parts.flatMap(\.sentences).map(\.text).joined(separator: " ")
      #expect(text.contains("\(present) minutes present; 10 minutes of break"), "\(text)")
      #expect(text.contains("5 minutes out of the room") == (out == 5), "\(text)")
    }
    let page = session.showPage(now: now, facts: ShowFacts(privateNotes: 0, undone: 0))
    #expect(page.contains { $0.hasPrefix("Maya Ruiz, here, 108 min present") })
    let sheet = SessionSheet(evening.log, now: now)
    #expect(sheet.attendanceCSV.contains(",108,10,5,") && sheet.attendanceCSV.contains(",85,10,0,"))
    #expect(sheet.signIn(nil).contains("108"))
    let statement = TimeStatement(
      member: session.opening.roster[0], from: nil, to: nil,
      sessions: [try #require(MemberAttendance(evening.log, of: .maya, now: now))], cover: GivenExport.cover)
    #expect(
      statement.plainText.contains("108 minutes present; not counted: 5 minutes out of the room, 10 minutes of break"))
    #expect(statement.plainText.contains("Total: 108 minutes"))
  }

  @Test("the services of a day add up to the session")
  func services() throws {
    var outline = Self.outline
    for (row, service) in zip(0..<4, ["process", "process", "process", "skills"]) {
      outline.phases[row].service = service
    }
    var evening = try Evening(people: 1, outline: outline)
    try evening.perform(.welcome(.all(but: []), .room), .start)
    for seconds in [20 * 60 + 20, 20 * 60 + 20, 300] {
      evening.advance(seconds)
      try evening.perform(.enterPhase(named: nil))
    }
    evening.advance(30 * 60 + 50)
    try evening.perform(.end, .close)
    #expect(evening.session.minutesPresent(of: .maya, now: evening.now) == 71)
    let texts = SessionNotes(evening.log, now: evening.now).drafts.map { note in
      note.parts.filter { $0.id == .attendance }.flatMap(\.sentences).map(\.text).joined(separator: " ")
    }
    #expect(texts.count == 2)
    #expect(texts[0].contains("40 minutes present") && texts[1].contains("31 minutes present"), "\(texts)")
  }

  @Test("an arrival typed late moves to the start that is claimed, in every place")
  func moved() throws {
    var evening = try Evening(people: 2, outline: Self.outline)
    evening.advance(9 * 3600)
    try evening.perform(.welcome(.all(but: []), .room))
    try evening.perform(.start, at: .clock(hour: 18, minute: 0))
    try evening.perform(.end, at: .clock(hour: 19, minute: 30))
    try evening.perform(.close)
    let attendance = try #require(MemberAttendance(evening.log, of: .maya, now: evening.now))
    #expect(attendance.minutes == 90)
    #expect(attendance.arrivedAt == evening.session.startedAt && attendance.leftAt == evening.session.endedAt)
    let note = try #require(SessionNotes(evening.log, now: evening.now).drafts.first)
    let text = note.parts.flatMap(\.sentences).map(\.text).joined(separator: " ")
    #expect(text.contains("Present from the start of the session at 18:00"), "\(text)")
    #expect(text.contains("90 minutes present"), "\(text)")
  }

  @Test("so does the arrival of someone who had left again when the start was typed")
  func movedAndLeft() throws {
    var evening = try Evening(people: 2, outline: Self.outline)
    evening.advance(2340)
    try evening.perform(.welcome(.all(but: []), .room))
    evening.advance(60)
    try evening.perform(.leave(.jo, status: nil, words: nil))
    try evening.perform(.start, at: .clock(hour: 18, minute: 0))
    evening.advance(600)
    try evening.perform(.end, .close)
    let attendance = try #require(MemberAttendance(evening.log, of: .jo, now: evening.now))
    #expect(attendance.minutes == 40)
    #expect(attendance.stays.map { $0.from.at.clock } == ["18:00"])
    #expect(attendance.stays.map { $0.to?.at.clock } == ["18:40"])
    let note = try #require(SessionNotes(evening.log, now: evening.now).drafts(of: .jo).first)
    let text = note.parts.flatMap(\.sentences).map(\.text).joined(separator: " ")
    #expect(
      text.contains("Present from the start of the session at 18:00") && text.contains("leaving at 18:40"), "\(text)")
    #expect(text.contains("40 minutes present"), "\(text)")
  }

  @Test("after the clock was set back no end stands before a start, and the statements say so")
  func setBack() throws {
    var evening = try Evening(people: 2, outline: Self.outline)
    try evening.perform(.welcome(.all(but: []), .room), .start)
    evening.advance(1800)
    evening.clock.setWall(bySeconds: -3000)
    try evening.perform(.stepOut(.jo, with: nil))
    evening.advance(600)
    try evening.perform(.comeBack(.jo), .leave(.maya, status: nil, words: nil))
    evening.advance(600)
    try evening.perform(.end, .close)
    let said = "The computer's clock was set back 50 minutes by 18:30; times are given as if it had not been."
    for member in [MemberID.maya, .jo] {
      let attendance = try #require(MemberAttendance(evening.log, of: member, now: evening.now))
      for stretch in attendance.stays + attendance.stepsOut {
        #expect(try #require(stretch.to).at.wallMs > stretch.from.at.wallMs)
      }
      #expect(attendance.clockRemarks == [said])
      let note = try #require(SessionNotes(evening.log, now: evening.now).drafts(of: member).first)
      let text = note.parts.flatMap(\.sentences).map(\.text).joined(separator: " ")
      #expect(text.contains(said) && text.contains("from 18:00 to 18:50, 50 minutes"), "\(text)")
    }
    let shown = evening.session.show(now: evening.now, facts: ShowFacts(privateNotes: 0, undone: 0)).rendered
    #expect(shown.contains("T18:50:00") && !shown.contains("T17:"))
  }
}

extension String {
  /// The numbers of a field of JSON, in their order.
  fileprivate func numbers(of field: String) -> [Int] {
    components(after: "\"\(field)\":").compactMap { rest in
      Int(rest.drop { $0 == " " }.prefix { $0.isNumber })
    }
  }

  private func components(after mark: String) -> [Substring] {
    var found: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: mark) {
      rest = rest[range.upperBound...]
      found.append(rest)
    }
    return found
  }
}
