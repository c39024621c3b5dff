import ArgumentParser
import Basics
import Clinic
import Program
import Room
import SessionCore

/// People in care.
struct Clients: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "client", abstract: "List, show, add and change people in care.",
    subcommands: [ListClients.self, ShowClient.self, AddClient.self, EditClient.self, MoveClient.self],
    defaultSubcommand: ListClients.self)
}

struct ListClients: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the people in care; --all lists those who left too.")

  @OptionGroup var listing: ListingOptions

  @ArgumentParser.Flag(name: .long, help: "Those who are not in care any more too.")
  var all = false

  func run() throws {
    let book = try Unlocking.workspaceToLookAt(listing.common).book
    let clients = book.clients.filter { all || book.isInCare($0) }
    guard !listing.json else { return Output.json(.array(clients.map(book.json))) }
    let rest = book.clients.count - clients.count
    if clients.isEmpty, rest == 0 {
      Output.line("no one yet; `circlekeeper group new NAME --members \"…\"` adds people")
    }
    Output.lines(clients.map(book.line))
    if rest > 0 { Output.line("\(rest) not in care; --all lists them too") }
  }
}

struct ShowClient: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what is known of one person: care, groups, goals.")

  @OptionGroup var listing: ListingOptions

  @Argument(help: "A handle, a name, or id: and the chart id.")
  var client: String

  func run() throws {
    let workspace = try Unlocking.workspaceToLookAt(listing.common)
    let found = try workspace.client(named: client)
    guard !listing.json else { return Output.json(workspace.book.json(of: found)) }
    Output.lines(workspace.book.page(of: found))
  }
}

struct AddClient: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Add someone, before or without a group.",
    discussion:
      "People who join a group by name are added with it: circlekeeper group new \"Skills\" --members \"@jo, Maya Ruiz\""
  )

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "The whole name; - asks for it.")
  var name: String

  @OptionGroup var told: ClientOptions

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    try workspace.raiseFlags(inGiven: [name] + told.words, undone: "no one was added", common.setting)
    let isSurelyNew = name.hasPrefix("+")
    let written = String(name.drop { $0 == "+" }).called(told.preferred)
    if !isSurelyNew, let known = workspace.book.clients.first(where: { $0.isCalled(written) }) {
      throw CommandFailure(
        "there is a client \(workspace.book.label(of: known)) already; write \"+\(written)\" for someone else of that name"
      )
    }
    let id = workspace.newClientID()
    try workspace.perform(.addClient(id, try told.changes(to: written)))
    Output.lines(workspace.book.client(id).map(workspace.book.page) ?? [])
  }
}

struct EditClient: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change what is known of someone; each option is one change.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "A handle, a name, or id: and the chart id.")
  var client: String

  @Option(name: .long, help: "A new legal name; the one before is remembered.")
  var name: String?

  @OptionGroup var told: ClientOptions

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    try workspace.raiseFlags(inGiven: [name] + told.words, undone: "no one was changed", common.setting)
    let found = try workspace.client(named: client)
    let renamed = name != nil || told.preferred != nil
    let written = renamed ? (name ?? found.details.name).called(told.preferred) : nil
    let changes = try told.changes(to: written)
    guard !changes.isEmpty else { throw CommandFailure("say what to change; --help lists what can be", .usage) }
    try workspace.perform(.changeClient(found.id, changes))
    Output.lines(workspace.book.client(found.id).map(workspace.book.page) ?? [])
  }
}
