import ArgumentParser
import ChartExport
import ChartRecord
import Charting
import Narration
import Program
import SessionCore
import Vault

/// Private notes of one session, by that name only.
struct PrivateNotesOfSession: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "private", abstract: "Private notes: never part of a chart, shown and exported only from here.",
    subcommands: [ShowPrivate.self, ExportPrivate.self, DestroyPrivate.self])
}

struct ShowPrivate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the private notes of a session.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "An id, a date, or last.")
  var session: String

  @Option(name: .long, help: "Look among this group's sessions.")
  var group: String?

  @Option(name: .long, help: "Only those about this member.")
  var member: String?

  func run() throws {
    let workspace = try Unlocking.workspaceToLookAt(common)
    let log = try workspace.log(of: try workspace.session(session, group: group))
    let person = try member.map { name throws(Trouble) in try log.session.member(named: name) }
    let lines = log.session.privateLines(about: person?.id)
    Output.lines(lines.isEmpty ? ["there are no private notes"] : lines)
  }
}

struct ExportPrivate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the private notes of a session into a file; recorded as a disclosure.",
    discussion: "Psychotherapy notes need a consent of their own. From a script: --confirm \"export private notes\".")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var disclosure: RecipientOptions
  @OptionGroup var who: SignerOptions

  @Argument(help: "An id, a date, or last.")
  var session: String

  @Option(name: .long, help: "Look among this group's sessions.")
  var group: String?

  @Option(name: .long, help: "Only those about this member.")
  var member: String?

  @Option(name: .long, help: "For scripts: the words that are asked for otherwise.")
  var confirm: String?

  private static let confirmation = "export private notes"

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let desk = try ChartDesk(try workspace.session(session, group: group), in: workspace)
    let person = try member.map { name throws(Trouble) in try desk.log.session.member(named: name) }
    let lines = desk.log.session.privateLines(about: person?.id)
    guard !lines.isEmpty else { throw Trouble("there are no private notes to export") }
    if confirm == nil { Output.lines(["to go on type: \(Self.confirmation)"]) }
    let typed = try confirm ?? ShellQuestion(flagsTo: .workspace(workspace)).wholeLine()
    guard typed == Self.confirmation else { throw Trouble("nothing was exported") }
    let signing = try who.person(in: workspace)
    var cover = try disclosure.cover(workspace.book.group(desk.entry.group), in: workspace, at: desk.now)
    cover.by = signing.signer.details.name
    let record = cover.disclosure(of: .privateNotes, [], as: "text")
    try Outgoing(text: (lines + ["", "--"] + cover.lines).joined(separator: "\n") + "\n", records: [(desk, record)])
      .send(to: destination.path, replacing: destination.force)
    Outgoing.say(
      "\(lines.count) private notes went to \(cover.recipient); it is recorded", beside: destination.path)
  }
}

struct DestroyPrivate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "destroy", abstract: "Destroy the private notes of a session; its chart stays as it is.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var who: SignerOptions

  @Argument(help: "An id, a date, or last.")
  var session: String

  @Option(name: .long, help: "Look among this group's sessions.")
  var group: String?

  @ArgumentParser.Flag(name: .long, help: "Ask nothing.")
  var yes = false

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let desk = try ChartDesk(try workspace.session(session, group: group), in: workspace)
    guard !desk.notes.isOpen else { throw Trouble("the session is not closed yet; /close it first") }
    let texts = try desk.texts(in: .private)
    guard !texts.isEmpty || !desk.chart.arePrivateNotesDestroyed else {
      throw Trouble(ChartRefusal.privateNotesDestroyedAlready.words)
    }
    guard !texts.isEmpty else { throw Trouble("there are no private notes") }
    let question = "destroy \(texts.count) private notes for ever? y or n"
    guard try yes || ShellQuestion(flagsTo: .workspace(workspace)).isConfirmed(question) else {
      throw Trouble("nothing was destroyed")
    }
    let person = try who.person(in: workspace)
    let command = ChartCommand.destroyPrivateNotes(by: person.signer.details.name, at: desk.now)
    try desk.perform([command], destroying: [.private: texts])
    Output.lines(["\(texts.count) private notes are destroyed; older backups still hold them"])
  }
}

extension ChartDesk {
  /// Where what was said in this session still stands in one of the logs; of the chart's own stream all but the account
  /// of what went out.
  func texts(in name: LogName) throws(Trouble) -> [TextPosition] {
    let stream = StreamID(entry.id)
    let acts = try workspace.reading { () throws(VaultFailure) in try workspace.vault.acts(in: stream, log: name) }
    var positions: [TextPosition] = []
    for act in acts {
      for (index, text) in act.texts.enumerated() where text != nil {
        positions.append(TextPosition(sequence: act.sequence, index: index))
      }
    }
    for (row, act) in try workspace.chartActs(of: entry) where row.log == name && !act.isAccount {
      for (index, text) in row.texts.enumerated() where text != nil {
        positions.append(TextPosition(sequence: row.sequence, index: index))
      }
    }
    return positions
  }
}

extension Session {
  /// Private notes with their times, oldest first; those that were destroyed are left out.
  fileprivate func privateLines(about member: MemberID?) -> [String] {
    entries.filter { entry in
      guard entry.kind == .privateNote, entry.words?.text != nil else { return false }
      return member.map { entry.about.contains(.member($0)) } ?? true
    }.map { entry in
      let whom = entry.about.isEmpty ? "the group" : entry.about.map { name(of: $0) }.joined(separator: ", ")
      return "\(entry.at.clock)  \(whom): \(entry.words?.text ?? "")"
    }
  }
}
