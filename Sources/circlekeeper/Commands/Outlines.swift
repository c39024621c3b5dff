import ArgumentParser
import Charting
import Content
import Conversation
import Narration
import SessionCore

/// Outlines: what can be run.
struct Outlines: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline", abstract: "List, show and check outlines.",
    subcommands: [ListOutlines.self, ShowOutline.self, CheckOutline.self])
}

struct ListOutlines: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List all outlines.")

  @ArgumentParser.Flag(name: .long, help: "Print JSON.")
  var json = false

  func run() {
    let outlines = Library.found().library.outlines
    guard !json else { return Output.json(.array(outlines.map(\.json))) }
    let width = outlines.map(\.id.count).max() ?? 0
    Output.lines(
      outlines.map { outline in
        let gap = String(repeating: " ", count: width - outline.id.count)
        return "\(outline.id)\(gap)  \(outline.plannedMinutes) min  \(outline.title)"
      })
  }
}

struct ShowOutline: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one outline.")

  @Argument(help: "Its id, as in process-90.")
  var id: String

  @ArgumentParser.Flag(name: .long, help: "Print JSON.")
  var json = false

  func run() throws {
    let library = Library.found().library
    guard let outline = library.outline(id) else {
      let nearest = library.outlineID(nearest: id).map { "; did you mean \($0)?" } ?? ""
      throw Trouble("no outline is called “\(id)”\(nearest)")
    }
    if json { Output.json(outline.json) } else { Output.lines(outline.lines) }
  }
}

struct CheckOutline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say what is wrong with an outline file, with line and column.")

  @Argument(help: "Outline files.")
  var files: [String]

  func run() throws {
    let skills = Library.found().library.skills
    var isFaulty = false
    for path in files {
      guard let bytes = Files.bytes(of: path, atMost: ContentFile.largestSize + 1) else {
        throw Trouble("\(path) cannot be read; name a file")
      }
      let (outline, faults) = OutlineFile.decode(ContentFile(path: path, bytes: bytes), skills: skills)
      isFaulty = isFaulty || !faults.isEmpty
      Output.lines(faults.isEmpty ? ["\(path): \(outline?.id ?? "") is right"] : faults.map(\.description))
    }
    if isFaulty { throw Trouble.silent(.refused) }
  }
}

/// All content files.
struct PromptFiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prompts", abstract: "List and check content: outlines, skills, agreements, words, formats of notes.",
    subcommands: [ListPrompts.self, CheckPrompts.self])
}

struct ListPrompts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what there is, and your own folder.")

  @ArgumentParser.Flag(name: .long, help: "Print JSON.")
  var json = false

  func run() {
    let library = Library.found().library
    guard !json else { return Output.json(library.json) }
    Output.lines(
      ["outlines:"] + library.outlines.map { "  \($0.id): \($0.title)" } + ["skills:"]
        + library.skills.map { "  \($0.id): \($0.title), \($0.minutes) min" }
        + ["statuses: " + library.vocabulary.statuses.map(\.id).joined(separator: ", ")]
        + ["dispositions: " + library.vocabulary.dispositions.map(\.id).joined(separator: ", ")]
        + ["kinds of marks: " + library.vocabulary.markKinds.map(\.id).joined(separator: ", ")]
        + ["formats of notes: " + FormatLibrary.found().library.formats.map(\.id).joined(separator: ", ")]
        + ["your own folder, which overlays these: \(Folders.prompts)"])
  }
}

struct CheckPrompts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check every content file, your own included.")

  func run() throws {
    let (library, faults) = Library.found()
    let (formats, wrong) = FormatLibrary.found()
    Output.lines(faults.map(\.description) + wrong.map(\.description))
    guard faults.isEmpty, wrong.isEmpty else { throw Trouble.silent(.refused) }
    Output.lines([
      "\(library.outlines.count) outlines, \(library.skills.count) skills and \(formats.formats.count) formats are right"
    ])
  }
}

extension Outline {
  var plannedMinutes: Int { phases.reduce(0) { $0 + $1.plannedSeconds } / 60 }
}
