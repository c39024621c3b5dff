package import Program
package import SessionCore
import SlashCommands

extension Workspace {
  /// Someone by name over all groups, or of one; the same person may be in several.
  package func members(named typed: String, in group: Group?) throws(CommandFailure) -> Set<MemberID> {
    var found: Set<MemberID> = []
    for group in group.map({ [$0] }) ?? book.groups {
      switch group.roster.meant(by: typed) {
      case .one(let id): found.insert(id)
      case .several(let names):
        throw .group(.unclearMember(typed, choices: names))
      case .nobody: continue
      }
    }
    guard !found.isEmpty else { throw .group(.nobodyCalled(typed)) }
    return found
  }
}

extension Group {
  /// Someone of the roster, those who have left too.
  package func enrolment(named typed: String) throws(CommandFailure) -> Enrolment {
    switch roster.meant(by: typed) {
    case .one(let id): if let found = roster.first(where: { $0.id == id }) { return found }
    case .several(let names): throw .group(.unclearMember(typed, choices: names))
    case .nobody: break
    }
    throw .group(.notOnRoster(typed, of: name))
  }
}

extension Group {
  /// Someone of the roster by handle, name, or a beginning that only one has.
  package func member(_ typed: String) throws(CommandFailure) -> MemberID {
    switch roster.meant(by: String(typed.drop { $0 == "@" })) {
    case .one(let member): return member
    case .several(let several):
      throw .group(.unclearMember(typed, choices: several))
    case .nobody:
      throw .group(.notOneOf(typed, of: name, handles: roster.map(\.details.handle)))
    }
  }

  /// Two members, with a comma between them.
  package func two(_ typed: String) throws(CommandFailure) -> (MemberID, MemberID) {
    let names = typed.listed
    guard names.count == 2 else { throw .group(.twoWanted) }
    return (try member(names[0]), try member(names[1]))
  }
}

extension Session {
  /// A member of the session's list, by name as at the prompt.
  package func member(named typed: String) throws(CommandFailure) -> Member {
    let people = PeopleByName(self)
    switch people.match(typed.hasPrefix("@") ? String(typed.dropFirst()) : typed) {
    case .one(.member(let id)):
      if let member = attendance(of: id)?.member { return member }
    case .several(let several):
      throw .sessions(.unclearMember(typed, handles: several.map { "@\(people.typedName(of: $0))" }))
    case .one, .none: break
    }
    throw .sessions(.nobodyCalled(typed))
  }
}

extension String {
  /// What stands between commas, or on lines of a pasted block.
  package var listed: [String] {
    split { $0 == "," || $0.isNewline }.map { part in
      let words = part.split(whereSeparator: \.isWhitespace)
      return words.joined(separator: " ")
    }.filter { !$0.isEmpty }
  }
}
