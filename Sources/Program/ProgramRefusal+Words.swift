import Basics
import SessionCore

extension ProgramRefusal {
  /// One plain sentence: what stands in the way, and what would work.
  package var words: String {
    switch self {
    case .noSuchGroup: "There is no such group; `circlekeeper group list` shows those there are."
    case .groupNameEmpty: "A group needs a name, as in \"Tuesday evening\"."
    case .groupNameTaken(let name): "There is a group \"\(name)\" already; choose another name."
    case .labelEmpty(let label): "There is nothing in \(label.rawValue); give it a word or leave it out."
    case .policyOutOfRange(let label, let value, let allowed):
      "\(value) is not possible for \(label.rawValue): from \(allowed.lowerBound) to \(allowed.upperBound)."
    case .noSuchClient(let typed, let nearest):
      "No client is called \"\(typed)\"; `circlekeeper client list` shows everyone"
        + (nearest.isEmpty ? "." : ", among them \(nearest.joined(separator: ", ")).")
    case .severalClients(let typed, let labels):
      "\"\(typed)\" could be \(labels.joined(separator: " or ")); say which, as in `id:4711` or `jo of Skills`."
    case .clientKnown(let name, let group, let reference):
      "There is a client \(name)\(group.map { " of \($0)" } ?? "") already; write `\(reference)` for the same person, "
        + "`+\(name)` for someone new."
    case .noSuchGoal(let name, let number, let open):
      "\(name) has no goal g\(number)"
        + (open.isEmpty ? "; there is none yet." : "; open are \(open.map { "g\($0)" }.joined(separator: ", ")).")
    case .goalIsClosed(let name, let number): "\(name)'s g\(number) is closed already; `client show` has every goal."
    case .notInGroup(let name, let group): "\(name) has no seat in \(group) to move from; `client show` has the seats."
    case .admittedAlready(let name, let day):
      "\(name) was admitted on \(day.iso) and is in care; `level` changes the level or the hours, `discharge` ends it."
    case .admittedBeforeDischarge(let name, let day):
      "\(name) was in care until \(day.iso); a new episode begins on a later day."
    case .notAdmitted(let name): "\(name) is not in care; `circlekeeper admit` comes first."
    case .levelBeforeLast(let name, let day):
      "\(name)'s present level began on \(day.iso); a new one cannot begin before it."
    case .levelEndsEarly(let name, let from, let until):
      "\(name)'s level that begins on \(from.iso) would end on \(until.iso), before it; check the days."
    case .dischargedBeforeAdmission(let name, let day):
      "\(name) was admitted on \(day.iso); a discharge comes on that day or later."
    case .beforeAdmission(let name, let day): "\(name) was admitted on \(day.iso); give that day or a later one."
    case .noSuchMember: "There is no such member on a roster; `circlekeeper group show` lists them."
    case .memberNameEmpty: "A member needs a name, as in \"Maya Ruiz\"."
    case .memberNameNotUsable(let name):
      "\"\(name)\" is not a name alone; leave out numbers, bullets and commas around it, as in \"Tom Reed\"."
    case .memberNamedTwice(let name): "\(name) is named twice; if these are two people, add the second with a handle."
    case .onListAlready(let name, let handle):
      "\(name) (@\(handle)) is on this list already; if this is someone else, give a handle."
    case .handleTaken(let handle, let name): "@\(handle) is \(name); choose another handle."
    case .handleReserved(let handle): "\"\(handle)\" has another meaning in a line; choose another handle."
    case .handleNotUsable(let handle):
      "\"\(handle)\" cannot be a handle: one word of letters, as in `maya` or `maria.s`."
    case .chartIDTaken(let chartID, let name): "Chart id \(chartID) is \(name)'s; check which of the two is right."
    case .hoursOutOfRange(let hours): "\(hours) is not a number of hours in a week: from 0 to 168."
    case .leftBeforeJoined(let name, let joinedOn, let leftOn):
      "\(name) cannot leave on \(leftOn.iso), before joining on \(joinedOn.iso)."
    case .hasLeftAlready(let name, let day): "\(name) left on \(day.iso) already."
    case .hasNotLeft(let name): "\(name) has not left, so there is nothing to come back from."
    case .pairedWithSelf(let name): "\(name) cannot be kept apart from themselves; name two people."
    case .notInSameGroup(let one, let other): "\(one) and \(other) are in different groups and are never paired."
    case .seatedTwice(let name): "\(name) has two seats in this order; name everybody once."
    case .controlCharacter(let label):
      "There is a tab, line break or other control character in \(label.rawValue); take it out."
    case .nothingChanges: "That is how it is already; nothing was changed."
    case .rosterFaulty(let faults): ProgramRefusal.words(of: faults)
    case .noSuchSession: "There is no such session; `circlekeeper sessions` lists those there are."
    case .sessionExists: "That session is in the catalog already."
    case .sessionClosedAlready: "That session is closed already."
    case .sessionIsOpen: "That session is open."
    case .signerNamedAlready(let name): "\(name) signs here already; `circlekeeper signer list` shows who does."
    case .noSuchConcern(let number): "Nothing is open under \(number); `/todo` shows what is."
    case .noSuchSigner: "No such person signs here; `circlekeeper signer list` shows who does."
    }
  }

  private static func words(of faults: [RosterFault]) -> String {
    let count = faults.count == 1 ? "one fault" : "\(faults.count) faults"
    let first = faults.first.map { ": \($0.words)" } ?? "."
    return "Nothing was imported, the file has \(count)\(first)"
  }
}
