import ChartRecord
import Charting
package import Clinic
package import Program
import ScreenText
import SessionCore
package import Terminal

/// `/draft` as it is typed in the room and in the lobby, and the command of that name.
package struct Drafting {
  private let entry: CatalogueEntry
  private let workspace: Workspace
  private let setting: TerminalSetting
  private let cover: IdleTimer
  private let begins: () -> Void

  /// `locks` where the keys may be wiped when nobody presses one; `begins` is called once the prompt asks for answers.
  package init(
    _ entry: CatalogueEntry, in workspace: Workspace, setting: TerminalSetting, idle: IdleTimes, locks: Bool,
    begins: @escaping () -> Void = {}
  ) {
    self.begins = begins
    self.entry = entry
    self.workspace = workspace
    self.setting = setting
    cover = IdleTimer(
      idle, veils: setting.manner == .edited, locks: locks, from: workspace.clock.reading().bootMs)
  }

  /// Why the program ended by itself.
  package static let closing = "Closed: no key was pressed for a long time. Nothing is lost"

  /// Goes through drafts, or does the one edit that was typed.
  ///
  /// - Returns: what is to be said afterward; `nil` where nobody pressed a key for so long that the keys are to go.
  package func run(_ typed: String?, _ input: inout LineInput) throws(CommandFailure) -> [String]? {
    let desk = try ChartDesk(entry, in: workspace)
    guard desk.log.session.endedAt != nil else {
      throw CommandFailure("the session is still going on; drafts are filled in after /end")
    }
    guard let typed else {
      return try go(through: try NoteReview(desk, setting: setting, cover: cover, beginningWith: nil), &input)
    }
    let (member, part, text) = try desk.reading(typed)
    guard let part else {
      return try go(through: try NoteReview(desk, setting: setting, cover: cover, beginningWith: member), &input)
    }
    guard let draft = try desk.drafts(of: member).first(where: { $0.part(part) != nil }) else {
      throw CommandFailure("the note about \(member.name) has no \(part.title.lowercased())")
    }
    guard text.isEmpty else {
      if let flag = try FlagPlace.workspace(workspace, over: entry, keepsWords: true).take(text, setting) {
        return flag.lines + (flag.rest == nil ? [] : [UnsentLine.beforeFlag.asNotRecorded])
      }
      try desk.perform(.rewritePart(draft.noteID, part, try desk.wordsForNote(text)))
      return ["\(desk.notes.called(draft.member)): \(part.title.lowercased()) is kept"]
    }
    return try go(
      through: try NoteReview(desk, setting: setting, cover: cover, editing: part, of: draft.noteID), &input)
  }

  private func go(through room: NoteReview, _ input: inout LineInput) throws(CommandFailure) -> [String]? {
    begins()
    switch try room.run(&input) {
    case .hangup: throw .silent(.hangup)
    case .locked: return nil
    case .done, .left: break
    }
    let gaps = room.desk.openQuestionCount
    let left = gaps == 0 ? "no gap is open" : "\(gaps) \(gaps == 1 ? "gap is" : "gaps are") still open"
    let id = entry.id.hexadecimal.prefix(8)
    return ["\(left); once you have left, `circlekeeper sign \(id) --all` shows each note and signs it"]
  }
}
