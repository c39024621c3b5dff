import ArgumentParser
import Basics
import Charting
import Clinic
import Content
import Room
import SessionCore
import Terminal

/// All content files.
struct PromptFiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prompts",
    abstract: "Browse and check content: outlines, skills, questions, readings, words, formats.",
    subcommands: [
      ListPrompts.self, ShowPrompt.self, CheckPrompts.self, PromptPage.self, PromptReport.self, PromptSchema.self,
    ])
}

struct ListPrompts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what there is, or what fits, and your own folder.",
    discussion: "As in: circlekeeper prompts list --theme sleep · circlekeeper prompts list phone")

  @OptionGroup var content: ContentOptions
  @OptionGroup var filter: FilterOptions

  func run() throws {
    let library = content.library
    let filter = try filter.filter()
    guard !content.json else { return Output.json(library.json(filter)) }
    let found = library.list(filter, columns: TerminalSetting.columns)
    guard !found.isEmpty else { throw CommandFailure("nothing fits all of that; leave something out") }
    Output.lines(found)
    guard filter.isEverything else { return }
    Output.lines([
      "", "statuses: " + library.vocabulary.statuses.map(\.id).joined(separator: ", "),
      "dispositions: " + library.vocabulary.dispositions.map(\.id).joined(separator: ", "),
      "kinds of marks: " + library.vocabulary.markKinds.map(\.id).joined(separator: ", "),
      "formats of notes: " + FormatLibrary.found().library.formats.map(\.id).joined(separator: ", "),
      "agreements: " + library.agreementTones.map(\.id).joined(separator: ", "),
      "your own folder, which overlays these: \(Folders.prompts)",
    ])
  }
}

struct ShowPrompt: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one skill, reading, outline or tone of agreements as a page.")

  @OptionGroup var content: ContentOptions

  @Argument(help: "Its id, as in urge-surfing.")
  var id: String

  func run() throws {
    let library = content.library
    if let skill = library.skill(id) {
      return content.json ? Output.json(skill.json) : Output.lines(skill.page(columns: TerminalSetting.columns))
    }
    if let outline = library.outline(id) {
      if content.json { return Output.json(outline.json) }
      return Output.lines(outline.page(columns: TerminalSetting.columns, skills: library.skills))
    }
    let reading = library.readings.first { $0.id == id }.map { [$0.title, $0.text] }
    let tone = library.agreements(inTone: id).map { [$0.introduction] + $0.items + [$0.closing].compactMap { $0 } }
    guard let texts = reading ?? tone else {
      let nearest = (library.skillID(nearest: id) ?? library.outlineID(nearest: id)).map { "; did you mean \($0)?" }
      throw CommandFailure("nothing is called “\(id)”\(nearest ?? "; `circlekeeper prompts list` shows what there is")")
    }
    if content.json { return Output.json(.strings(texts)) }
    Output.lines(texts.flatMap { Display.wrapped($0, to: TerminalSetting.columns) })
  }
}

struct CheckPrompts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check every content file, your own included.")

  @OptionGroup var content: ContentOptions

  func run() throws {
    let (library, faults) = Library.found(language: content.language)
    let (formats, wrong) = FormatLibrary.found()
    Output.lines(faults.map(\.description) + wrong.map(\.description))
    guard faults.isEmpty, wrong.isEmpty else { throw CommandFailure.silent(.refused) }
    Output.lines([
      "\(library.outlines.count) outlines, \(library.skills.count) skills and \(formats.formats.count) formats are right"
    ])
  }
}

struct PromptPage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page", abstract: "Write everything as one HTML page, to read and to print.")

  @OptionGroup var content: ContentOptions

  @Option(name: .long, help: "The file to write; it must not be there yet.")
  var html: String

  func run() throws {
    let now = MachineClock().reading()
    let today = CivilTime(wallMs: now.wallMs, offsetSeconds: now.offsetSeconds).date
    let version = Circlekeeper.configuration.version
    try Files.create(html, content.library.html(version: version, date: today))
    Output.lines(["written to \(html), for its owner to read; open it in a browser"])
  }
}

extension ContentFilter {
  /// Whether nothing in particular was asked for.
  fileprivate var isEverything: Bool { !isOfOutlines && theme == nil && words.isEmpty }
}
