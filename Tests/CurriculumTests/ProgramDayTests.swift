import Basics
import ChartExport
import Content
import Program
import SessionCore
import TestKit
import TestTraits
import Testing

@Suite("Whole days of a full program", .ownThread)
struct ProgramDayTests {
  private let curriculum = Shipped.library.curriculum

  /// The days of a week, each with its outline.
  private func days(ofWeek week: Int) -> [(day: ProgramDay, outline: Outline)] {
    zip(curriculum.days, curriculum.dayOutlines).filter { $0.0.week == week }.map { ($0.0, $0.1) }
  }

  @Test("twelve weeks deliver 108 hours, breaks apart, and no week is short of nine")
  func hours() {
    let weeks = ContentReport(Shipped.library).weeks
    #expect(weeks.map(\.week) == Array(1...Curriculum.weeks))
    for week in weeks { #expect(week.deliveredMinutes >= 9 * 60, "week \(week.week)") }
    #expect(weeks.reduce(0) { $0 + $1.deliveredMinutes } >= 108 * 60)
  }

  @Test("each day is a block of 200 minutes with 20 of break, and no part stands in a week twice")
  func blocks() {
    for (day, outline) in zip(curriculum.days, curriculum.dayOutlines) {
      #expect(outline.deliveredMinutes == 180 && outline.breakMinutes == 20, "\(day.id)")
    }
    for week in 1...Curriculum.weeks {
      let parts = days(ofWeek: week).flatMap(\.day.parts)
      #expect(Set(parts).count == parts.count, "week \(week)")
      // Every week still has its three sessions.
      for strand in Strand.allCases {
        #expect(parts.contains { Shipped.library.outline($0)?.notes.strand == strand }, "week \(week)")
      }
    }
  }

  @Test("the safety hour comes every four weeks")
  func safety() {
    let weeks = curriculum.days.filter { $0.parts.contains("safety-60") }.map(\.week)
    #expect(weeks == [1, 5, 9])
  }

  @Test("each part of a day is a service of its own, and the breaks belong to none")
  func services() throws {
    for (day, outline) in zip(curriculum.days, curriculum.dayOutlines) {
      let parts = outline.phases.split { $0.kind == .break }
      #expect(parts.count == day.parts.count, "\(day.id)")
      let services = try parts.map { part in
        let named = Set(part.map(\.service))
        #expect(named.count == 1, "\(day.id): \(named)")
        return try #require(named.first ?? nil)
      }
      #expect(Set(services).count == services.count, "\(day.id): \(services)")
      #expect(outline.phases.filter { $0.kind == .break }.allSatisfy { $0.service == nil })
    }
  }

  @Test("nothing that a part says or warns of is lost in its day")
  func words() throws {
    for (day, outline) in zip(curriculum.days, curriculum.dayOutlines) {
      let said = outline.phases.indices.flatMap { outline.spoken(inPhase: $0).map(\.text) }
      for part in try day.parts.map({ try #require(Shipped.library.outline($0)) }) {
        for row in part.phases.indices {
          for text in part.spoken(inPhase: row).map(\.text) { #expect(said.contains(text), "\(day.id): \(text)") }
        }
        #expect(Set(outline.notes.watchFor).isSuperset(of: part.notes.watchFor), "\(day.id)")
        #expect(Set(outline.notes.ifHeavy).isSuperset(of: part.notes.ifHeavy), "\(day.id)")
        #expect(Set(outline.scales.map(\.name)).isSuperset(of: part.scales.map(\.name)), "\(day.id)")
      }
    }
  }

  @Test("each day is led to its end", arguments: Shipped.library.curriculum.dayOutlines)
  func led(outline: Outline) throws {
    var evening = try #require(LedEvening(outline, library: Shipped.library))
    evening.lead()
    #expect(evening.refusals == [])
    #expect(evening.session.stage == .closed)
  }

  @Test("someone who is there every day on time has 180 minutes a day, and no week short of nine hours in the ledger")
  func minutes() throws {
    var attended: [Ledger.Attended] = []
    for (day, outline) in zip(curriculum.days, curriculum.dayOutlines) {
      var evening = try #require(LedEvening(outline, library: Shipped.library))
      evening.keepTime()
      #expect(evening.refusals == [], "\(outline.id)")
      for member in evening.session.opening.roster.map(\.id) {
        #expect(evening.session.minutesPresent(of: member, now: evening.now) == 180, "\(outline.id)")
        #expect(evening.session.breakMinutes(of: member, now: evening.now) == 20, "\(outline.id)")
      }
      let date = try Self.date((day.week - 1) * 7 + [0, 2, 3][day.day - 1])
      let minutes = evening.session.opening.roster.map { member in
        (member.id, evening.session.minutesPresent(of: member.id, now: evening.now))
      }
      attended.append(.init(day: date, group: GroupID(1), minutes: .init(uniqueKeysWithValues: minutes), isOpen: false))
    }
    try expectNoShortWeek(attended)
  }

  /// So many days after Monday, January 5, 2026.
  private static func date(_ days: Int) throws -> Day { try #require(Day(daysSince1970: 20_458 + days)) }

  private func expectNoShortWeek(_ attended: [Ledger.Attended]) throws {
    let group = try Group.ordering(9, from: try Self.date(0), named: "Evening program")
    let ledger = Ledger(
      [(group: group, members: group.roster)], attended, from: try Self.date(0), to: try Self.date(12 * 7 - 1),
      today: try Self.date(100))
    #expect(ledger.members.map(\.weeks.count) == [12])
    #expect(ledger.members.map(\.minutes) == [108 * 60])
    #expect(ledger.short.isEmpty, "\(ledger.page)")
  }

  @Test("a group that meets by days is offered day after day, for twelve weeks and around again")
  func plan() throws {
    var held: [PastOutline] = [PastOutline(curriculum.dayOutlines[0])]
    for place in 1...curriculum.days.count {
      let proposed = try #require(curriculum.standing(after: held).proposed)
      #expect(proposed.id == curriculum.days[place % curriculum.days.count].id)
      held.insert(PastOutline(proposed), at: 0)
    }
    let standing = curriculum.standing(after: held)
    #expect(standing.curriculum.outlines.allSatisfy { standing.count(of: $0) >= 1 })
    #expect(standing.lines.contains { $0.contains("180 min, breaks 20") })
    #expect(standing.lines.count < 24)
  }

  @Test("a group that meets for one session at a time is offered that, and a day of its week beside it")
  func sessions() {
    let held = ["week-03-topic", "week-03-process"].compactMap { Shipped.library.outline($0) }.map { PastOutline($0) }
    let standing = curriculum.standing(after: held)
    #expect(standing.proposed?.id == "week-03-skills")
    #expect(standing.nextDay?.id == "week-03-day-1")
    let none = curriculum.standing(after: [])
    #expect((none.proposed?.id, none.nextDay?.id) == ("week-01-process", "week-01-day-1"))
  }

  @Test("a day is found by its id, and one nearly right is named")
  func find() {
    #expect(Shipped.library.outline("week-05-day-2")?.deliveredMinutes == 180)
    #expect(Shipped.library.outlineID(nearest: "week-05-day2") == "week-05-day-2")
  }

  @Test("the printed page has a row for each day, with its parts linked and its minutes")
  func page() {
    let html = Shipped.library.html(version: "1.0.0", date: "2026-11-30")
    for day in curriculum.days { #expect(html.contains("<tr><th>\(day.week)</th><th>\(day.day)</th><td>")) }
    #expect(html.contains("<a href=\"#outline-safety-60\">The safety hour</a>; "))
    #expect(html.split(separator: "<td>180</td><td>20</td>").count == 37)
  }

  @Test("a day of the user's own takes the place of the shipped one, or is added")
  func own() {
    let text = """
      days:
        - {week: 1, day: 1, parts: [process-90, education-60], breaks: 15}
        - {week: 13, day: 1, parts: [process-50]}
      """
    let own = ContentFile(path: "days.yaml", text: text)
    let (library, faults) = Shipped.library.overlaid(by: [own])
    #expect(faults == [])
    #expect(library.days.count == Shipped.library.days.count + 1)
    #expect(library.outline("week-01-day-1")?.deliveredMinutes == 150)
    #expect(library.outline("week-01-day-1")?.breakMinutes == 15)
    #expect(library.outline("week-13-day-1")?.phases == Shipped.library.curriculum.part("process-50", library))
  }

  @Test("a part that is no outline, a day that stands twice and a day without a week are named with their place")
  func faults() throws {
    let text = """
      days:
        - {week: 1, day: 1, parts: [proces-90]}
        - {week: 2, day: 1, parts: [process-90]}
        - {week: 2, day: 1, parts: [process-50]}
        - {day: 1, parts: [process-50]}
      """
    let own = ContentFile(path: "days.yaml", text: text)
    let (library, faults) = Shipped.library.overlaid(by: [own])
    #expect(faults.map(\.line) == [2, 4, 5])
    #expect(faults.first?.description.contains("process-90") == true)
    #expect(library.days == Shipped.library.days)
  }
}

extension Curriculum {
  /// What a day makes of its only part: the part's phases with a service, and what is for home said in the check-out.
  fileprivate func part(_ id: String, _ library: Library) -> [PhasePlan]? {
    library.outline(id).map { part in
      part.phases.map { phase in
        var phase = phase
        phase.service = "group session"
        if phase.kind == .checkOut, let home = part.notes.homePractice { phase.prompts.append(home) }
        return phase
      }
    }
  }
}
