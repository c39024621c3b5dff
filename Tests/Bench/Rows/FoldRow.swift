import RecordCodec
import SessionCore
import TestKit

/// Bytes to decoded events, and decoded events to sessions, beside a plain pass over the same bytes.
enum FoldRow {
  static func figures(_ workplace: Workplace) throws -> [Figure] {
    let logs = try InventedLogs.made(100)
    let events = logs.reduce(0) { $0 + $1.acts.reduce(0) { $0 + $1.events.count } }
    let records = logs.map { $0.acts.map { Codec.encode($0) } }
    var kept = 0
    let samples = try alternate(
      [
        Subject("a plain pass", working: { kept &+= sum(of: records) }),
        Subject(
          "decode",
          working: {
            for session in records {
              for record in session { kept &+= try Codec.decode(record.payload, texts: record.texts).number }
            }
          }),
        Subject(
          "fold",
          working: {
            for log in logs { kept &+= SessionLog(replaying: log.acts, past: PriorSessions())?.acts.count ?? 0 }
          }),
      ], rounds: workplace.rounds(20))
    return [
      figure("bytes to events", samples[1], samples[0], events, atLeast: 1e6, kept),
      figure("events to state", samples[2], samples[0], events, atLeast: 2e6, kept),
    ]
  }

  private static func figure(
    _ what: String, _ samples: Samples, _ plain: Samples, _ events: Int, atLeast: Double, _ kept: Int
  ) -> Figure {
    let rate = Double(events) / samples.median
    var figure = Figure("fold", what, samples, against: ("a plain pass", plain))
    figure.value = "\((rate / 1e6).twoPlaces) M/s"
    figure.number = rate
    figure.p95 = "\((Double(events) / samples.percentile(95) / 1e6).twoPlaces) M/s"
    figure.p99 = "\((Double(events) / samples.percentile(99) / 1e6).twoPlaces) M/s"
    figure.goal = .init(words: "≥ \((atLeast / 1e6).shortest) million a second", isMet: rate >= atLeast && kept != 0)
    return figure
  }

  private static func sum(of records: [[StoredRecord]]) -> Int {
    var sum = 0
    for session in records {
      for record in session {
        for byte in record.payload { sum &+= Int(byte) }
        for text in record.texts { for byte in text { sum &+= Int(byte) } }
      }
    }
    return sum
  }
}
