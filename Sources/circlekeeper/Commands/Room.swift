import ArgumentParser
import Content
import Conversation
import Narration
import Program
import SessionCore
import SessionEngine
import Terminal

/// The room itself: back into an open session, or choose a group.
struct Room: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "room", abstract: "Lead: back into an open session, or choose a group. (This is the default.)")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let evening = Evening(workspace, common)
    switch workspace.book.openSessions.count {
    case 0: try evening.choose()
    case 1: try evening.lead(try workspace.resume(workspace.book.openSessions[0]))
    default: try evening.choose(among: workspace.book.openSessions)
    }
  }
}

/// Opens a session.
struct Start: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Open a session of a group; lines may come from standard input.")

  @OptionGroup var common: CommonOptions

  @Option(name: .long, help: "The group; may be left out where there is one.")
  var group: String?

  @Option(name: .long, help: "An outline's id or file; else the group's usual one.")
  var outline: String?

  @Option(name: .long, help: "Run this past session again: an id, a date, or last.")
  var like: String?

  @ArgumentParser.Flag(name: .long, help: "From a file or pipe: go on past refused lines.")
  var keepGoing = false

  func validate() throws {
    if outline != nil, like != nil { throw ValidationError("give --outline or --like, not both") }
  }

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let chosen = try group.map { name in try workspace.group(named: name) } ?? workspace.onlyGroup()
    let engine: Workspace.Engine
    if let plan = try plan(workspace) {
      engine = try workspace.openSession(of: chosen, outline: plan)
    } else {
      engine = try workspace.openSession(of: chosen, outlineID: outline)
    }
    try Evening(workspace, common, keepsGoing: keepGoing).lead(engine)
  }

  /// The outline of a file or of a past session.
  private func plan(_ workspace: Workspace) throws(Trouble) -> Outline? {
    if let like {
      let entry = try workspace.session(like, group: group)
      let session = try workspace.log(of: entry).session
      return session.outlineAsHeld(id: session.outline.id, title: session.outline.title)
    }
    guard let outline, outline.contains("/") || outline.hasSuffix(".yaml"), workspace.library.outline(outline) == nil
    else { return nil }
    guard let bytes = Files.bytes(of: outline, atMost: ContentFile.largestSize + 1) else {
      throw Trouble("\(outline) cannot be read; name an outline's id or file")
    }
    let decoded = OutlineFile.decode(ContentFile(path: outline, bytes: bytes), skills: workspace.library.skills)
    guard let plan = decoded.outline, decoded.faults.isEmpty else {
      throw Trouble(decoded.faults.first?.description ?? "\(outline) holds no outline")
    }
    return plan
  }
}

/// Goes back into an open session.
struct Resume: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Go back into an open session; lines may come from standard input.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "An id, a date, or last; may be left out where one session is open.")
  var session: String?

  @ArgumentParser.Flag(name: .long, help: "From a file or pipe: go on past refused lines.")
  var keepGoing = false

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let evening = Evening(workspace, common, keepsGoing: keepGoing)
    if let session {
      return try evening.lead(try workspace.resume(try workspace.session(session, group: nil)))
    }
    let open = workspace.book.openSessions
    guard let entry = open.first else { throw Trouble("no session is open; `circlekeeper start` opens one") }
    if open.count == 1 { try evening.lead(try workspace.resume(entry)) } else { try evening.choose(among: open) }
  }
}

/// One run of the program at its prompt: from the lobby into a session, and out.
struct Evening {
  private let workspace: Workspace
  private let setting: TerminalSetting
  private let keepsGoing: Bool

  init(_ workspace: Workspace, _ options: CommonOptions, keepsGoing: Bool = false) {
    self.workspace = workspace
    self.keepsGoing = keepsGoing
    setting = options.setting
    workspace.contentFaults.forEach { Output.error($0.description) }
  }

  private func openInput() -> LineInput {
    let input = LineInput.open(setting, terminalName: Process.environment["TERM", default: ""])
    input.setTitle("Circlekeeper")
    return input
  }

  func lead(_ engine: Workspace.Engine) throws(Trouble) {
    var input = openInput()
    try lead(engine, &input)
  }

  private func lead(_ engine: Workspace.Engine, _ input: inout LineInput) throws(Trouble) {
    let room = LiveRoom(engine, in: workspace, setting: setting, keepsGoing: keepsGoing)
    let ending = room.run(&input)
    workspace.bindTexts(of: room.session)
    switch ending {
    case .left: return
    case .hangup: throw .silent(.hangup)
    case .refused: if !setting.inputIsTerminal { throw .silent(.refused) }
    }
  }

  /// From the lobby.
  func choose() throws(Trouble) {
    var input = openInput()
    guard let engine = try Lobby(workspace, setting: setting).run(&input) else { return }
    try lead(engine, &input)
  }

  /// Several sessions are open.
  func choose(among open: [CatalogueEntry]) throws(Trouble) {
    guard setting.inputIsTerminal else {
      throw Trouble(
        "\(open.count) sessions are open; say which with `circlekeeper resume ID` (`circlekeeper sessions`)")
    }
    for (number, entry) in open.enumerated() {
      let log = try workspace.log(of: entry)
      Output.lines(["\(number + 1)  " + log.session.banner(now: log.moment(at: workspace.clock.reading()))])
    }
    Output.lines(["which one? 1 to \(open.count)"])
    guard let typed = readLine(), let number = Int(typed), open.indices.contains(number - 1) else {
      throw Trouble("none was chosen; nothing was changed")
    }
    try lead(try workspace.resume(open[number - 1]))
  }
}
