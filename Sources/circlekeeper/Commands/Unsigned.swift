import Basics
import ArgumentParser
import ChartRecord
import Charting
import Narration
import Program
import SessionCore

/// What is left to be signed, over all sessions.
struct Unsigned: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unsigned", abstract: "List every note that still needs a signature, the oldest session first.")

  @OptionGroup var listing: ListingOptions

  func run() throws {
    let workspace = try Unlocking.workspaceToLookAt(listing.common)
    let found = workspace.unsignedNotes
    guard !listing.json else { return Output.json(.array(found.map(\.json))) }
    Output.lines(found.isEmpty ? ["every note is signed"] : found.map(\.line))
  }
}

/// A note that still needs a signature.
struct UnsignedNote {
  var session: CatalogueEntry
  var groupName: String
  var member: Member
  var which: String
  var state: NoteState
  var isOpen: Bool

  fileprivate var line: String {
    let day = session.day?.iso ?? "no date"
    let open = isOpen ? ", session still open" : ""
    return "\(day)  \(groupName)  \(member.nameAndInitial)\(which)  \(state.rawValue)\(open)"
  }

  fileprivate var json: JSONValue {
    .object([
      .init("session", .string(session.id.hexadecimal)), .init("date", .string(session.day?.iso ?? "")),
      .init("group", .string(groupName)), .init("member", .string(member.name)),
      .init("chartID", .optional(member.chartID)), .init("state", .string(state.rawValue)),
      .init("open", .boolean(isOpen)),
    ])
  }
}

extension Workspace {
  /// Over all sessions that can be read; of the others it is said that they cannot.
  var unsignedNotes: [UnsignedNote] {
    var found: [UnsignedNote] = []
    for entry in book.catalogue {
      do throws(Trouble) {
        found += try ChartDesk(entry, in: self, looksBack: false).unsigned
      } catch {
        Output.error("session \(entry.id.hexadecimal.prefix(8)) cannot be read: \(error.words)")
      }
    }
    return found
  }
}

extension ChartDesk {
  /// In roster order; nothing of a session whose content was destroyed.
  var unsigned: [UnsignedNote] {
    guard chart.certificate == nil else { return [] }
    return notes.drafts.filter { !chart.note($0.noteID).state.isSettled }.map { draft in
      UnsignedNote(
        session: entry, groupName: log.session.opening.groupName, member: draft.member, which: draft.whichOfSeveral,
        state: chart.note(draft.noteID).state, isOpen: notes.isOpen)
    }
  }
}
