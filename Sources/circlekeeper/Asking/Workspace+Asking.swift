import Content
import Narration
import Program
import SessionCore

/// What is asked at a terminal before a session opens.
extension Workspace {
  /// A group holds one session at a time: the open one, where it is what was meant; `nil` where there is none.
  func offeredOpenSession(of group: Group) throws(Trouble) -> CatalogueEntry? {
    guard let open = book.openSessions.first(where: { $0.group == group.id }) else { return nil }
    let id = open.id.hexadecimal.prefix(8)
    guard ShellQuestion.isPossible else {
      throw Trouble("a session of \(group.name) is open; `circlekeeper resume \(id)` goes back into it, /close ends it")
    }
    Output.lines(["A session is open: \(try banner(of: open))"])
    let goesBack = try ShellQuestion(flagsTo: .workspace(self, group: group, over: open)).choice(
      [(words: "go back into it", value: true), (words: "leave everything as it is", value: false)],
      question: "What now?")
    guard goesBack else { throw Trouble("nothing was changed; /close ends that session") }
    return open
  }

  /// What is said of an open session before it is opened again. It names no one.
  func banner(of entry: CatalogueEntry) throws(Trouble) -> String {
    let log = try log(of: entry)
    return log.session.banner(now: log.moment(at: clock.reading()))
  }

  /// The outline of a group that has no usual one: an id or a beginning that only one has.
  func askedOutline() throws(Trouble) -> String {
    let usual = "process-90"
    return try ShellQuestion(flagsTo: .workspace(self)).answer("Outline (Enter for \(usual), ? lists them):") {
      typed throws(Trouble) in
      if typed.isEmpty { return usual }
      let begun = library.outlines.map(\.id).filter { $0.hasPrefix(typed.lowercased()) }
      if typed == "?" || (library.outline(typed) == nil && begun.count > 1) {
        throw Trouble((typed == "?" ? library.outlines.map(\.id) : begun).joined(separator: ", "))
      }
      return begun.count == 1 ? begun[0] : try outline(typed).id
    }
  }
}
