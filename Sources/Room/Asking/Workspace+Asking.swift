package import Clinic
import Content
package import Program
import ScreenText
import SessionCore

/// What is asked at a terminal before a session opens.
extension Workspace {
  /// The group of a command: the one that is named, else the only one. What is not clear is chosen from a list at a
  /// terminal, and refused elsewhere with what to type, beginning with `form`.
  package func group(_ typed: String?, form: String = "--group", leadsToSession: Bool = false) throws(CommandFailure)
    -> Group
  {
    let choices: [Group]
    switch try groups(meantBy: typed) {
    case .one(let group): return group
    case .among(let groups): choices = groups
    }
    guard ShellQuestion.isPossible else {
      if let typed { throw .group(.unclear(typed, choices: choices.map(\.name))) }
      let names = choices.map { "\"\($0.name)\"" }.joined(separator: " or ")
      throw CommandFailure("say which group: \(form) \(names)", .usage)
    }
    if let typed { Output.lines([CommandFailure.group(.unclear(typed, choices: [])).words + ":"]) }
    return try ShellQuestion(flagsTo: .workspace(self)).choice(
      choices.map { (words: listed($0), value: $0) }, question: "Which group?", leadsToSession: leadsToSession)
  }

  private func listed(_ group: Group) -> String {
    let isOpen = book.openSessions.contains { $0.group == group.id }
    return isOpen ? "\(group.name) (a session is open)" : group.name
  }

  /// A group holds one session at a time: the open one, where it is what was meant; `nil` where there is none.
  package func offeredOpenSession(of group: Group) throws(CommandFailure) -> CatalogueEntry? {
    guard let open = book.openSessions.first(where: { $0.group == group.id }) else { return nil }
    let id = open.id.hexadecimal.prefix(8)
    guard ShellQuestion.isPossible else {
      throw CommandFailure(
        "a session of \(group.name) is open; `circlekeeper resume \(id)` goes back into it, /close ends it")
    }
    Output.lines(["A session is open: \(try banner(of: open))"])
    let question = ShellQuestion(flagsTo: .workspace(self, group: group, over: open))
    let goesBack = try question.choice(
      [(words: "go back into it", value: true), (words: "leave everything as it is", value: false)],
      question: "What now?", leadsToSession: true)
    guard goesBack else { throw CommandFailure("\(question.nothing) was changed; /close ends that session") }
    return open
  }

  /// What is said of an open session before it is opened again. It names no one.
  func banner(of entry: CatalogueEntry) throws(CommandFailure) -> String {
    let log = try log(of: entry)
    return log.session.banner(now: log.moment(at: clock.reading()))
  }

  /// The outline of a group that has no usual one: an id or a beginning that only one has.
  package func askedOutline() throws(CommandFailure) -> String {
    let usual = "process-90"
    return try ShellQuestion(flagsTo: .workspace(self)).answer("Outline (Enter for \(usual), ? lists them):") {
      typed throws(CommandFailure) in
      if typed.isEmpty { return usual }
      let begun = library.outlines.map(\.id).filter { $0.hasPrefix(typed.lowercased()) }
      if typed == "?" || (library.outline(typed) == nil && begun.count > 1) {
        throw CommandFailure((typed == "?" ? library.outlines.map(\.id) : begun).joined(separator: ", "))
      }
      return begun.count == 1 ? begun[0] : try outline(typed).id
    }
  }
}
