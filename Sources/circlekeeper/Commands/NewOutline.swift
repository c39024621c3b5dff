import ArgumentParser
import Clinic
import Content
import Room
import ScreenText
import SessionCore
import Terminal

/// Makes an outline file of one's own.
struct NewOutline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make an outline of your own: from a past session, or by a few questions.",
    discussion: """
      --from makes it of what was run; --adjust gives what ran long the time that it took.
      Without --from it begins with the shape of another outline and asks what to change; scripts give the options.
      """)

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "The new id: small letters, digits and hyphens.") var id: String?

  @Option(name: .long, help: "A past session: an id, a date, or last.") var from: String?
  @Option(name: .long, help: "With --from: look among this group's sessions.") var group: String?
  @ArgumentParser.Flag(name: .long, help: "With --from: what ran long gets the time that it took.") var adjust = false
  @Option(name: .long, help: "The outline whose shape it takes; process-90 unless said.") var shape: String?
  @Option(name: .long, help: "What the screen shows.") var title: String?
  @Option(name: .long, help: "The whole length; phases are stretched or shortened.") var minutes: Int?
  @Option(name: .long, help: "The skill that is practiced, by its id.") var skill: String?
  @Option(name: .long, help: "What is asked in the sharing round.") var question: String?
  @Option(name: .long, help: "A theme; give it once for each.") var theme: [String] = []
  @Option(name: .long, help: "The file to write; else it goes to your own folder.") var save: String?

  func validate() throws {
    if from == nil, adjust { throw ValidationError("--adjust goes with --from") }
    if from != nil, shape != nil { throw ValidationError("give --from or --shape, not both") }
    if let minutes, !(5...720).contains(minutes) { throw ValidationError("--minutes takes 5 to 720") }
  }

  func run() throws {
    let library = Library.found(language: common.language).library
    let draft = try from.map { session in try held(session) } ?? asked(library)
    let outline = try changed(draft, library)
    let file = ContentFile(path: "outlines/\(outline.id).yaml", text: OutlineFile.text(of: outline))
    let faults = OutlineFile.decode(file, skills: library.skills).faults
    if let fault = faults.first { throw CommandFailure(fault.sentence) }
    try write(file.text ?? "", id: outline.id)
  }

  // MARK: - Where it begins

  private func held(_ selector: String) throws(CommandFailure) -> Outline {
    let workspace = try Unlocking.workspaceToLookAt(common)
    let log = try workspace.log(of: try workspace.session(selector, group: group))
    let session = log.session
    let now = adjust ? log.moment(at: workspace.clock.reading()) : nil
    return session.outlineAsHeld(
      id: id ?? "\(session.outline.id)-again", title: title ?? "\(session.outline.title), as it was held",
      adjustedAt: now)
  }

  /// The shape with what is only of its own text taken out.
  private func asked(_ library: Library) throws(CommandFailure) -> Outline {
    let id = try given(id, "its id, in small letters with hyphens", or: nil)
    let title = try given(title, "its title", or: nil)
    let shape = try given(shape, "the outline whose shape it takes", or: "process-90")
    guard var outline = library.outline(shape) else {
      let nearest = library.outlineID(nearest: shape).map { "; did you mean \($0)?" } ?? ""
      throw CommandFailure("no outline is called “\(shape)”\(nearest)")
    }
    (outline.id, outline.title) = (id, title)
    outline.notes.week = nil
    outline.notes.strand = nil
    outline.notes.about = nil
    return outline
  }

  private func given(_ option: String?, _ question: String, or usual: String?) throws(CommandFailure) -> String {
    if let option { return option }
    return try answer(question, or: usual)
  }

  /// Asks at a terminal; a script is told which option is missing.
  private func answer(_ question: String, or usual: String?) throws(CommandFailure) -> String {
    guard common.setting.inputIsTerminal else {
      if let usual { return usual }
      throw CommandFailure("\(question) is missing; give ID and --title, or --from SESSION", .usage)
    }
    Output.lines(
      Display.wrapped("\(question)\(usual.map { " (Enter for \($0))" } ?? "")?", to: TerminalSetting.columns))
    let flags = Unlocking.vaultForFlags(common)
    defer { flags.close() }
    let typed = try ShellQuestion(flagsTo: .vault(flags)).line("") ?? ""
    if typed.isEmpty, let usual { return usual }
    guard !typed.isEmpty else { throw CommandFailure("nothing was typed; nothing was written") }
    return typed
  }

  private func changed(_ draft: Outline, _ library: Library) throws(CommandFailure) -> Outline {
    var outline = draft
    if let minutes { outline.stretch(toMinutes: minutes) }
    if from == nil, common.setting.inputIsTerminal {
      let own = outline.phases.compactMap(\.skill).first
      if skill == nil, let own { outline.practise(try answer("the skill that is practiced", or: own)) }
      if question == nil, let own = outline.sharingQuestion {
        outline.share(try answer("the sharing question", or: own))
      }
    }
    if let skill { outline.practise(skill) }
    if let question { outline.share(question) }
    let themes = try theme.map { text throws(CommandFailure) in try FilterOptions.choice(text, "theme", Theme.self) }
    if !themes.isEmpty { outline.notes.themes = themes.map(\.rawValue) }
    return outline
  }

  private func write(_ text: String, id: String) throws(CommandFailure) {
    let path = if let save { save } else { try Folders.ownOutlines() + "/\(id).yaml" }
    try Files.create(path, text)
    Output.lines(["written to \(path); change it as you like, then `circlekeeper outline check \(path)`"])
  }
}
