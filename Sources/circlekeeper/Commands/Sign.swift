import ArgumentParser
import Charting
import ChartRecord
import Clinic
import Room

/// The session and the note that are meant.
struct NoteOptions: ParsableArguments {
  @Argument(help: "An id, a date, or last.")
  var session: String

  @Option(name: .long, help: "Look among this group's sessions.")
  var group: String?

  @Option(name: .long, help: "Whose note: a name or a handle.")
  var member: String?

  @Option(name: .long, help: "Which of several notes about them: the service, or contact.")
  var note: String?

  func desk(_ workspace: Workspace) throws(CommandFailure) -> ChartDesk {
    try ChartDesk(try workspace.session(session, group: group), in: workspace)
  }

  /// The notes that are meant: those of one member, or of everybody where none is named.
  func drafts(on desk: ChartDesk) throws(CommandFailure) -> [DraftNote] {
    try desk.drafts(about: member, called: note)
  }

  /// Exactly one.
  func draft(on desk: ChartDesk) throws(CommandFailure) -> DraftNote {
    guard member != nil else { throw CommandFailure("say whose note with --member NAME", .usage) }
    let found = try drafts(on: desk)
    guard found.count == 1 else {
      throw CommandFailure(
        "there are several notes; say which with --note: \(found.map(\.shortName).joined(separator: ", "))")
    }
    return found[0]
  }
}

/// Signs notes.
struct Sign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Sign a member's note, or --all of a session, with your own secret.",
    discussion: """
      Each note is shown for itself, with the names that were replaced and everything the checks found. A note with an \
      open gap is not signed; --leave-gaps WHY puts the reason in the gap's place, but never for the risk, the response \
      and the plan, nor in the note of a person about whom a safety concern was raised. What was found needs a reason to \
      stand: it is asked for, or given as --override ID=REASON. Signed text never changes; `circlekeeper addend` adds \
      to it.
      """)

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var which: NoteOptions
  @OptionGroup var who: SignerOptions

  @ArgumentParser.Flag(name: .long, help: "Every note of the session that is not signed yet, one after the other.")
  var all = false

  @Option(name: .long, help: "The name of a format, in place of the group's own; `notes --formats` lists them.")
  var format: String?

  @Option(name: .long, help: "Why gaps stay open: the reason stands in the note in their place.")
  var leaveGaps: String?

  @Option(name: .long, help: "Let a finding stand: its id, =, and why. May be given several times.")
  var override: [String] = []

  @Option(name: .long, help: "Let a name stand that was replaced: the id before it, as in notes.4/1.")
  var putBack: [String] = []

  @ArgumentParser.Flag(name: .long, help: "Ask nothing: sign what has no gap and nothing found without a reason.")
  var yes = false

  func validate() throws {
    if all == (which.member != nil) { throw ValidationError("say --member NAME, or --all") }
  }

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let desk = try which.desk(workspace)
    let chosen = try desk.format(format)
    for id in putBack {
      let draft = try which.drafts(on: desk).first { $0.substitutions.contains { $0.id == id } }
      guard let draft else {
        throw CommandFailure("no name was replaced under “\(id)”; `circlekeeper notes` lists them")
      }
      try desk.perform(.putBack(draft.noteID, substitution: id, true))
    }
    let open = try which.drafts(on: desk).filter { desk.chart.note($0.noteID).signed == nil }
    guard !open.isEmpty else {
      throw CommandFailure("those notes are signed already; `circlekeeper addend` adds to one")
    }
    guard !desk.notes.isOpen else { throw CommandFailure.chart(.sessionStillOpen) }
    var notes: [NoteToSign] = []
    for draft in open { notes.append(try desk.noteToSign(draft.noteID, leavingGaps: leaveGaps)) }
    try takeReasons(into: &notes, on: desk)
    let signing = Signing(desk: desk, format: chosen, who: who, asks: !yes, leavesGaps: leaveGaps != nil)
    let left = try signing.run(notes)
    guard left.isEmpty else { throw CommandFailure(left.words(of: notes.count)) }
  }

  /// Reasons from the command line, each for the notes in which that is found.
  private func takeReasons(into notes: inout [NoteToSign], on desk: ChartDesk) throws(CommandFailure) {
    for typed in override {
      guard let sign = typed.firstIndex(of: "=") else {
        throw CommandFailure("“\(typed)” has no reason; write --override ID=REASON", .usage)
      }
      let id = String(typed[..<sign])
      let places = notes.indices.filter { place in desk.findings(in: notes[place]).contains { $0.id == id } }
      guard !places.isEmpty else {
        throw CommandFailure("nothing is found under “\(id)”; the ids stand before each finding")
      }
      let reason = String(typed[typed.index(after: sign)...])
      if let fault = reason.faultAsReason { throw CommandFailure("\(id): \(fault.words)") }
      for place in places { notes[place].reasons[id] = reason }
    }
  }
}
