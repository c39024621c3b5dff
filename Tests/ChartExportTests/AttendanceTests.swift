import ChartExport
import SessionCore
import TestKit
import Testing

@Suite("When somebody was there")
struct AttendanceTests {
  @Test("steps out, breaks and how each time is known")
  func times() throws {
    let evening = try GivenExport.evening()
    let attendance = try #require(GivenExport.attendance(evening))
    #expect(attendance.stays.count == 1 && attendance.stepsOut.count == 1)
    #expect(attendance.stepsOut[0].from.isClaimed == false)
    #expect(attendance.stepsOut[0].to?.isClaimed == true)
    #expect(attendance.stepsOut[0].with == "Sam Adeyemi")
    #expect(attendance.minutes == 28 && attendance.minutesOut == 4)
    #expect(attendance.minutes + attendance.minutesOut == 32)
  }

  @Test("whoever came before the start is in from the start, whoever left and came back has two stays")
  func stays() throws {
    var evening = try Evening(people: 2)
    try evening.perform(.welcome(.people([.maya]), .room))
    evening.advance(600)
    try evening.perform(.start)
    evening.advance(600)
    try evening.perform(.leave(.maya, status: nil, words: nil))
    evening.advance(600)
    try evening.perform(.welcome(.people([.maya]), .room))
    evening.advance(600)
    try evening.perform(.end)
    let attendance = try #require(GivenExport.attendance(evening))
    #expect(attendance.stays.map { $0.from.at.sessionMs } == [600_000, 1_800_000])
    #expect(attendance.stays.compactMap { $0.to?.at.sessionMs } == [1_200_000, 2_400_000])
    #expect(attendance.minutes == 20)
  }

  @Test("whoever did not come has a status and no minutes")
  func absent() throws {
    let evening = try GivenExport.evening()
    let jose = try #require(MemberAttendance(evening.log, of: .jose, now: evening.now))
    #expect(jose.status == "excused" && jose.stays.isEmpty && jose.minutes == 0)
    #expect(MemberAttendance(evening.log, of: .amina, now: evening.now) == nil)
  }

  @Test("what is said on a goal, with ratings and what became of commitments")
  func goals() throws {
    let evening = try GivenExport.evening()
    let progress = GoalProgress(of: evening.session.opening.roster[0], [evening.session]) { _ in .part }
    #expect(
      progress.page == [
        "Maya R.", "g1 sleep", "  nothing is tied to it; #g1 in a line does that", "g2 call before using",
        "  2026-03-03  argued with Jo, then called her sponsor #g2", "  2026-03-03  call before using #g2", "Ratings",
        "  2026-03-03  mood 4 (check-in), urge 6 (check-in), mood 6 (check-out), urge 3 (check-out)", "Commitments",
        "  2026-03-03  call before using #g2  (kept in part)",
      ])
  }
}
