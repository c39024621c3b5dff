package import Basics
package import SessionCore

/// Two sessions, or one and its plan, beside each other: how the time went and what was asked. No name stands in it.
package struct Comparison: Sendable {
  private let this: Session
  private let now: Moment
  private let other: Side?

  private struct Side {
    let session: Session
    let now: Moment
  }

  /// This session against its own plan.
  package init(_ this: Session, now: Moment) {
    self.this = this
    self.now = now
    other = nil
  }

  /// This session against another; the instants are where the clocks of an open one stand.
  package init(_ this: Session, now: Moment, against other: Session, otherNow: Moment) {
    self.this = this
    self.now = now
    self.other = Side(session: other, now: otherNow)
  }

  /// A phase of either session; those that only the other one had stand at the end.
  private struct Row {
    let name: String
    let this: Int?
    let other: Int?
  }

  private var rows: [Row] {
    let names = this.phases.map(\.plan.name)
    guard let other else { return names.indices.map { Row(name: names[$0], this: $0, other: nil) } }
    var left = Array(other.session.phases.indices)
    var rows = names.indices.map { row in
      let match = left.firstIndex { other.session.phases[$0].plan.name == names[row] }
      return Row(name: names[row], this: row, other: match.map { left.remove(at: $0) })
    }
    rows += left.map { Row(name: other.session.phases[$0].plan.name, this: nil, other: $0) }
    return rows
  }

  /// At most so many columns wide: beside each other from 60 on, else one under the other.
  package func lines(columns: Int) -> [String] {
    columns >= 60 ? head + table + content(columns: columns) : head + stacked(columns: columns)
  }

  private var head: [String] {
    return ["\(this.day) \(this.outline.id.onOneLine) against \(otherName)"]
  }

  private var otherName: String {
    guard let other else { return "its plan" }
    return "\(other.session.day) \(other.session.outline.id.onOneLine)"
  }

  // MARK: - Figures

  private func cells(_ row: Row) -> [String] {
    let planned = row.this.map { this.phases[$0].plan.plannedSeconds }
    return [planned.map { lengthWords(seconds: $0) } ?? "-"]
      + (other.map { side in [taken(row.other, in: side.session, now: side.now)] } ?? [])
      + [taken(row.this, in: this, now: now)]
  }

  private func taken(_ row: Int?, in session: Session, now: Moment) -> String {
    guard let row, session.phases[row].startedAt != nil else { return "-" }
    return "\(session.minutes(now: now).phases[row]) min"
  }

  private var table: [String] {
    let titles = ["planned"] + (other == nil ? [] : ["other"]) + ["this"]
    let total = rows.compactMap { $0.this.map { this.phases[$0].plan.plannedSeconds } }.reduce(0, +)
    let sessions = (other.map { [$0.session] } ?? []) + [this]
    let sums = (other.map { [$0.session.minutes(now: $0.now)] } ?? []) + [this.minutes(now: now)]
    let held = sums.contains { $0.held > 0 } ? [line("held", [""] + sums.map { "\($0.held) min" })] : []
    return [line("", titles)] + rows.map { line($0.name.onOneLine, cells($0)) } + held + [
      line("together", [lengthWords(seconds: total)] + sums.map { "\($0.whole) min" }),
      line("voices heard", [""] + sessions.map { "\($0.voicesHeard)" }),
      line("agreements read", [""] + sessions.map { $0.agreementsReadAt == nil ? "no" : "yes" }),
    ]
  }

  private func line(_ name: String, _ cells: [String]) -> String {
    String(name.prefix(24)).padded(to: 24)
      + cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined()
  }

  // MARK: - What was asked

  /// What was planned in a phase, or asked and practiced in it.
  private func asked(_ row: Int?, in session: Session) -> [String] {
    guard let row else { return [] }
    let rounds = session.rounds.filter { $0.phase == row && $0.offeredCount > 0 }
    return rounds.map { "\($0.mode.rawValue): \(session.nameless($0.question?.text ?? "no question").onOneLine)" }
      + session.shownPrompts.filter { $0.phase == row }.map { session.nameless($0.text).onOneLine }
      + session.skills.filter { $0.phase == row && $0.wasTaught }.map { "skill: \($0.plan.title.onOneLine)" }
  }

  private func planned(_ row: Int?) -> [String] {
    guard let plan = row.map({ this.phases[$0].plan }) else { return [] }
    return (plan.round.map { ["\($0.mode.rawValue): \($0.question?.onOneLine ?? "no question")"] } ?? [])
      + (plan.skill.map { ["skill: \($0)"] } ?? [])
  }

  private func beside(_ row: Row) -> (left: [String], right: [String]) {
    (other.map { asked(row.other, in: $0.session) } ?? planned(row.this), asked(row.this, in: this))
  }

  private func content(columns: Int) -> [String] {
    let width = columns / 2 - 2
    let title = (other == nil ? "planned" : "other").padded(to: width) + "  this"
    return ["", title]
      + rows.flatMap { row -> [String] in
        let (left, right) = beside(row)
        guard !left.isEmpty || !right.isEmpty else { return [] }
        return ["\(row.name.onOneLine):"] + sideBySide(left, right, width: width)
      }
  }

  private func sideBySide(_ left: [String], _ right: [String], width: Int) -> [String] {
    let left = left.flatMap { $0.broken(to: width) }
    let right = right.flatMap { $0.broken(to: width) }
    return (0..<max(left.count, right.count)).map { place in
      let first = String((place < left.count ? left[place] : "").prefix(width)).padded(to: width)
      return place < right.count ? "\(first)  \(right[place])" : first.withoutBlanksAtEnd
    }
  }

  private func stacked(columns: Int) -> [String] {
    let titles = ["planned"] + (other == nil ? [] : ["other"]) + ["this"]
    return rows.flatMap { row -> [String] in
      let figures = zip(titles, cells(row)).map { "\($0) \($1)" }.joined(separator: ", ")
      let (left, right) = beside(row)
      return ["\(row.name.onOneLine):"] + figures.broken(to: columns - 2).map { "  \($0)" }
        + left.flatMap { "\(other == nil ? "planned" : "other") \($0)".broken(to: columns - 2) }.map { "  \($0)" }
        + right.flatMap { "this \($0)".broken(to: columns - 2) }.map { "  \($0)" }
    }
  }

  // MARK: - JSON

  /// `this` and `against` as `replay --json` has them, and the minutes of each phase beside each other.
  package var json: JSONValue {
    .object([
      .init("this", this.replayJSON(full: false, now: now)),
      .init("against", other.map { $0.session.replayJSON(full: false, now: $0.now) } ?? .string("planned")),
      .init("phases", .array(rows.map(value))),
    ])
  }

  private func value(_ row: Row) -> JSONValue {
    func seconds(_ row: Int?, _ session: Session, _ now: Moment) -> JSONValue {
      row.map { .number(Int(session.elapsedMs(ofPhase: $0, now: now) / 1000)) } ?? .null
    }
    return .object([
      .init("name", .string(row.name)),
      .init("planned", row.this.map { .number(this.phases[$0].plan.plannedSeconds) } ?? .null),
      .init("against", other.map { seconds(row.other, $0.session, $0.now) } ?? .null),
      .init("actual", seconds(row.this, this, now)),
      .init("minutes", row.this.map { .number(this.minutes(now: now).phases[$0]) } ?? .null),
    ])
  }
}

extension String {
  /// Lines of at most so many characters, broken at blanks; a longer word is cut.
  func broken(to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ") {
      var word = word
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      while word.count > width {
        lines.append(String(word.prefix(width)))
        word = word.dropFirst(width)
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [line]
  }

  fileprivate var withoutBlanksAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
