import ArgumentParser
import Charting
import ChartRecord
import Clinic
import Glibc
import Program
import Room

/// Adds words to a signed note.
struct Addend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "addend", abstract: "Add something to a signed note; what was signed stays as it is.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var which: NoteOptions
  @OptionGroup var who: SignerOptions
  @OptionGroup var what: AddedText

  func run() throws { try what.add(.addendum, to: which, by: who, common) }
}

/// Says what was not right in a signed note.
struct Amend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend", abstract: "Put right what a signed note says; the original stays readable.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var which: NoteOptions
  @OptionGroup var who: SignerOptions
  @OptionGroup var what: AddedText

  func run() throws { try what.add(.amendment, to: which, by: who, common) }
}

/// Words that come from a file, from standard input, or from the keyboard.
struct AddedText: ParsableArguments {
  @Option(name: .long, help: "A file with the words; without it they are read from standard input.")
  var textFile: String?

  func add(
    _ kind: Addendum.Kind, to which: NoteOptions, by who: SignerOptions, _ common: CommonOptions
  ) throws(CommandFailure) {
    let workspace = try Unlocking.workspace(common)
    let desk = try which.desk(workspace)
    let draft = try which.draft(on: desk)
    _ = try desk.signed(draft.noteID)
    let text = try words(workspace, desk.entry)
    guard !text.hasOpenGap else { throw CommandFailure(ChartRefusal.textHasGap.words) }
    let person = try who.person(in: workspace)
    try desk.add(kind, text, to: draft.noteID, by: person)
    let late = desk.chart.note(draft.noteID).signed?.addenda.last?.isLateEntry ?? false
    Output.lines([
      "\(kind.rawValue) of \(person.signer.details.name) added\(late ? ", as a late entry" : "")",
      desk.line(of: draft.noteID, draft.member),
    ])
  }

  private func words(_ workspace: Workspace, _ entry: CatalogueEntry) throws(CommandFailure) -> String {
    guard let textFile else {
      if isatty(0) == 1 { Output.lines(["the words, one paragraph or more; ^D on a line of its own ends them"]) }
      let question = ShellQuestion(flagsTo: .workspace(workspace, over: entry, keepsWords: true))
      var lines: [String] = []
      while let line = try question.wholeLine() { lines.append(line) }
      return lines.joined(separator: "\n")
    }
    return try Files.text(of: textFile, atMost: 1_000_000)
  }
}

/// Takes a note out of every export.
struct EnterInError: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entered-in-error",
    abstract: "Take a signed note out of every export; the original is kept sealed, with the reason.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var which: NoteOptions
  @OptionGroup var who: SignerOptions

  @Option(name: .long, help: "Why.")
  var reason: String

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let desk = try which.desk(workspace)
    let draft = try which.draft(on: desk)
    if let fault = reason.faultAsReason { throw CommandFailure(fault.words) }
    let person = try who.person(in: workspace)
    try desk.enterInError(draft.noteID, reason: reason, by: person)
    Output.lines([desk.line(of: draft.noteID, draft.member)])
  }
}
