import Basics
import ArgumentParser
import Narration
import Program
import SessionCore
import Terminal

/// Lists sessions.
struct Sessions: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "sessions", abstract: "List sessions, the newest first.")

  @OptionGroup var listing: ListingOptions

  @Option(name: .long, help: "Only those of this group.")
  var group: String?

  func run() throws {
    let workspace = try Unlocking.workspaceToLookAt(listing.common)
    var entries = Array(workspace.book.catalogue.reversed())
    if let group {
      let chosen = try workspace.group(named: group)
      entries = entries.filter { $0.group == chosen.id }
    }
    var summaries: [SessionSummary] = []
    var fields: [JSONValue] = []
    let isDamaged = workspace.read(entries) { session in
      if listing.json {
        fields.append(.object(session.summaryFields))
      } else {
        summaries.append(SessionSummary(session))
      }
    }
    if listing.json {
      Output.json(.array(fields))
    } else {
      Output.lines(summaries.table(listing.common.setting, isDamaged: isDamaged))
    }
    if isDamaged { throw Trouble.silent(.damaged) }
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

  @Argument(help: "Words, without regard to case and accents.")
  var words: [String] = []

  @Option(name: .long, help: "Only in this group's sessions.")
  var group: String?

  func run() throws {
    let words = try (words.isEmpty ? [WordsApart.asked("words") ?? ""] : words)
      .flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    guard !words.isEmpty else { throw Trouble("say which words to look for, or - to read them", .usage) }
    let workspace = try Unlocking.workspaceToLookAt(listing.common)
    let chosen = try group.map { name in try workspace.group(named: name).id }
    var hits: [JSONValue] = []
    var isFound = false
    let entries = workspace.book.catalogue.reversed().filter { chosen == nil || $0.group == chosen }
    let isDamaged = workspace.read(try workspace.entries(holding: words, among: entries)) { session in
      for hit in session.entries(holding: words) {
        isFound = true
        if listing.json { hits.append(session.json(of: hit)) } else { Output.line(session.findLine(hit)) }
      }
    }
    if listing.json {
      Output.json(.array(hits))
    } else if !isFound {
      Output.line("no note holds \(words.count == 1 ? "that word" : "all of these words")")
    }
    TerminalOutput.flush()
    if isDamaged { throw Trouble.silent(.damaged) }
  }
}
