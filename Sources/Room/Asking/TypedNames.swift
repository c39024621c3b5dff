package import Clinic
package import Program
import SessionCore
package import Terminal

/// Names that were asked for or given. A line that was meant for the room is none.
extension String {
  /// What stands between commas, where each can be someone's name.
  package func listedNames() throws(CommandFailure) -> [String] {
    for name in listed where !name.isKnownPerson { try name.withoutPlus.requireName("Maya Ruiz, Jo Park") }
    return listed
  }

  /// `@jo` or `@Maya Ruiz`: a client who is known. `@jo wants to stop` is a line of the room.
  private var isKnownPerson: Bool {
    let words = dropFirst().split(separator: " ")
    guard first == "@", !words.isEmpty, !contains(where: { "!！＠".contains($0) }), !dropFirst().contains("@") else {
      return false
    }
    return words.count == 1 || words.dropFirst().first == "of" || words.allSatisfy { $0.first?.isLowercase == false }
  }

  /// `+Jo Park`: someone new, whatever others are called.
  private var withoutPlus: String { first == "+" ? String(dropFirst()) : self }

  /// A group's name is not a line of the room either.
  package func requireName(_ example: String) throws(CommandFailure) {
    guard contains(where: { "@＠!！".contains($0) }) || first.map({ ";；=＝>＞/／\\＼?？".contains($0) }) == true else {
      return
    }
    throw CommandFailure("That is not a name, and nothing was recorded. As in \(example)")
  }
}

extension Workspace {
  /// Names of people who join, each told apart: where a client is called so already, it is asked whether that is the same
  /// person. Where no one can be asked they stay as typed, and the program says what to write.
  package func toldApart(
    _ names: [String], joining group: Group? = nil, by question: ShellQuestion
  ) throws(CommandFailure) -> [String] {
    guard ShellQuestion.isPossible else { return names }
    let here = Set(group?.roster.map(\.client) ?? [])
    var told: [String] = []
    for name in names {
      let key = PersonName(name).key
      let known = book.clients.filter { !here.contains($0.id) && PersonName($0.details.name).key == key }
      var meant: String?
      for client in known where meant == nil {
        if try question.isConfirmed("Is this the \(book.label(of: client))? y or n") {
          meant = book.reference(to: client)
        }
      }
      told.append(meant ?? (known.isEmpty ? name : "+\(name)"))
    }
    return told
  }

  /// A flag in what was given on the command line is raised, and nothing else is done: `undone` says what.
  package func raiseFlags(
    inGiven texts: [String?], undone: String, _ setting: TerminalSetting
  ) throws(CommandFailure) {
    var isFlag = false
    for text in texts.compactMap({ $0 }) {
      guard let taken = try FlagPlace.workspace(self).take(text, setting) else { continue }
      isFlag = true
      Output.lines(taken.lines)
    }
    if isFlag { throw CommandFailure("the flag is recorded, but \(undone); type the command again without the flag") }
  }
}
