import ChartRecord
import Charting
import Clinic
import Content
import Program
import Prompts
import Room
import Sealing
import SessionCore
import Terminal
import TestKit
import Vault

/// One evening with the program's own code from the typed line to the disk: everything that happens in it is decided by
/// its seed.
final class SimulatedEvening {
  let world: SimulatedWorld
  let terminal: SimulatedTerminal
  private let setting: TerminalSetting
  private let throughLobby: Bool
  private var session: SessionID?
  private(set) var runs = 0
  /// What was done afterward, and how often.
  private(set) var deeds: [String: Int] = [:]

  private static let content = Library.load(
    shipped: PromptFile.all.map { ContentFile(path: $0.path, text: $0.text) })
  private static let formats = FormatLibrary.load(
    shipped: PromptFile.all.map { FormatFile(path: $0.path, text: $0.text) }, overlay: []
  ).library

  init(seed: UInt64, practice: borrowing PracticeDisk, lie: SimulatedDisk.Lie = .honest) {
    world = SimulatedWorld(seed: seed, practice: practice, lie: lie)
    let isPlain = world.chance(1, of: 5)
    setting = TerminalSetting(
      environment: ["TERM": "xterm"], plainAsked: isPlain, inputIsTerminal: true, outputIsTerminal: true,
      isUnicode: true)
    terminal = SimulatedTerminal(world, isPlain: isPlain, isCalm: world.chance(1, of: 10))
    throughLobby = world.chance(1, of: 3)
  }

  // MARK: - The course of an evening

  func run() {
    do throws(CommandFailure) {
      try prepare()
      for _ in 0..<25 where !terminal.isDone { try sit() }
      try close()
      try lookAtNotes()
      try doWhatFollows()
    } catch {
      world.problem("ended with: \(error.words)")
    }
    _ = world.finish()
  }

  private static let members = "Maya Ruiz, Jo Park, José Peña, Łukasz Nowak, 李小龍, Amina Diallo"

  /// A group of six, made at the lobby or from the command line.
  private func prepare() throws(CommandFailure) {
    if !throughLobby {
      let workspace = try open()
      try workspace.perform(
        .createGroup(
          NewGroup(
            name: "Tuesday evening", members: Self.members, outlineID: "process-90", leaders: ["Robin", "Kim"])))
      workspace.vault.close()
    }
    let workspace = try open()
    defer { workspace.vault.close() }
    let key = SigningKey(from: SeededRandomness(seed: 5))
    try workspace.perform(
      .addSigner(SignerDetails(name: "Robin Vale", credential: "LCSW", publicKey: key.publicKey, sealedKey: [0])))
  }

  func count(_ deed: String) { deeds[deed, default: 0] += 1 }

  /// One run of the program, from its start to its end, whichever way it ends.
  private func sit() throws(CommandFailure) {
    runs += 1
    terminal.begin()
    let workspace = try open()
    do throws(CommandFailure) {
      try lead(workspace)
      terminal.leave()
    } catch {
      if error.code != .hangup { world.problem("the room ended with: \(error.words)") }
    }
    session = session ?? workspace.book.catalogue.first?.id
    workspace.vault.close()
    if case .powerCut(let operation) = terminal.exit { world.cutPower(after: operation) }
    world.endTrouble()
  }

  private func lead(_ workspace: Workspace) throws(CommandFailure) {
    let evening = InteractiveRun(
      workspace, setting: setting, idle: IdleTimes(veilAfterMs: 300_000, lockAfterMs: 1_800_000),
      secret: { [world] () throws(CommandFailure) in
        do { return try world.secret() } catch { throw CommandFailure("no key", .passphrase) }
      })
    var input = LineInput.given(terminal)
    if let entry = workspace.book.openSessions.first ?? workspace.book.catalogue.first {
      try evening.lead(try resume(entry, in: workspace), &input)
    } else if throughLobby {
      let making = workspace.book.groups.isEmpty ? ["/group new Tuesday evening", Self.members] : []
      terminal.lobby = making + ["/outline process-90", "/start"]
      try evening.choose(&input)
    } else {
      try evening.lead(
        try workspace.openSession(of: try workspace.group(named: "Tuesday evening"), outlineID: nil), &input)
    }
  }

  /// What is found has to be what was acknowledged.
  private func resume(_ entry: CatalogueEntry, in workspace: Workspace) throws(CommandFailure) -> Workspace.Engine {
    let engine = try workspace.resume(entry)
    for problem in terminal.ledger.judge(found: engine.log) { world.problem(problem) }
    return engine
  }

  func open() throws(CommandFailure) -> Workspace {
    let vault: OpenVault
    do { vault = try world.openVault() } catch { throw CommandFailure("the vault was not opened: \(error)") }
    let workspace = try Workspace(
      vault: vault, clock: MachineClock(simulated: { [world] in world.reading }),
      randomness: SeededRandomness(seed: world.generator.next()), notify: { [world] in world.show($0.words) })
    workspace.content = Self.content
    workspace.formats = Self.formats
    return workspace
  }

  // MARK: - Afterward

  /// Everything that stands in the vault is whole, and says the same as the last evening did.
  private func close() throws(CommandFailure) {
    let workspace = try open()
    defer { workspace.vault.close() }
    guard let entry = workspace.book.catalogue.first else { return world.problem("no session in the book") }
    let log = try workspace.log(of: entry)
    for problem in terminal.ledger.judge(found: log) { world.problem(problem) }
    let replayed = SessionLog(replaying: log.acts, past: log.session.past)
    world.expect(replayed?.session == log.session, "a replay makes another session")

    world.expect((entry.state == .closed) == (log.session.stage == .closed), "the book and the session disagree")
    do throws(VaultFailure) {
      let damage = try workspace.vault.verify().damage
      world.expect(damage.isEmpty, "damaged: \(damage)")
    } catch {
      world.problem("not verified: \(error)")
    }
  }

  /// The chart's side looks at every evening, however it went, and signs what may be signed.
  private func lookAtNotes() throws(CommandFailure) {
    let workspace = try open()
    defer { workspace.vault.close() }
    guard let entry = workspace.book.catalogue.first else { return }
    let desk = try ChartDesk(entry, in: workspace)
    for draft in desk.drafts {
      if let format = world.pick(workspace.formats.formats) { world.show(desk.text(of: draft, in: format)) }
    }
  }
}
