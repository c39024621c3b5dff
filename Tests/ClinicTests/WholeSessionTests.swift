import ChartRecord
import Charting
import Clinic
import Program
import Sealing
import SessionCore
import TestKit
import TestTraits
import Testing
import Vault

/// What a second front end would do, written as a script: there is no terminal, no prompt and no argument here.
@Suite("The application without a front end", .ownThread)
struct WholeSessionTests {
  private let path = TestFolder.path("clinic")

  private func passphrase() throws -> Passphrase {
    var typed = Array("seven quiet herons".utf8)
    return try Passphrase(wiping: &typed)
  }

  private func open(_ clock: ScriptedClock) throws -> Workspace {
    try Workspace.open(
      at: path, unlockedBy: .passphrase(try passphrase()), clock: MachineClock(simulated: { clock.reading }),
      notify: { Issue.record("\($0.words)") })
  }

  /// A closed session of two, as anyone would find it who opens the vault next.
  private func leadSession(_ clock: inout ScriptedClock) throws {
    _ = try Workspace.create(at: path, passphrase: try passphrase(), keyCost: .floor)
    let workspace = try open(clock)
    defer { workspace.close() }
    try workspace.perform(
      .createGroup(
        NewGroup(name: "Tuesday evening", members: "Maya Ruiz, Jo Park", outlineID: "process-90", leaders: ["Kim"])))
    let group = try workspace.group(named: "tue")
    var engine = try workspace.openSession(of: group, outlineID: nil)
    let maya = try #require(group.roster.first).id
    let commands: [Command] = [
      .welcome(.all(but: []), .room), .start, .note("Slept four hours.", about: .people([.member(maya)])), .end, .close,
    ]
    for command in commands {
      clock.advance(seconds: 1200)
      try engine.perform(command, at: clock.reading)
    }
  }

  @Test("opens a vault, records a session, drafts its notes, fills one in and signs it")
  func script() throws {
    var clock = ScriptedClock()
    try leadSession(&clock)

    let workspace = try open(clock)
    defer { workspace.close() }
    let entry = try workspace.session("last", group: nil)
    #expect(entry.state == .closed)
    let desk = try ChartDesk(entry, in: workspace)
    #expect(desk.drafts.map(\.member.name) == ["Maya Ruiz", "Jo Park"])
    let draft = try #require(desk.drafts.first)
    let format = try desk.format()
    #expect(desk.text(of: draft, in: format).contains("Slept four hours"))

    let answers = [
      ("response", "calmer than last week"), ("risk", "none reported or observed"), ("plan", "Ruth calls on Thursday"),
    ]
    for (gap, words) in answers { try desk.perform(desk.filling(gap, of: draft.noteID, with: words)) }
    #expect(desk.text(of: try #require(desk.drafts.first), in: format).contains("Calmer than last week."))

    let key = SigningKey()
    try workspace.perform(
      .addSigner(SignerDetails(name: "Ruth Cole", credential: "LCSW", publicKey: key.publicKey, sealedKey: [0])))
    let person = SigningPerson(try workspace.signer(named: nil), key)
    try desk.sign(try desk.noteToSign(draft.noteID, leavingGaps: "not asked"), in: format, by: person)
    #expect(desk.chart.note(draft.noteID).state == .signed)
    #expect(workspace.unsignedNotes(limit: nil).found.map(\.member.name) == ["Jo Park"])
    #expect(try workspace.checkedSignatures().faults == [])
  }

  @Test("one append keeps an act and what the book knows of it: both are there after the vault is opened again")
  func oneAppend() throws {
    var clock = ScriptedClock()
    try leadSession(&clock)
    let workspace = try open(clock)
    let before = try workspace.session("last", group: nil)
    let desk = try ChartDesk(before, in: workspace)
    #expect(before.chart == nil)
    try desk.perform(.rewritePart(try #require(desk.drafts.first).noteID, .plan, "as agreed"))
    workspace.close()

    let again = try open(clock)
    defer { again.close() }
    let entry = try again.session("last", group: nil)
    #expect(entry.chart != nil)
    #expect(try ChartDesk(entry, in: again).drafts.first?.part(.plan)?.text == "As agreed.")
  }

  @Test("a refusal is a fact, with words and with what it counts for")
  func refusals() throws {
    var clock = ScriptedClock()
    try leadSession(&clock)
    let workspace = try open(clock)
    let refusals: [(CommandFailure.Code, String, () throws(CommandFailure) -> Void)] = [
      (.refused, "Friday", { () throws(CommandFailure) in _ = try workspace.group(named: "Friday") }),
      (.refused, "2026-01-01", { () throws(CommandFailure) in _ = try workspace.session("2026-01-01", group: nil) }),
      (.refused, "process-9", { () throws(CommandFailure) in _ = try workspace.outline("process-9") }),
      (.refused, "signer add", { () throws(CommandFailure) in _ = try workspace.signer(named: nil) }),
      (.usage, "say why", { () throws(CommandFailure) in throw .said("say why", .usage) }),
    ]
    for (code, part, ask) in refusals {
      do throws(CommandFailure) {
        try ask()
        Issue.record("\(part) was not refused")
      } catch {
        #expect(error.code == code && error.words.contains(part), "\(error.words)")
      }
    }
    workspace.close()
    var other = Array("six loud herons".utf8)
    let wrong = UnlockingSecret.passphrase(try Passphrase(wiping: &other))
    do throws(CommandFailure) {
      _ = try Workspace.open(at: path, unlockedBy: wrong, notify: { _ in })
      Issue.record("another passphrase opened it")
    } catch {
      #expect(error.code == .passphrase)
    }
  }
}
