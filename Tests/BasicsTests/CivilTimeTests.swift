import Basics
import Testing

@Suite("Civil time")
struct CivilTimeTests {
  @Test(
    "milliseconds since 1970 and an offset are a date and a time",
    arguments: [
      (0, 0, "1970-01-01T00:00:00.000+00:00", 4),
      (-1, 0, "1969-12-31T23:59:59.999+00:00", 3),
      (1_795_539_731_123, 3600, "2026-11-24T18:02:11.123+01:00", 2),
      (1_709_164_800_000, -12_600, "2024-02-28T20:30:00.000-03:30", 3),
      (1_709_251_199_999, 0, "2024-02-29T23:59:59.999+00:00", 4),
      (951_782_400_000, 0, "2000-02-29T00:00:00.000+00:00", 2),
      (4_107_542_400_000, 0, "2100-03-01T00:00:00.000+00:00", 1),
      (1_767_225_600_000, 20_700, "2026-01-01T05:45:00.000+05:45", 4),
    ] as [(Int64, Int, String, Int)])
  func iso(_ wallMs: Int64, _ offset: Int, _ text: String, _ weekday: Int) {
    let time = CivilTime(wallMs: wallMs, offsetSeconds: offset)
    #expect(time.iso8601 == text)
    #expect(time.weekday == weekday)
  }
}
