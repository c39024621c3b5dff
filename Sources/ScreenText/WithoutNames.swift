internal import NameFinding
package import SessionCore

/// A question with "a member" and "a guest" where names stand, and where what stands there may be one.
package func withoutNames(_ question: String, roster: [Member], guests: [Guest] = []) -> String {
  let people =
    roster.map { PersonNames(name: $0.name, handle: $0.handle, nicknames: [], standIn: "a member") }
    + guests.map { PersonNames(name: $0.name, handle: nil, nicknames: [], standIn: "a guest") }
  return NameFinder(NameRoll(people), own: nil).findings(in: question).reversed()
    .reduce(into: question) { $0.replaceSubrange($1.range, with: $1.replacement) }
}
