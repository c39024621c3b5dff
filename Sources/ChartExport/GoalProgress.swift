package import Basics
import Charting
internal import ScreenText
package import SessionCore

/// What the record says on each goal of one member, over sessions: for the leader to read, not for the chart.
package struct GoalProgress: Hashable, Sendable {
  package var member: Member
  /// In the order of time; those in which nothing was said of them are left out.
  package var evenings: [Evening]

  /// One session of it.
  package struct Evening: Hashable, Sendable {
    package var session: SessionID
    package var date: String
    /// What was noted, with the numbers of the goals that it is tied to.
    package var lines: [Line]
    package var ratings: [ExportedRating]
    package var commitments: [Commitment]
  }

  /// A note or a commitment that names a goal by `#g1`.
  package struct Line: Hashable, Sendable {
    package var number: Int
    package var goals: [Int]
    package var text: String
  }

  /// What they said they would do, and what became of it as far as it was asked.
  package struct Commitment: Hashable, Sendable {
    package var number: Int
    package var text: String
    package var kept: Kept?
  }

  /// Reads it off sessions in the order of time; `kept` says what became of a commitment by its session and line.
  package init(
    of member: Member, _ sessions: [Session], kept: (CommitmentReference) -> Kept?
  ) {
    self.member = member
    evenings = sessions.compactMap { session in
      let own = session.entries.filter { $0.about.contains { session.chart(of: $0) == member.id } }
      let lines = own.compactMap(\.goalLine)
      let made = own.compactMap { entry -> Commitment? in
        guard entry.kind == .commitment, let text = entry.words?.text else { return nil }
        let reference = CommitmentReference(session: session.opening.id, line: entry.line)
        return Commitment(number: entry.line, text: text, kept: kept(reference))
      }
      let ratings = session.exportedRatings(of: member.id)
      guard !lines.isEmpty || !made.isEmpty || !ratings.isEmpty else { return nil }
      return Evening(
        session: session.opening.id, date: session.day, lines: lines,
        ratings: ratings, commitments: made)
    }
  }
}

extension Entry {
  fileprivate var goalLine: GoalProgress.Line? {
    guard kind == .note || kind == .commitment, let text = words?.text else { return nil }
    let goals = Tags(in: text).goals
    return goals.isEmpty ? nil : GoalProgress.Line(number: line, goals: goals, text: text)
  }
}

extension GoalProgress {
  /// For reading: goal by goal, then ratings, then commitments.
  package var page: [String] {
    let tagged = evenings.flatMap(\.lines).flatMap(\.goals)
    let goals = Set(member.goals.map(\.number) + tagged).sorted().flatMap(lines)
    let rated = evenings.filter { !$0.ratings.isEmpty }.map { evening in
      "  \(evening.date)  " + evening.ratings.map(\.words).joined(separator: ", ")
    }
    let made = evenings.flatMap { evening in
      evening.commitments.map { "  \(evening.date)  \($0.text.onOneLine)  (\($0.keptWords))" }
    }
    return [member.nameAndInitial.onOneLine]
      + (goals.isEmpty ? ["no goal is known; `circlekeeper care goal NAME \"…\"` gives one"] : goals)
      + ["Ratings"] + (rated.isEmpty ? ["  none"] : rated) + ["Commitments"] + (made.isEmpty ? ["  none"] : made)
  }

  private func lines(_ goal: Int) -> [String] {
    let known = member.goals.first { $0.number == goal }
    let words = known.map { $0.words.onOneLine + ($0.isOpen ? "" : " (closed)") } ?? "a number that no goal has"
    let found = evenings.flatMap { evening in
      evening.lines.filter { $0.goals.contains(goal) }.map { "  \(evening.date)  \($0.text.onOneLine)" }
    }
    return ["g\(goal) \(words)"] + (found.isEmpty ? ["  nothing is tied to it; #g\(goal) in a line does that"] : found)
  }

  /// The fields stand in `ChartExport.docc`.
  package var json: JSONValue {
    .object([
      .init("member", .string(member.name)), .init("chartID", .optional(member.chartID)),
      .init("goals", .array(member.goals.map(\.json))), .init("sessions", .array(evenings.map(\.json))),
    ])
  }
}

extension MemberGoal {
  /// `id`, `words` and whether it is open.
  package var json: JSONValue {
    .object([.init("id", .string("g\(number)")), .init("words", .string(words)), .init("open", .boolean(isOpen))])
  }
}

extension GoalProgress.Evening {
  fileprivate var json: JSONValue {
    .object([
      .init("id", .string(session.hexadecimal)), .init("date", .string(date)),
      .init(
        "lines",
        .array(
          lines.map { line in
            .object([
              .init("line", .number(line.number)), .init("goals", .array(line.goals.map(JSONValue.number))),
              .init("text", .string(line.text)),
            ])
          })),
      .init("ratings", .array(ratings.map(\.json))),
      .init(
        "commitments",
        .array(
          commitments.map { made in
            .object([
              .init("line", .number(made.number)), .init("text", .string(made.text)),
              .init("kept", .optional(made.kept?.rawValue)),
            ])
          })),
    ])
  }
}

extension GoalProgress.Commitment {
  fileprivate var keptWords: String {
    switch kept {
    case nil: "not asked yet"
    case .yes: "kept"
    case .part: "kept in part"
    case .no: "not kept"
    }
  }
}

extension ExportedRating {
  fileprivate var words: String { "\(scale.onOneLine) \(value) (\(occasion.onOneLine))" }
}
