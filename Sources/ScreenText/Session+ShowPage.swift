import Basics
package import SessionCore

extension Session {
  /// `show SESSION` for people: the same facts as its JSON, one a line.
  package func showPage(now: Moment, facts: ShowFacts) -> [String] {
    var lines = showHead(now: now)
    lines += phases.indices.map { "  \(phasePageLine($0, now: now))" }
    lines += attendance.flatMap { memberLines($0, now: now) }
    lines += guests.map { "\(guestLine($0)), \($0.state.word)" }
    lines += section("group notes", groupNotes.map(recordLine))
    lines += section("interventions and marks", entries.filter(\.isOfLeaders).map(recordLine))
    lines.append("agreements read: \(agreementsReadAt == nil ? "no" : "yes")")
    lines.append("private notes: \(facts.privateNotes), undone: \(facts.undone)")
    return lines
  }

  private func showHead(now: Moment) -> [String] {
    let start = tookPlaceAt
    let end = endedAt.map { " to \($0.clock)" } ?? ""
    let length = startedAt == nil ? "" : ", \(minutesWords(minutes(now: now).whole))"
    return [
      "\(opening.groupName.onOneLine), \(outline.kind.rawValue), \(state)",
      "\(start.civil.date) \(start.clock)\(end)\(length), outline \(outline.id.onOneLine), id \(opening.id.hexadecimal)",
      leaders.isEmpty ? "who led is not named" : "led by \(leaders.map(\.onOneLine).listed())",
    ] + (opening.paper.map { [$0.statement + ($0.why.map { ": \($0.onOneLine)" } ?? "")] } ?? [])
  }

  private func phasePageLine(_ row: Int, now: Moment) -> String {
    let planned = lengthWords(seconds: phases[row].plan.plannedSeconds)
    let actual = minutesWords(minutes(now: now).phases[row])
    return
      "\(phases[row].plan.name.onOneLine): \(planned) planned, \(phases[row].startedAt == nil ? "left out" : actual)"
  }

  private func memberLines(_ row: Attendance, now: Moment) -> [String] {
    let id = row.member.id
    let minutes = "\(minutesPresent(of: id, now: now)) min present"
    let times = [row.arrivedAt.map { "from \($0.clock)" }, row.leftAt.map { "to \($0.clock)" }].compactMap { $0 }
    let head =
      [row.member.name.onOneLine, row.state.word, minutes] + (times.isEmpty ? [] : [times.joined(separator: " ")])
    let records = entries.filter {
      $0.kind != .privateNote && $0.isOfMember && $0.about.contains { chart(of: $0) == id }
    }
    let raised = flags.filter { $0.member == id }.map { "flag, \(flagState($0))" }
    return [head.joined(separator: ", ")] + records.map { "  \(recordLine($0))" } + raised.map { "  \($0)" }
  }

  private func flagState(_ flag: Flag) -> String {
    let words = flag.words?.text.map { ": \($0.onOneLine)" } ?? ""
    return "\(flag.resolution?.disposition.onOneLine ?? "open")\(words)"
  }

  private func guestLine(_ row: GuestAttendance) -> String {
    let whose = row.guest.member.map { " of \(name(of: .member($0)).onOneLine)" } ?? ""
    return "\(row.guest.name.onOneLine), \(row.guest.relation.onOneLine)\(whose)"
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [title] + lines.map { "  \($0)" }
  }
}

extension Entry {
  /// What a leader did or noted of the evening.
  fileprivate var isOfLeaders: Bool {
    switch kind {
    case .intervention, .mark: true
    case .note, .privateNote, .commitment, .rating, .answer, .followUp: false
    }
  }

  /// What stands under each member it is about.
  fileprivate var isOfMember: Bool { !isOfLeaders }
}
