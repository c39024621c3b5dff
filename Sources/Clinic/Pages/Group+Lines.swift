package import Basics
package import Program
import SessionCore

extension RosterRow {
  /// A name that was written the other way round.
  package var turnedLine: String? { turned.map { "“\($0)” is \(name)" } }
}

extension RosterImport {
  /// What would change.
  package var lines: [String] {
    added.map { "+ \($0.details.name) (@\($0.details.handle))" }
      + changed.map { change in
        let before = change.before.name == change.after.name ? "" : "\(change.before.name) → "
        return "~ \(before)\(change.after.name) (@\(change.after.handle))"
      }
      + (unchanged.isEmpty ? [] : ["= \(unchanged.count) as they were"])
      + (notInFile.isEmpty ? [] : [notInFileLine])
  }

  private var notInFileLine: String {
    notInFile.count == 1
      ? "1 on the roster is not in the file and stays" : "\(notInFile.count) on the roster are not in the file and stay"
  }
}

extension Group {
  /// The group in one line.
  package var line: String {
    let now = roster.filter { $0.details.leftOn == nil }.count
    let parts = [
      track, outlineID.map { "outline \($0)" }, leaders.isEmpty ? nil : "led by " + leaders.joined(separator: ", "),
    ]
    return "\(name): \(now) on the roster" + parts.compactMap { $0 }.map { ", \($0)" }.joined()
  }

  /// What it has agreed for itself.
  package var policyLines: [String] {
    [
      "  at most \(policy.capacity), \(policy.graceMinutes) minutes' grace, credit from "
        + "\(policy.minimumMinutesForCredit) minutes, passers are offered "
        + (policy.offersTwice ? "a turn twice" : "a turn once")
        + ", notes are late after \(policy.lateEntryHours) h"
        + (policy.oneNoteADay ? ", one note a day" : ", one note for each service")
        + (policy.coSignedCredentials.isEmpty
          ? "" : ", a second signature for " + policy.coSignedCredentials.joined(separator: ", "))
        + (policy.retentionYears == Policy.usualRetentionYears ? "" : ", kept for \(policy.retentionYears) years")
        + ", notes in \(policy.noteFormat)"
        + (policy.billingLabel.map { ", label \($0)" } ?? "")
    ]
  }

  /// A line for each member, with the order of that day.
  package func memberLines(on day: Day) -> [String] {
    roster.map { enrolment in
      let details = enrolment.details
      let apart = roster.filter { enrolment.notPairedWith.contains($0.id) }.map(\.details.handle)
      let extras = [
        details.chartID.map { "chart \($0)" }, details.orderedHours(on: day).map { "\($0) h a week" },
        details.joinedOn.map { "joined \($0.iso)" }, details.leftOn.map { "left \($0.iso)" },
        apart.isEmpty ? nil : "not paired with " + apart.joined(separator: ", "),
      ]
      let goals = details.goals.filter(\.isOpen).map { "g\($0.number) \($0.words)" }
      return "  @\(details.handle)  \(details.name)" + (extras.compactMap { $0 } + goals).map { ", \($0)" }.joined()
    }
  }
}
