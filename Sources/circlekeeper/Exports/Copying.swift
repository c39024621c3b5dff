import ChartExport
import ChartRecord
import Charting
import Narration
import Program
import SessionCore

/// One person's note on the clipboard, as typed in the room and as a command.
enum Copying {
  /// What the account says where nothing else was said: the words stay within the program.
  static let recipient = "the program's own record system"
  static let purpose = "entry into the member's chart"
  static let ground = "treatment within the program (42 CFR 2.12(c)(3), 45 CFR 164.506)"

  static func run(_ typed: String, of entry: CatalogueEntry, in workspace: Workspace) throws(Trouble) -> [String] {
    let desk = try ChartDesk(entry, in: workspace)
    let by = try GroundOptions.person(nil, in: workspace, workspace.book.group(entry.group))
    let cover = Cover(
      at: desk.now, recipient: recipient, purpose: purpose, by: by, ground: .legalGround, reference: ground, notice: nil
    )
    let member = try desk.log.session.member(named: typed)
    return try copy(member, on: desk, with: cover, withDrafts: false, isInternal: true)
  }

  /// What stays within the program goes without notice and account under it.
  static func copy(
    _ member: Member, on desk: ChartDesk, with cover: Cover, withDrafts: Bool, isInternal: Bool
  ) throws(Trouble) -> [String] {
    let found = try desk.outgoing(try desk.drafts(of: member), withDrafts: withDrafts, in: try desk.format())
    guard !found.notes.isEmpty, let part = desk.part(of: member, with: found.notes) else {
      throw Trouble(found.staying.joined(separator: "; ").ifAny ?? "there is no note to copy")
    }
    guard let clipboard = Clipboard.found else {
      throw Trouble("there is no clipboard here; `circlekeeper export note` writes a file")
    }
    let export = MemberExport(member: member, of: desk.entry.group, sessions: [part], cover: cover)
    let text = isInternal ? export.bareText : export.plainText
    let record = cover.disclosure(of: .note, found.notes.map(\.id), as: "clipboard")
    try Outgoing(text: text, records: [(desk, record)]).record()
    try clipboard.take(text)
    let count = found.notes.count == 1 ? "the note" : "\(found.notes.count) notes"
    return [
      "\(count) of \(member.nameAndInitial), \(part.attendance.date), \(text.count) characters, \(clipboard.words)",
      "recorded as given to \(cover.recipient); copy something else when you have pasted it",
    ] + found.remarks
  }
}

extension String {
  fileprivate var ifAny: String? { isEmpty ? nil : self }
}
