import Basics
package import Program
import SessionCore

extension Group {
  /// One line for each thing that is different now, as `usual outline: skills-90, was process-90`.
  package func changes(since old: Group) -> [String] {
    let own: [String?] = [
      change("name", name, old.name), change("track", track, old.track),
      change("usual outline", outlineID, old.outlineID),
      change("leaders", leaders.joined(separator: ", "), old.leaders.joined(separator: ", ")),
    ]
    let policies = policy.changes(since: old.policy)
    return own.compactMap { $0 } + policies + rosterChanges(since: old) + seatChange(since: old)
  }

  private func rosterChanges(since old: Group) -> [String] {
    roster.flatMap { enrolment -> [String] in
      guard let before = old.roster.first(where: { $0.id == enrolment.id }) else {
        return ["\(enrolment.details.name) joined (@\(enrolment.details.handle))"]
      }
      return enrolment.details.changes(since: before.details) + pairingChanges(of: enrolment, since: before)
    }
  }

  /// Each pair is said once, by the one who sits first.
  private func pairingChanges(of one: Enrolment, since before: Enrolment) -> [String] {
    guard let place = roster.firstIndex(where: { $0.id == one.id }) else { return [] }
    return roster[(place + 1)...].compactMap { other in
      let (now, then) = (one.notPairedWith.contains(other.id), before.notPairedWith.contains(other.id))
      guard now != then else { return nil }
      return "\(one.details.name) and \(other.details.name) \(now ? "are kept apart in pairs" : "may be paired again")"
    }
  }

  private func seatChange(since old: Group) -> [String] {
    let known = roster.filter { enrolment in old.roster.contains { $0.id == enrolment.id } }
    guard known.map(\.id) != old.roster.map(\.id) else { return [] }
    return ["seats: " + roster.filter { $0.details.leftOn == nil }.map(\.details.handle).joined(separator: ", ")]
  }
}

extension Policy {
  fileprivate func changes(since old: Policy) -> [String] {
    let lines: [String?] = [
      change("at most", "\(capacity)", "\(old.capacity)"),
      change("minutes of grace", "\(graceMinutes)", "\(old.graceMinutes)"),
      change("minutes for credit", "\(minimumMinutesForCredit)", "\(old.minimumMinutesForCredit)"),
      change("second offer after a pass", yesOrNo(offersTwice), yesOrNo(old.offersTwice)),
      change("notes are late after hours", "\(lateEntryHours)", "\(old.lateEntryHours)"),
      change("one note a day", yesOrNo(oneNoteADay), yesOrNo(old.oneNoteADay)),
      change("billing label", billingLabel, old.billingLabel),
      change("format of notes", noteFormat, old.noteFormat),
      change(
        "second signature for", coSignedCredentials.joined(separator: ", "),
        old.coSignedCredentials.joined(separator: ", ")),
      change("kept for years", "\(retentionYears)", "\(old.retentionYears)"),
    ]
    return lines.compactMap { $0 }
  }

  private func yesOrNo(_ value: Bool) -> String { value ? "yes" : "no" }
}

extension MemberDetails {
  fileprivate func changes(since old: MemberDetails) -> [String] {
    let lines: [String?] = [
      change("handle", "@\(handle)", "@\(old.handle)"),
      change("joined", joinedOn?.iso, old.joinedOn?.iso), change("last day", leftOn?.iso, old.leftOn?.iso),
    ]
    return lines.compactMap { $0.map { "\(name): \($0)" } }
  }
}

private func change(_ what: String, _ new: String?, _ old: String?) -> String? {
  let (now, then) = (new ?? "", old ?? "")
  guard now != then else { return nil }
  return "\(what): \(now.isEmpty ? "none" : now)\(then.isEmpty ? "" : ", was \(then)")"
}
