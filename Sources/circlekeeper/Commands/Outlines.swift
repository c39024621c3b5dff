import ArgumentParser
import Basics
import Clinic
import Content
import Room
import SessionCore
import Terminal

/// Outlines: what can be run.
struct Outlines: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline", abstract: "List, show, check and make outlines.",
    subcommands: [ListOutlines.self, ShowOutline.self, CheckOutline.self, NewOutline.self])
}

struct ListOutlines: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List outlines: all, or those that fit.",
    discussion: "As in: circlekeeper outline list --week 3 · --theme sleep · --skill urge-surfing · words to look for")

  @OptionGroup var content: ContentOptions
  @OptionGroup var filter: FilterOptions

  func run() throws {
    let outlines = content.library.outlines(try filter.filter())
    guard !content.json else { return Output.json(.array(outlines.map(\.json))) }
    guard !outlines.isEmpty else { throw CommandFailure("no outline fits all of that; leave something out") }
    Output.lines(outlines.list(columns: TerminalSetting.columns))
  }
}

struct ShowOutline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one outline with all that is said in it, to read or to print.")

  @OptionGroup var content: ContentOptions

  @Argument(help: "Its id, as in process-90.")
  var id: String

  func run() throws {
    let library = content.library
    guard let outline = library.outline(id) else {
      let nearest = library.outlineID(nearest: id).map { "; did you mean \($0)?" } ?? ""
      throw CommandFailure("no outline is called “\(id)”\(nearest)")
    }
    if content.json { return Output.json(outline.json) }
    Output.lines(outline.page(columns: TerminalSetting.columns, skills: library.skills))
  }
}

struct CheckOutline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say what is wrong with an outline file, with line and column.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "Outline files.")
  var files: [String]

  func run() throws {
    let skills = Library.found().library.skills
    var isFaulty = false
    for path in files {
      let (outline, faults) = OutlineFile.decode(try .found(at: path), skills: skills)
      isFaulty = isFaulty || !faults.isEmpty
      Output.lines(faults.isEmpty ? ["\(path): \(outline?.id ?? "") is right"] : faults.map(\.description))
    }
    if isFaulty { throw CommandFailure.silent(.refused) }
  }
}
