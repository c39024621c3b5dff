import ChartRecord
import Charting
import Narration
import Program
import SessionCore
import Terminal

/// `/draft` as it is typed in the room and in the lobby, and the command of that name.
struct Drafting {
  private let entry: CatalogueEntry
  private let workspace: Workspace
  private let setting: TerminalSetting
  private let cover: IdleCover

  init(_ entry: CatalogueEntry, in workspace: Workspace, setting: TerminalSetting, idle: IdleTimes, locks: Bool) {
    self.entry = entry
    self.workspace = workspace
    self.setting = setting
    cover = IdleCover(
      idle, veils: setting.manner == .edited, locks: locks, from: workspace.clock.reading().bootMs)
  }

  /// Goes through drafts, or does the one edit that was typed.
  ///
  /// - Returns: what is to be said afterwards; `nil` where nobody pressed a key for so long that the keys are to go.
  func run(_ typed: String?, _ input: inout LineInput) throws(Trouble) -> [String]? {
    let desk = try ChartDesk(entry, in: workspace)
    guard desk.log.session.endedAt != nil else {
      throw Trouble("the session is still going on; drafts are filled in after /end")
    }
    guard let typed else {
      return try go(through: try DraftRoom(desk, setting: setting, cover: cover, beginningWith: nil), &input)
    }
    let (member, part, text) = try desk.reading(typed)
    guard let part else {
      return try go(through: try DraftRoom(desk, setting: setting, cover: cover, beginningWith: member), &input)
    }
    guard let draft = try desk.drafts(of: member).first(where: { $0.part(part) != nil }) else {
      throw Trouble("the note about \(member.name) has no \(part.title.lowercased())")
    }
    guard text.isEmpty else {
      if let flag = try FlagPlace.workspace(workspace, over: entry).take(text, setting) {
        return flag.lines + (flag.rest == nil ? [] : [UnsentLine.beforeFlag.asNotRecorded])
      }
      try desk.perform(.rewritePart(draft.noteID, part, try desk.wordsForNote(text)))
      return ["\(draft.member.nameAndInitial): \(part.title.lowercased()) is kept"]
    }
    return try go(through: try DraftRoom(desk, setting: setting, cover: cover, editing: part, of: draft.noteID), &input)
  }

  private func go(through room: DraftRoom, _ input: inout LineInput) throws(Trouble) -> [String]? {
    switch try room.run(&input) {
    case .hangup: throw .silent(.hangup)
    case .locked: return nil
    case .done, .left: break
    }
    let open = room.desk.drafts.filter { room.desk.chart.note($0.noteID).signed == nil }
    let gaps = open.reduce(0) { $0 + $1.gaps.count }
    let left = gaps == 0 ? "no gap is open" : "\(gaps) \(gaps == 1 ? "gap is" : "gaps are") still open"
    let id = entry.id.hexadecimal.prefix(8)
    return ["\(left); once you have left, `circlekeeper sign \(id) --all` shows each note and signs it"]
  }
}

extension ChartDesk {
  /// A name, perhaps a part, perhaps its text: the longest beginning that is somebody counts as the name.
  func reading(_ typed: String) throws(Trouble) -> (member: Member, part: PartID?, text: String) {
    let words = typed.split(separator: " ").map(String.init)
    for count in stride(from: words.count, through: 2, by: -1) {
      let name = words.prefix(count).joined(separator: " ")
      if let member = try? log.session.member(named: name) {
        return try reading(Array(words.dropFirst(count)), of: member)
      }
    }
    return try reading(Array(words.dropFirst()), of: try log.session.member(named: words.first ?? ""))
  }

  private func reading(_ words: [String], of member: Member) throws(Trouble) -> (Member, PartID?, String) {
    guard let first = words.first else { return (member, nil, "") }
    let key = first.foldedAsName
    guard let part = PartID.allCases.first(where: { $0.rawValue == key || $0.title.foldedAsName == key }) else {
      throw Trouble(
        "a note has no “\(QuotedWord(first))”; there is \(PartID.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return (member, part, words.dropFirst().joined(separator: " "))
  }
}
