import Basics
package import Program
import SessionCore

extension ProgramBook {
  /// One client in one line, for lists.
  package func line(of client: Client) -> String {
    let seats = seats(of: client.id).filter { $0.enrolment.details.leftOn == nil }.map { seat in
      "@\(seat.enrolment.details.handle) of \(seat.group.name)"
    }
    let parts = [client.details.chartID.map { "id:\($0)" }, client.openEpisode.map(\.shortLine)] + seats
    return ([client.details.name] + parts.compactMap { $0 }).joined(separator: "  ")
  }

  /// All that is known of a client beside sessions.
  package func page(of client: Client) -> [String] {
    let details = client.details
    let own = [
      details.pronouns, details.chartID.map { "chart id \($0)" }, details.born.map { "born \($0.iso)" },
      details.counselor.map { "counselor \($0)" }, details.physician.map { "physician \($0)" },
    ]
    let told = own.compactMap { $0 }.joined(separator: ", ")
    return [details.name] + (told.isEmpty ? [] : ["  " + told])
      + details.diagnoses.map { "  diagnosis \($0.code) \($0.words)" }
      + (details.helps.map { ["  what helps: \($0)"] } ?? [])
      + section("In care", client.episodes.flatMap(\.lines), orElse: "not admitted")
      + section("Groups", seats(of: client.id).map { seatLine($0.group, $0.enrolment.details) }, orElse: "none")
      + section("Goals", client.goals.map(\.line), orElse: "none")
  }

  private func section(_ title: String, _ lines: [String], orElse none: String) -> [String] {
    ["\(title)"] + (lines.isEmpty ? ["  \(none)"] : lines.map { "  \($0)" })
  }

  private func seatLine(_ group: Group, _ details: MemberDetails) -> String {
    let days = [details.joinedOn.map { "from \($0.iso)" }, details.leftOn.map { "until \($0.iso)" }].compactMap { $0 }
    return "\(group.name) as @\(details.handle)" + days.map { ", \($0)" }.joined()
  }
}

extension Episode {
  /// The level of care and the order in force, in a few words.
  fileprivate var shortLine: String {
    guard let level = levels.last else { return "admitted \(admitted.iso)" }
    return [level.level.map { "level \($0)" }, level.orderedHours.map { "\($0) h a week" }].compactMap { $0 }
      .joined(separator: ", ")
  }

  /// Admission, each level, certifications, discharge; what was corrected is said.
  package var lines: [String] {
    let end = discharged.map { ", discharged \($0.iso)\(reason.map { ", \($0.rawValue)" } ?? "")" } ?? ""
    let levels = levels.map { "  \($0.line)" }
    let certified = certifications.map { "  certified by \($0.by) on \($0.on.iso)" }
    let earlier = corrected.map { version in
      "  corrected: was admitted \(version.admitted.iso)"
        + (version.discharged.map { ", discharged \($0.iso)" } ?? "")
        + version.levels.map { "; \($0.line)" }.joined()
    }
    return ["admitted \(admitted.iso)\(end)"] + levels + certified + earlier
  }
}

extension LevelPeriod {
  fileprivate var line: String {
    let parts: [String?] = [
      level.map { "level \($0)\(edition.map { " (\($0))" } ?? "")" }, orderedHours.map { "\($0) h a week" },
      orderedBy.map { "ordered by \($0)" }, why,
    ]
    return "from \(from.iso)\(until.map { " until \($0.iso)" } ?? ""): "
      + parts.compactMap { $0 }.joined(separator: ", ")
  }
}

extension Goal {
  /// As in `g2 call before using (met 2026-12-01)`.
  package var line: String {
    let state = status == .active ? nil : status.rawValue
    let marks = [
      state.map { [$0, until?.iso].compactMap(\.self).joined(separator: " ") }, revisedTo.map { "now g\($0)" },
    ]
    let words = marks.compactMap { $0 }.joined(separator: ", ")
    return "g\(number) \(self.words)" + (words.isEmpty ? "" : " (\(words))")
  }
}
