internal import Sealing

/// The chart's half of an act across both logs, kept sealed in the private file until it stands in the chart.
struct PendingActs: Equatable {
  var acts: [StoredAct]

  init(acts: [StoredAct]) {
    self.acts = acts
  }

  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.add(UInt32(acts.count))
    for act in acts {
      writer.add(act.stream.bytes)
      writer.addCounted(act.payload)
      writer.add(UInt32(act.texts.count))
      for text in act.texts { writer.addCounted(text) }
      writer.add(UInt32(act.destroys.count))
      for position in act.destroys { writer.add(position) }
    }
    return writer.bytes
  }

  /// Nil when the bytes are not exactly one list of acts.
  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let acts = reader.list({ $0.pendingAct() }), reader.remaining == 0 else { return nil }
    self.acts = acts
  }
}

extension ByteReader {
  fileprivate mutating func pendingAct() -> StoredAct? {
    guard let stream = take(16).flatMap(StreamID.init), let payload = counted(),
      let texts = list({ $0.counted() }), let destroys = list({ $0.textPosition() })
    else { return nil }
    return StoredAct(stream: stream, log: .chart, payload: payload, texts: texts, destroys: destroys)
  }
}
