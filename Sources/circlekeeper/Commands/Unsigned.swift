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
  @OptionGroup var extent: ExtentOptions

  func run() throws {
    let workspace = try Unlocking.workspaceToLookAt(listing.common)
    let (found, hasMore) = workspace.unsignedNotes(limit: listing.json ? nil : extent.limit)
    guard !listing.json else { return Output.json(.array(found.map(\.json))) }
    let rest = hasMore ? ["older sessions have notes to sign too: --all shows all"] : []
    Output.lines(found.isEmpty ? ["every note is signed"] : rest + found.map(\.line))
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
  /// Of the newest sessions until there are so many, the oldest of them first, and whether older ones may have more.
  /// Says which sessions cannot be read. Those whose notes are all signed are not read.
  func unsignedNotes(limit: Int?) -> (found: [UnsignedNote], hasMore: Bool) {
    var found: [UnsignedNote] = []
    let entries = Array(book.sessionsByTime.filter { !$0.isSettled }.reversed())
    return ProgressLine.during { progress in
      for (place, entry) in entries.enumerated() {
        if let limit, found.count >= limit { return (found, true) }
        progress(place * 100, entries.count * 100)
        do throws(Trouble) {
          found = try ChartDesk(entry, in: self, looksBack: false).unsigned + found
        } catch {
          Output.error("session \(entry.id.hexadecimal.prefix(8)) cannot be read: \(error.words)")
        }
      }
      return (found, false)
    }
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
