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
    if clients.isEmpty, rest == 0 { Output.line("no one yet; `circlekeeper group new NAME --members \"…\"` adds people") }
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

/// What can be told of a client, on a command line.
struct ClientOptions: ParsableArguments {
  @Option(name: .long, help: "The chart id; no one else has it.") var chartID: String?
  @Option(name: .long, help: "The day of birth, as in 1990-04-01.") var born: String?
  @Option(name: .long, help: "The name they go by: Jo for Josephine.") var preferred: String?
  @Option(name: .long, help: "As in she/her.") var pronouns: String?
  @Option(name: .long, help: "Their primary counselor.") var counselor: String?
  @Option(name: .long, help: "The supervising physician.") var physician: String?
  @Option(name: .long, help: "A diagnosis as told by who made it: \"F10.20 alcohol use disorder\"; once for each.")
  var diagnosis: [String] = []
  @Option(name: .long, help: "A few words on what helps them.") var helps: String?

  var words: [String?] { [preferred, counselor, physician, helps] }

  /// - Parameter name: The name as it will stand, without the preferred one.
  func changes(to name: String?) throws(CommandFailure) -> [ClientChange] {
    var changes: [ClientChange] = name.map { [.name($0)] } ?? []
    if let chartID { changes.append(.chartID(chartID)) }
    if let born { changes.append(.born(try Day(typed: born))) }
    if let pronouns { changes.append(.pronouns(pronouns)) }
    if let counselor { changes.append(.counselor(counselor)) }
    if let physician { changes.append(.physician(physician)) }
    if !diagnosis.isEmpty { changes.append(.diagnoses(diagnosis.map(ClientDetails.Diagnosis.init(typed:)))) }
    if let helps { changes.append(.helps(helps)) }
    return changes
  }
}

struct AddClient: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Add someone, before or without a group.",
    discussion: "People who join a group by name are added with it: circlekeeper group new \"Skills\" --members \"@jo, Maya Ruiz\"")

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
        "there is a client \(workspace.book.label(of: known)) already; write \"+\(written)\" for someone else of that name")
    }
    let id = ClientID.random()
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

extension String {
  /// A whole name with the one that the person goes by in quotation marks.
  fileprivate func called(_ preferred: String?) -> String {
    preferred.map { PersonName(self).spelled(calling: $0) } ?? self
  }
}

extension Client {
  fileprivate func isCalled(_ name: String) -> Bool { PersonName(details.name).key == PersonName(name).key }
}

extension ClientDetails.Diagnosis {
  /// A code and its words, with a blank between them.
  init(typed: String) {
    let parts = typed.split(separator: " ", maxSplits: 1).map(String.init)
    self.init(code: parts.first ?? "", words: parts.count > 1 ? parts[1] : "")
  }
}
