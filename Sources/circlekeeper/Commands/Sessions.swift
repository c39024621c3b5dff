import ArgumentParser
import Basics
import Clinic
import Glibc
import Program
import Room
import ScreenText
import SessionCore
import Terminal

/// Lists sessions.
struct Sessions: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "sessions", abstract: "List sessions, the newest first.")

  @OptionGroup var listing: ListingOptions
  @OptionGroup var extent: ExtentOptions

  @Option(name: .long, help: "Only those of this group.")
  var group: String?

  func run() throws {
    let workspace = try Unlocking.workspaceToLookAt(listing.common)
    var entries = Array(workspace.book.sessionsByTime.reversed())
    if let group {
      let chosen = try workspace.group(named: group)
      entries = entries.filter { $0.group == chosen.id }
    }
    let isDamaged: Bool
    if listing.json {
      var fields: [JSONValue] = []
      isDamaged = workspace.readInSteps(entries) { fields.append(.object($0.summaryFields)) }
      Output.json(.array(fields))
    } else {
      let page = workspace.sessionTable(listing.common.setting, entries, limit: extent.limit)
      isDamaged = page.isDamaged
      Output.lines(page.lines)
    }
    if isDamaged { throw CommandFailure.silent(.damaged) }
  }
}

/// Shows one session.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what was recorded of a session, without private notes.")

  @OptionGroup var listing: ListingOptions

  @Argument(help: "An id, a date, or last.")
  var session: String

  @Option(name: .long, help: "Look among this group's sessions.")
  var group: String?

  func run() throws {
    let workspace = try Unlocking.workspaceToLookAt(listing.common)
    let entry = try workspace.session(session, group: group)
    let log = try workspace.log(of: entry)
    let now = log.moment(at: workspace.clock.reading())
    let facts = ShowFacts(
      privateNotes: log.session.entries.count { $0.kind == .privateNote }, undone: log.undone.count,
      kept: try workspace.kept(of: entry))
    if listing.json {
      Output.json(log.session.show(now: now, facts: facts))
    } else {
      Output.lines(log.session.showPage(now: now, facts: facts))
    }
    try workspace.sayWhetherDamaged()
  }
}

/// Looks for words.
struct Find: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Find notes in which all these words stand; private notes are never searched.",
    discussion: "Without words it asks for them, so that they are not kept in the shell's history; - reads them.")

  @OptionGroup var listing: ListingOptions
  @OptionGroup var extent: ExtentOptions

  @Argument(help: "Words, without regard to case and accents.")
  var words: [String] = []

  @Option(name: .long, help: "Only in this group's sessions.")
  var group: String?

  func run() throws {
    let workspace = try Unlocking.workspaceToLookAt(listing.common)
    let words = try (words.isEmpty ? [asked(workspace)] : words)
      .flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    guard !words.isEmpty else { throw CommandFailure("say which words to look for, or - to read them", .usage) }
    let chosen = try group.map { name in try workspace.group(named: name).id }
    var hits: [JSONValue] = []
    let entries = workspace.book.sessionsByTime.reversed().filter { chosen == nil || $0.group == chosen }
    let limit = listing.json ? nil : extent.limit
    let (count, isDamaged) = try workspace.find(words, in: entries, limit: limit) { session, hit in
      if listing.json { hits.append(session.json(of: hit)) } else { Output.line(session.findLine(hit)) }
    }
    if listing.json {
      Output.json(.array(hits))
    } else if count == 0 {
      Output.line("no note holds \(words.count == 1 ? "that word" : "all of these words")")
    } else if let limit, count >= limit {
      Output.line("older ones may hold \(words.count == 1 ? "it" : "them") too: --all shows all")
    }
    TerminalOutput.flush()
    if isDamaged { throw CommandFailure.silent(.damaged) }
  }

  /// Empty where no one is there to say.
  private func asked(_ workspace: Workspace) throws(CommandFailure) -> String {
    guard isatty(0) == 1 else { return "" }
    return try ShellQuestion(flagsTo: .workspace(workspace)).line("words:") ?? ""
  }
}
