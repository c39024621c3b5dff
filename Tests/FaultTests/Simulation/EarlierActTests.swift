import ChartRecord
import Charting
import Clinic
import Program
import SessionCore
import TestKit
import TestTraits
import Testing
import Vault

@Suite("What was recorded after all is read before anything goes on", .ownThread)
struct EarlierActTests {
  /// A closed or closing session of two, in a vault on a disk of its own.
  private func evening(_ practice: borrowing PracticeDisk, isClosed: Bool) throws -> (
    SimulatedEvening, Workspace, Workspace.Engine
  ) {
    let evening = SimulatedEvening(seed: 3, practice: practice)
    let workspace = try evening.open()
    try workspace.perform(
      .createGroup(NewGroup(name: "Tuesday", members: "Maya Ruiz, Jo Park", outlineID: "process-90", leaders: ["Kim"])))
    var engine = try workspace.openSession(of: try workspace.group(named: "Tuesday"), outlineID: nil)
    for command in [Command.welcome(.all(but: []), .room), .start, .end] { try perform(command, &engine, evening) }
    if isClosed { try perform(.close, &engine, evening) }
    return (evening, workspace, engine)
  }

  private func perform(_ command: Command, _ engine: inout Workspace.Engine, _ evening: SimulatedEvening) throws {
    evening.world.advance(milliseconds: 60_000)
    try engine.perform(command, at: evening.world.reading)
  }

  @Test("a close that nobody could vouch for stands in the book when the next line is refused")
  func close() throws {
    let practice = try PracticeDisk()
    var found = 0
    for place in 1...40 {
      let (evening, workspace, opened) = try evening(practice, isClosed: false)
      var engine = opened
      evening.world.disk.plan(.ioError, from: place, count: 1_000_000)
      do throws(EngineFailure) {
        try engine.perform(.close, at: evening.world.reading)
        continue
      } catch {
        guard error == .notKept(.unknown) else { continue }
      }
      evening.world.disk.plan(.ioError, from: 0, count: 0)
      let answer = Result { () throws(EngineFailure) in
        try engine.perform(.note("still here", about: .floor), at: evening.world.reading)
      }
      guard case .failure(.notKept(.earlierKept)) = answer else { continue }
      found += 1
      let entry = try #require(workspace.book.catalogue.first)
      #expect(entry.state == .closed)
      let resumed = try workspace.resume(entry)
      #expect(resumed.session.stage == .closed)
      #expect(resumed.log.acts.count == engine.log.acts.count + 1)
      workspace.vault.close()
    }
    #expect(found > 0)
  }

  @Test("an edit of a draft that nobody could vouch for stands in the chart when the next one is refused")
  func edit() throws {
    let practice = try PracticeDisk()
    var found = 0
    for place in 1...40 {
      let (evening, workspace, _) = try evening(practice, isClosed: true)
      let desk = try ChartDesk(try #require(workspace.book.catalogue.first), in: workspace)
      let draft = try #require(desk.drafts.first)
      let command = ChartCommand.rewritePart(draft.noteID, .plan, "as agreed")
      evening.world.disk.plan(.ioError, from: place, count: 1_000_000)
      guard words(desk, command) == LogFailure.unknown.words else { continue }
      evening.world.disk.plan(.ioError, from: 0, count: 0)
      let other = ChartCommand.rewritePart(draft.noteID, .plan, "otherwise")
      guard words(desk, other) == LogFailure.earlierKept.words else { continue }
      found += 1
      #expect(desk.drafts.first?.part(.plan)?.text == "As agreed.")
      #expect(words(desk, other) == nil)
      #expect(desk.drafts.first?.part(.plan)?.text == "Otherwise.")
      workspace.vault.close()
    }
    #expect(found > 0)
  }

  /// Found by a simulated evening: the drafts were told, and the room went on with a number that was given already.
  @Test("a line that nobody could vouch for is taken up by the room also where the drafts were told of it")
  func elsewhere() throws {
    let practice = try PracticeDisk()
    var found = 0
    for place in 1...40 {
      let (evening, workspace, opened) = try evening(practice, isClosed: false)
      var engine = opened
      let entry = try #require(workspace.book.catalogue.first)
      let desk = try ChartDesk(entry, in: workspace)
      let draft = try #require(desk.drafts.first)
      evening.world.disk.plan(.ioError, from: place, count: 1_000_000)
      guard failure(&engine, "first", evening) == .notKept(.unknown) else { continue }
      // While nobody can look, the next line is not kept, and that is known.
      #expect(failure(&engine, "second", evening) == .notKept(.earlierUnknown))
      evening.world.disk.plan(.ioError, from: 0, count: 0)
      let command = ChartCommand.rewritePart(draft.noteID, .plan, "as agreed")
      guard words(desk, command) == LogFailure.earlierKept.words else { continue }
      found += 1
      #expect(failure(&engine, "second", evening) == .notKept(.earlierKept))
      var resumed = try workspace.resume(entry)
      #expect(resumed.log.acts.count == engine.log.acts.count + 1)
      #expect(failure(&resumed, "second", evening) == nil)
      #expect(try workspace.log(of: entry).acts == resumed.log.acts)
      #expect(words(desk, command) == nil)
      workspace.vault.close()
    }
    #expect(found > 0)
  }

  private func failure(
    _ engine: inout Workspace.Engine, _ words: String, _ evening: SimulatedEvening
  ) -> EngineFailure? {
    do throws(EngineFailure) {
      try engine.perform(.note(words, about: .floor), at: evening.world.reading)
      return nil
    } catch {
      return error
    }
  }

  /// Why it was refused; `nil` where it was not.
  private func words(_ desk: ChartDesk, _ command: ChartCommand) -> String? {
    do throws(CommandFailure) {
      try desk.perform(command)
      return nil
    } catch {
      return error.words
    }
  }
}
