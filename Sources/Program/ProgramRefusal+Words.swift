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
