import ArgumentParser
import Basics
import Clinic
import Program
import Room
import SessionCore

/// Changes a group, its policy or one of its members; each option is one change.
struct EditGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change a group, its policy or its members.",
    discussion:
      "What is known of a person is changed with `client edit`, `care goal`, `admit` and `level`.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "The group; may be left out where there is one.")
  var group: String?

  @Option(name: .long, help: "A new name.") var name: String?
  @Option(name: .long, help: "A label such as morning.") var track: String?
  @Option(name: .long, help: "Who leads, with commas.") var leaders: String?
  @Option(name: .long, help: "The usual outline's id.") var outline: String?
  @Option(name: .long, help: "People who join, with commas.") var add: String?
  @Option(name: .long, help: "Someone who leaves the group; the day is their last.") var remove: String?
  @Option(name: .long, help: "With --add, --remove or --readmit: the day, as in 2026-11-24; else today.") var on:
    String?
  @Option(name: .long, help: "Someone who has left and is back.") var readmit: String?
  @Option(name: .long, help: "Two people who are not to be paired: maya, jo.") var apart: String?
  @Option(name: .long, help: "Two people who may be paired again: maya, jo.") var together: String?
  @Option(name: .long, help: "Seats in order, with commas; the others follow.") var seats: String?

  @Option(name: .long, help: "How many there should be at most.") var capacity: Int?
  @Option(name: .long, help: "Minutes of grace for the late.") var grace: Int?
  @Option(name: .long, help: "Minutes needed for credit.") var minimum: Int?
  @Option(name: .long, help: "Whether passers are offered a turn once more: true or false.") var secondOffer: Bool?
  @Option(name: .long, help: "Hours after which a note is late.") var lateHours: Int?
  @Option(name: .long, help: "A billing label, as in 90853.") var billing: String?
  @Option(name: .long, help: "The format of its notes: dap, soap, birp, girp, sirop, narrative, house, or your own.")
  var noteFormat: String?
  @Option(name: .long, help: "One note for a day of several services, not one for each: true or false.") var notePerDay:
    Bool?

  @Option(name: .long, help: "Credentials whose notes need a second signature, with commas; an empty text for none.")
  var coSigned: String?
  @Option(name: .long, help: "For how many years from its day a session is kept.") var retentionYears: Int?

  @Option(name: .long, help: "The member whose handle changes.") var member: String?
  @Option(name: .long, help: "With --member: the handle.") var handle: String?

  func validate() throws {
    if handle != nil, member == nil { throw ValidationError("say whose handle it is with --member HANDLE") }
    if member != nil, handle == nil { throw ValidationError("say the new handle with --handle") }
  }

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    try workspace.raiseFlags(
      inGiven: [name, track, leaders, add], undone: "the group was not changed", common.setting)
    _ = try [leaders, add].compactMap { $0 }.map { try $0.listedNames() }
    let chosen = try workspace.group(group)
    let commands = try groupChanges(chosen, workspace) + memberChanges(chosen, workspace)
    guard !commands.isEmpty else {
      throw CommandFailure("nothing to change was said; --help lists what can be", .usage)
    }
    try workspace.perform(commands)
    guard let group = workspace.book.group(chosen.id) else { return }
    let changes = group.changes(since: chosen)
    Output.lines(changes.isEmpty ? ["\(group.name): nothing changed, it was like that already"] : changes)
  }

  private func groupChanges(_ group: Group, _ workspace: Workspace) throws(CommandFailure) -> [ProgramCommand] {
    let id = group.id
    if let outline { _ = try workspace.outline(outline) }
    if let noteFormat { _ = try workspace.formats.named(noteFormat) }
    let plain: [ProgramCommand?] = [
      name.map { .renameGroup(id, to: $0) }, track.map { .setTrack(id, $0) },
      leaders.map { .setLeaders(id, $0.listed) }, outline.map { .setOutline(id, outlineID: $0) },
      capacity.map { .setPolicy(id, .capacity($0)) }, grace.map { .setPolicy(id, .graceMinutes($0)) },
      minimum.map { .setPolicy(id, .minimumMinutesForCredit($0)) },
      secondOffer.map { .setPolicy(id, .offersTwice($0)) }, lateHours.map { .setPolicy(id, .lateEntryHours($0)) },
      billing.map { .setPolicy(id, .billingLabel($0)) },
      noteFormat.map { .setPolicy(id, .noteFormat($0)) },
      notePerDay.map { .setPolicy(id, .oneNoteADay($0)) },
      coSigned.map { .setPolicy(id, .coSignedCredentials($0.listed)) },
      retentionYears.map { .setPolicy(id, .retentionYears($0)) },
    ]
    return plain.compactMap { $0 }
  }
}
