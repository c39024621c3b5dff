import Content
import SessionCore
import TestKit
import TestTraits
import Testing

@Suite("A phase that names a skill", .ownThread)
struct SkillOpeningTests {
  private func evening(_ lines: String...) throws -> LedEvening {
    let outline = try #require(Shipped.library.outline("process-90"))
    var evening = try #require(LedEvening(outline, library: Shipped.library))
    for line in ["/here all", "/start"] + lines { evening.type(line) }
    return evening
  }

  @Test("opens it in the same act, with the time that was claimed, and one undo takes both back")
  func oneAct() throws {
    var evening = try evening("/phase skill at -1m")
    #expect(evening.session.skills.map(\.plan.id) == ["even-breathing"])
    #expect(evening.session.skills[0].startedAt == evening.session.phases[evening.session.currentPhase ?? 0].startedAt)
    evening.type("/undo")
    #expect(evening.session.skills.isEmpty)
    #expect(evening.session.currentPhase == 0)
    #expect(evening.refusals == [])
  }

  @Test("does not say that it was taught, and a number given in it is one of the phase")
  func notTaught() throws {
    let evening = try evening("/phase skill", "=@maya 5 3", "/phase")
    #expect(evening.session.skills.map(\.wasTaught) == [false])
    #expect(evening.session.ratings(of: .maya).map(\.side) == [nil, nil])
    #expect(evening.refusals == [])
  }

  @Test(
    "a step shown, or the skill begun by name, says so: from then on, for who is there then",
    arguments: [
      "/step", "/skill",
    ])
  func taught(line: String) throws {
    let evening = try evening("/phase skill", "=@maya 5 3", "/left jo", line)
    #expect(evening.session.skills.map(\.wasTaught) == [true])
    #expect(!evening.session.skills[0].present.contains(.jo))
    #expect(evening.session.ratings(of: .maya).allSatisfy { $0.side == .before(skill: 0) })
    #expect(evening.session.skills[0].lines.count == 2)
    #expect(evening.refusals == [])
  }
}
