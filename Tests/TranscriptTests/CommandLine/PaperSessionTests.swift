import Basics
import TestKit
import TestTraits
import Testing

@Suite("Sessions of a past day, entered from paper", .ownThread)
struct PaperSessionTests {
  private static let lines = """
    /here all but jo at 17:55
    /start at 18:00
    @maya slept well
    /here jo at 18:10
    /end at 19:30
    /close

    """

  @Test("they lie on their own day, and say when they were entered and why")
  func ownDay() throws {
    let vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz, Jo Park")
    try vault.succeed(["start", "--on", "2026-01-05", "--from-paper", "power out"], input: Self.lines)
    let page = try vault.succeed(["show", "last"])
    #expect(page.contains("2026-01-05 18:00 to 19:30, 90 min"), "\(page)")
    #expect(page.contains("Entered from paper on ") && page.contains(": power out"), "\(page)")
    #expect(try vault.json(["show", "last"])["members/*/{name minutes}"] == "Maya Ruiz 90 | Jo Park 80")
    #expect(try vault.succeed(["notes", "last", "--member", "maya"]).contains("Entered from paper on "))
    let started = try vault.json(["sessions"])["*/startedAt"]
    #expect(started == "18:00:00", "\(started)")
  }

  @Test("a second one of that day is said at once, refused where the times overlap, and taken with --again")
  func again() throws {
    let vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz, Jo Park")
    try vault.succeed(["start", "--on", "2026-01-05"], input: Self.lines)
    let refused = vault.run(["start", "--on", "2026-01-05"], input: "/here all at 18:10\n/start at 18:15\n")
    #expect(refused.exitCode == 1)
    #expect(refused.output.contains("Tuesday evening has a session on 2026-01-05 already, at 18:00"))
    #expect(refused.output.contains("This group has a session on 2026-01-05 from 18:00 to 19:30"))
    try vault.succeed(["resume", "--keep-going"], input: "/start at 20:00\n/end at 20:30\n/close\n")
    try vault.succeed(["start", "--on", "2026-01-05", "--again"], input: Self.lines)
    let listed = try vault.succeed(["sessions"])
    #expect(listed.lines.count == 4, "\(listed)")
  }

  @Test("a day to come and a reason without a day are refused in one sentence")
  func refused() throws {
    let vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz")
    let future = vault.run(["start", "--on", "2099-01-05"])
    #expect(future.exitCode == 1 && future.output.contains("2099-01-05 is still to come"), "\(future.output)")
    #expect(vault.run(["start", "--from-paper", "power out"]).exitCode == 2)
    #expect(vault.run(["start", "--on", "Mittwoch"]).exitCode == 2)
  }
}
