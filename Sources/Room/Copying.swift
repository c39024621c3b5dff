package import ChartExport
import ChartRecord
import Charting
package import Clinic
package import Program
import ScreenText
package import SessionCore

/// One person's note on the clipboard, as typed in the room and as a command.
package enum Copying {
  /// What the account says where nothing else was said: the words stay within the program.
  package static let recipient = "the program's own record system"
  /// What the words are for, where nothing else was said.
  package static let purpose = "entry into the member's chart"
  /// What allows it, where nothing else was said.
  package static let ground = "treatment within the program (42 CFR 2.12(c)(3), 45 CFR 164.506)"

  /// Copies the signed note of the one who is named.
  ///
  /// - Returns: what is to be said.
  package static func run(_ typed: String, of entry: CatalogueEntry, in workspace: Workspace) throws(CommandFailure)
    -> [String]
  {
    let desk = try ChartDesk(entry, in: workspace)
    let by = try workspace.discloser(nil, of: workspace.book.group(entry.group))
    let cover = DisclosureHeader(
      at: desk.now, recipient: recipient, purpose: purpose, by: by, ground: .legalGround, reference: ground, notice: nil
    )
    let member = try desk.log.session.member(named: typed)
    return try copy(member, on: desk, with: cover, withDrafts: false, isInternal: true)
  }

  /// What stays within the program goes without notice and account under it.
  package static func copy(
    _ member: Member, on desk: ChartDesk, with cover: DisclosureHeader, withDrafts: Bool, isInternal: Bool
  ) throws(CommandFailure) -> [String] {
    let found = try desk.outgoing(try desk.drafts(of: member), withDrafts: withDrafts, in: try desk.format())
    guard !found.notes.isEmpty, let part = desk.part(of: member, with: found.notes) else {
      throw CommandFailure(found.staying.joined(separator: "; ").ifAny ?? "there is no note to copy")
    }
    guard let clipboard = Clipboard.found else {
      throw CommandFailure("there is no clipboard here; `circlekeeper export note` writes a file")
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
