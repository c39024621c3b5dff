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

/// What a draft costs may not grow with the years: rows are counted, since time on a busy machine says nothing.
@Suite("What drafting reads", .ownThread)
struct DraftReadingTests {
  private let path = TestFolder.path("drafting")
  private let told = ToldClock()

  /// One clock for the workspace and for what is told to it.
  private final class ToldClock: @unchecked Sendable {
    var clock = ScriptedClock()
  }

  private func open() throws -> Workspace {
    var typed = Array("seven quiet herons".utf8)
    return try Workspace.open(
      at: path, unlockedBy: .passphrase(try Passphrase(wiping: &typed)),
      clock: MachineClock(simulated: { [told] in told.clock.reading }), notify: { Issue.record("\($0.words)") })
  }

  /// More weekly sessions of the group, each with a rating and a commitment, the last but one with an answer in a note.
  private func lead(_ sessions: Int) throws {
    let workspace = try open()
    defer { workspace.close() }
    let group = try workspace.group(named: "tue")
    let maya = try #require(group.roster.first).id
    for session in 1...sessions {
      told.clock.advance(seconds: 7 * 86_400)
      var engine = try workspace.openSession(of: group, outlineID: nil)
      let commands: [Command] = [
        .welcome(.all(but: []), .room), .start, .rate([5, 4], of: .people([.member(maya)])),
        .commit("call on Sunday", by: .people([.member(maya)])), .end, .close,
      ]
      for command in commands {
        told.clock.advance(seconds: 600)
        try engine.perform(command, at: told.clock.reading)
      }
      guard session == sessions - 1 else { continue }
      let desk = try ChartDesk(try workspace.session("last", group: nil), in: workspace)
      let note = try #require(desk.drafts.first).noteID
      try desk.perform(desk.filling("goal", of: note, with: "sleep six hours"))
    }
  }

  /// Rows read for all drafts of the last session, once the vault is open.
  private func rows() throws -> Int {
    let workspace = try open()
    defer { workspace.close() }
    let entry = try workspace.session("last", group: nil)
    let before = workspace.vault.readRowCount
    let desk = try ChartDesk(entry, in: workspace)
    let draft = try #require(desk.drafts.first)
    #expect(draft.part(.ratings)?.text.contains("unchanged since") ?? false)
    let goal = try #require(draft.parts.flatMap(\.sentences).first { $0.id == "goal" })
    #expect(desk.lastAnswer(to: goal, of: draft.noteID) == "sleep six hours")
    return workspace.vault.readRowCount - before
  }

  @Test("the drafts of a session read as many rows after twenty-five sessions as after seventeen")
  func growth() throws {
    var typed = Array("seven quiet herons".utf8)
    _ = try Workspace.create(at: path, passphrase: try Passphrase(wiping: &typed), keyCost: .floor)
    let workspace = try open()
    try workspace.perform(
      .createGroup(
        NewGroup(name: "Tuesday evening", members: "Maya Ruiz, Jo Park", outlineID: "process-90", leaders: ["Kim"])))
    workspace.close()
    try lead(17)
    let few = try rows()
    try lead(8)
    let many = try rows()
    #expect(few == many && few > 20 && few < 400, "\(few), then \(many)")
  }
}
