package import Basics
package import SessionCore

/// What a group has had over its sessions, and what always runs over. It names nobody.
package struct GroupHistory: Sendable {
  /// How many sessions were held.
  package let sessions: Int
  /// The outlines that were run, the most often first.
  package let outlines: [Item]
  package let themes: [Item]
  package let skills: [Item]
  /// Phases by their names, the one that runs over most first.
  package let phases: [PhaseHabit]

  /// Something that the group has had.
  package struct Item: Hashable, Sendable {
    package let id: String
    package let title: String
    package var times: Int
    /// The day on which it was had last, as in 2026-11-24.
    package var lastOn: String
  }

  /// How long a phase of one name takes.
  package struct PhaseHabit: Hashable, Sendable {
    package let name: String
    package var held: Int
    /// In how many sessions it took a minute or more longer than planned.
    package var over: Int
    /// Together, where it ran over, in whole minutes of each session.
    package var overTotal: Int

    /// In every session, of two or more.
    package var alwaysRunsOver: Bool { held > 1 && over == held }
    /// On average where it ran over, in minutes.
    package var overMinutes: Int { over == 0 ? 0 : overTotal / over }
  }

  /// Takes sessions that were started, in any order; one that is open counts as it stands at its instant.
  package init(_ held: [(session: Session, now: Moment)]) {
    let held = held.filter { $0.session.startedAt != nil }
    sessions = held.count
    var outlines = Tally()
    var themes = Tally()
    var skills = Tally()
    var habits: [String: PhaseHabit] = [:]
    for (session, now) in held {
      let day = session.day
      let minutes = session.minutes(now: now)
      outlines.count(session.outline.id, session.outline.title, on: day)
      for theme in session.outline.notes.themes { themes.count(theme, theme, on: day) }
      for skill in session.skills where skill.wasTaught { skills.count(skill.plan.id, skill.plan.title, on: day) }
      for row in session.phases.indices where session.phases[row].startedAt != nil {
        let name = session.phases[row].plan.name
        let over = minutes.over(row, in: session)
        var habit = habits[name] ?? PhaseHabit(name: name, held: 0, over: 0, overTotal: 0)
        habit.held += 1
        if over > 0 { (habit.over, habit.overTotal) = (habit.over + 1, habit.overTotal + over) }
        habits[name] = habit
      }
    }
    self.outlines = outlines.items
    self.themes = themes.items
    self.skills = skills.items
    phases = habits.values.sorted { ($1.overTotal, $0.name) < ($0.overTotal, $1.name) }
  }

  private struct Tally {
    private var found: [String: Item] = [:]

    mutating func count(_ id: String, _ title: String, on day: String) {
      var item = found[id] ?? Item(id: id, title: title, times: 0, lastOn: day)
      item.times += 1
      item.lastOn = max(item.lastOn, day)
      found[id] = item
    }

    var items: [Item] { found.values.sorted { ($1.times, $0.id) < ($0.times, $1.id) } }
  }
}

extension GroupHistory {
  /// One thing a line, for 40 columns and more.
  package var lines: [String] {
    guard sessions > 0 else { return ["no session of this group was started yet"] }
    return ["\(sessions) session\(sessions == 1 ? "" : "s") so far"] + section("outlines", outlines)
      + section("themes", themes) + section("skills", skills) + ["how long phases take"] + phases.map(line)
  }

  private func section(_ title: String, _ items: [Item]) -> [String] {
    guard !items.isEmpty else { return ["\(title): none yet"] }
    return [title]
      + items.map { "  \($0.id.onOneLine): \($0.times == 1 ? "once" : "\($0.times) times"), last \($0.lastOn)" }
  }

  private func line(_ habit: PhaseHabit) -> String {
    let name = habit.name.onOneLine
    if habit.over == 0 { return "  \(name): as planned" }
    let often = habit.alwaysRunsOver ? "always" : "\(habit.over) of \(habit.held) times"
    return "  \(name): over \(often), by \(habit.overMinutes) min"
  }

  /// The same, for other programs.
  package var json: JSONValue {
    .object([
      .init("sessions", .number(sessions)), .init("outlines", .array(outlines.map(\.json))),
      .init("themes", .array(themes.map(\.json))), .init("skills", .array(skills.map(\.json))),
      .init("phases", .array(phases.map(\.json))),
    ])
  }
}

extension GroupHistory.Item {
  fileprivate var json: JSONValue {
    .object([
      .init("id", .string(id)), .init("title", .string(title)), .init("times", .number(times)),
      .init("lastOn", .string(lastOn)),
    ])
  }
}

extension GroupHistory.PhaseHabit {
  fileprivate var json: JSONValue {
    .object([
      .init("name", .string(name)), .init("held", .number(held)), .init("over", .number(over)),
      .init("overMinutes", .number(overMinutes)), .init("alwaysRunsOver", .boolean(alwaysRunsOver)),
    ])
  }
}
